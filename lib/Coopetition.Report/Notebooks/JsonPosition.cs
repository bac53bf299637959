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
        var parts = new JsonEdit(bytes);
        var place = parts.Root;
        foreach (var step in path)
        {
            if ((step is int index ? parts.PartsOf(place).ElementAtOrDefault(index)?.Value : parts.Find(place, (string)step)) is not { } inner)
            {
                break;
            }

            place = inner;
        }

        var before = Encoding.UTF8.GetString(bytes, 0, place);
        return (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
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
