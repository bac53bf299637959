using System.Text.Json.Nodes;

namespace Kernels.Tests.Notebooks;

/// <summary>A figure or chart as a cell gave it to whoever shows it.</summary>
/// <param name="Cell">The cell's number.</param>
/// <param name="Slug">Null if it is a chart that was not made a figure.</param>
/// <param name="HasHtml">Whether there is markup beside it, which is what most notebooks show.</param>
/// <param name="Document">All that it was given as, its members in order of their names.</param>
public sealed record ShownFigure(int Cell, string MediaType, string? Slug, string? Finding, bool HasHtml, string Document)
{
    private static readonly string[] MediaTypes = ["application/vnd.coopetition.figure+json", "application/vnd.plotly.v1+json"];

    /// <summary>What is a figure in one output of a cell.</summary>
    /// <param name="output">Texts by their media types.</param>
    public static IEnumerable<ShownFigure> In(int cell, IReadOnlyDictionary<string, string> output) =>
        from mediaType in MediaTypes
        where output.ContainsKey(mediaType)
        let json = JsonNode.Parse(output[mediaType])!
        let hasHtml = output.TryGetValue("text/html", out var html) && !string.IsNullOrWhiteSpace(html)
        select new ShownFigure(cell, mediaType, (string?)json["slug"], (string?)json["finding"], hasHtml, Ordered(json)!.ToJsonString());

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Ordered(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Ordered)]),
        _ => node?.DeepClone(),
    };
}
