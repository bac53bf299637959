using System.Text.Json;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>What a JSON parser found, without the position that it repeats at the end and its advice to programmers.</summary>
internal static partial class JsonComplaint
{
    public static string Of(JsonException exception) => Aside().Replace(exception.Message, "").Trim();

    // The position, and advice to programmers
    [GeneratedRegex(@"\s*(Path: \S+ \| )?LineNumber: \d+ \| BytePositionInLine: \d+\.| which is not supported in this mode| Change the reader options\.")]
    private static partial Regex Aside();
}
