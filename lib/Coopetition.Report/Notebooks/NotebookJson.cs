using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>JSON as notebooks and their outputs hold it: nested up to a limit, each name once, all text of whole characters.</summary>
internal static partial class NotebookJson
{
    /// <summary>How deep objects and arrays may stand within each other in a notebook.</summary>
    public const int Deepest = 512;

    /// <summary>The same in an output, which a notebook and a message add some levels to.</summary>
    public const int DeepestOutput = 500;

    // As Jupyter writes it, so that a rerun differs from the original only where something changed
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Deepest,
    };

    /// <exception cref="JsonException">It is no JSON, is nested too deep, or has a name twice.</exception>
    public static JsonNode? Parse(string text, int deepest = Deepest) =>
        JsonNode.Parse(Whole(text), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = deepest });

    public static string Indented(JsonNode json) => json.ToJsonString(Format);

    /// <summary>Half of a character, which no text can hold, becomes the replacement character; the length stays.</summary>
    private static string Whole(string text) => EscapeOrHalf().Replace(text, found => found.Groups["half"].Success ? "\uFFFD" : found.Groups["escapedHalf"].Success ? "\\ufffd" : found.Value);

    // Every escape is passed in turn, so that none begins within another
    [GeneratedRegex("""\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<escapedHalf>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.|[\uD800-\uDBFF][\uDC00-\uDFFF]|(?<half>[\uD800-\uDFFF])""", RegexOptions.Singleline)]
    private static partial Regex EscapeOrHalf();
}
