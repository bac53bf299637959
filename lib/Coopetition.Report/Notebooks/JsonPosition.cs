using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>Where in a valid JSON text a value stands; its nearest ancestor's place if it is absent.</summary>
internal static class JsonPosition
{
    /// <param name="path">Property names and array indexes from the root.</param>
    /// <returns>Line and column, both counted from one.</returns>
    public static (int Line, int Column) Of(string json, IReadOnlyList<object> path)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = NotebookJson.Deepest });
        reader.Read();
        var offset = reader.TokenStartIndex;
        foreach (var step in path)
        {
            if (!Enter(ref reader, step))
            {
                break;
            }

            offset = reader.TokenStartIndex;
        }

        var before = Encoding.UTF8.GetString(bytes, 0, (int)offset);
        return (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private static bool Enter(ref Utf8JsonReader reader, object step)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return false;
        }

        for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            var found = step is int wanted && wanted == index;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                found = step is string name && reader.ValueTextEquals(name);
                reader.Read();
            }

            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}

/// <summary>What a JSON parser found, without the position that it repeats at the end and its advice to programmers.</summary>
internal static partial class JsonComplaint
{
    public static string Of(JsonException exception) => Aside().Replace(exception.Message, "").Trim();

    // The position, and advice to programmers
    [GeneratedRegex(@"\s*(Path: \S+ \| )?LineNumber: \d+ \| BytePositionInLine: \d+\.| which is not supported in this mode| Change the reader options\.")]
    private static partial Regex Aside();
}
