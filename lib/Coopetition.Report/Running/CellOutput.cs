using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;
using Microsoft.DotNet.Interactive.Formatting;

namespace Coopetition.Report.Running;

/// <summary>Outputs in the form of nbformat.</summary>
internal static class CellOutput
{
    public static void AppendStream(JsonArray outputs, string name, string text)
    {
        if (outputs.LastOrDefault() is JsonObject last && (string?)last["output_type"] == "stream" && (string?)last["name"] == name)
        {
            var lines = last["text"]!.AsArray();
            var tail = lines.Count > 0 ? (string?)lines[^1] : null;
            if (tail?.EndsWith('\n') == false)
            {
                lines.RemoveAt(lines.Count - 1);
                text = tail + text;
            }

            foreach (var line in MultilineText.Split(text).ToList())
            {
                lines.Add((string?)line);
            }

            return;
        }

        outputs.Add((JsonNode)new JsonObject { ["name"] = name, ["output_type"] = "stream", ["text"] = MultilineText.Split(text) });
    }

    public static JsonObject Display(JsonObject data) => new()
    {
        ["data"] = data.DeepClone(),
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    };

    public static JsonObject Result(JsonObject data, int executionCount) => new()
    {
        ["data"] = data.DeepClone(),
        ["execution_count"] = executionCount,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    };

    public static JsonObject Error(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };
}

/// <summary>One value in each of its media types, as nbformat keeps it: JSON as JSON, pictures as one string, other text as lines.</summary>
internal static class MediaBundle
{
    public static JsonObject Of(IEnumerable<FormattedValue> values)
    {
        var bundle = new JsonObject();
        foreach (var value in values)
        {
            bundle[value.MimeType] = NodeOf(value);
        }

        return bundle;
    }

    private static JsonNode NodeOf(FormattedValue value)
    {
        var text = value.Value ?? "";
        if (value.MimeType == "application/json" || value.MimeType.EndsWith("+json", StringComparison.Ordinal))
        {
            return ParseOrNull(text) ?? (JsonNode)text;
        }

        var isPicture = value.MimeType.StartsWith("image/", StringComparison.Ordinal) && value.MimeType != "image/svg+xml";
        return isPicture ? text : MultilineText.Split(text);
    }

    // What is no JSON that a notebook can hold stays the text that it is
    private static JsonNode? ParseOrNull(string json)
    {
        try
        {
            return NotebookJson.Parse(json, NotebookJson.DeepestOutput);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
