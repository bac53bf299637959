using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Tests;

/// <summary>Notebooks written out for a test.</summary>
internal static class NotebookText
{
    public static string Of(params IEnumerable<JsonObject> cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells]),
        ["metadata"] = new JsonObject(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();

    public static Notebook OfCode(params IEnumerable<string> sources) => Notebook.Parse(Of(sources.Select(source => Code(source))), "test.ipynb");

    public static JsonObject Code(string source, params IEnumerable<string> tags) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
        ["outputs"] = new JsonArray(),
        ["source"] = source,
    };

    public static JsonObject Markdown(string source) => new()
    {
        ["cell_type"] = "markdown",
        ["metadata"] = new JsonObject(),
        ["source"] = source,
    };
}
