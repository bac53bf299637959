using System.Text.Json.Nodes;

namespace Coopetition.Report.Notebooks;

/// <summary>The format's two spellings of a text: one string, or an array of lines that keep their line ends.</summary>
internal static class MultilineText
{
    public static string Join(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line!.GetValue<string>())),
        JsonValue value => value.GetValue<string>(),
        _ => "",
    };

    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
