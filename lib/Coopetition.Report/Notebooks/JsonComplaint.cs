using System.Text.Json;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>What a JSON parser found, without the position that it repeats at the end.</summary>
internal static partial class JsonComplaint
{
    public static string Of(JsonException exception) => Position().Replace(exception.Message, "").Trim();

    [GeneratedRegex(@"\s*(Path: \S+ \| )?LineNumber: \d+ \| BytePositionInLine: \d+\.")]
    private static partial Regex Position();
}
