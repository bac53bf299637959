using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;
using Microsoft.DotNet.Interactive.Formatting;

namespace Coopetition.Report.Running;

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
        if (value.MimeType == "application/json" || value.MimeType.EndsWith("+json", StringComparison.Ordinal))
        {
            return ParseOrNull(value.Value) ?? (JsonNode)value.Value;
        }

        var isPicture = value.MimeType.StartsWith("image/", StringComparison.Ordinal) && value.MimeType != "image/svg+xml";
        return isPicture ? value.Value : MultilineText.Split(value.Value);
    }

    private static JsonNode? ParseOrNull(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
