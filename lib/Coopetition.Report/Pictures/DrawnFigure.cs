using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;

namespace Coopetition.Report.Pictures;

/// <summary>What a browser draws, on the page and as a picture.</summary>
/// <param name="Chart">As plotly.js takes it, without the house template.</param>
/// <param name="DarkColours">For each colour that is another on dark paper, which.</param>
/// <param name="Saying">What a picture says where no page says it; null for a chart that is no figure.</param>
internal sealed record DrawnFigure(JsonElement Chart, IReadOnlyDictionary<string, string> DarkColours, DrawnFigure.Texts? Saying = null)
{
    /// <param name="licence">Of the data; null if they do not say.</param>
    public static DrawnFigure Of(Figure figure, string? licence) => new(
        figure.Chart,
        figure.DarkColours,
        new Texts(
            BoundText.Of(figure.Finding),
            BoundText.Of(figure.Subtitle ?? ""),
            figure.Caveat is { Length: > 0 } caveat ? BoundText.Of($"Caveat: {caveat}") : "",
            BoundText.Of(string.Join(' ', figure.Notes)),
            Citation.Line(figure.Sources),
            string.Join(' ', new[] { figure.AsOf is { } asOf ? $"Data as of {asOf}." : null, licence is null ? null : $"Licence: {licence}." }.OfType<string>())));

    /// <summary>Of a chart that came without a figure.</summary>
    public static DrawnFigure Of(JsonObject plotly)
    {
        var chart = plotly.DeepClone().AsObject();
        if (chart["layout"] is JsonObject layout && JsonNode.DeepEquals(layout["template"], House.LightTemplate))
        {
            layout.Remove("template");
        }

        return new(JsonElement.Parse(chart.ToJsonString()), new Dictionary<string, string>());
    }

    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.DrawnFigure);

    /// <summary>Each a paragraph; empty where there is nothing to say.</summary>
    internal sealed record Texts(string Title, string Subtitle, string Caveat, string Notes, string Sources, string Foot);
}
