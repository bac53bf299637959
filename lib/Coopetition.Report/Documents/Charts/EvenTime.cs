using System.Globalization;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Documents.Charts;

/// <summary>Periods at even distances: an axis of names would draw others too near or too far.</summary>
internal static partial class EvenTime
{
    private const int Most = 60;

    /// <summary>All quarters or years from the first to the last, in time's order.</summary>
    /// <returns>Null if the periods are neither all quarters nor all years.</returns>
    public static IReadOnlyList<string>? Between(IReadOnlyList<string?> periods)
    {
        var quarters = periods.Select(period => Quarter().Match(period ?? "")).ToList();
        if (quarters.All(match => match.Success))
        {
            var numbers = quarters.Select(match => (4 * Number(match.Groups["year"])) + Number(match.Groups["quarter"]) - 1).ToList();
            var separator = quarters[0].Groups["separator"].Value;
            return quarters.All(match => match.Groups["separator"].Value == separator)
                ? Range(numbers, number => string.Create(CultureInfo.InvariantCulture, $"{number / 4}{separator}Q{(number % 4) + 1}"))
                : null;
        }

        return periods.All(period => Year().IsMatch(period ?? ""))
            ? Range([.. periods.Select(period => int.Parse(period!, CultureInfo.InvariantCulture))], number => number.ToString("D4", CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>A quarter as "2024 Q2"; anything else as it is.</summary>
    public static string Label(string period) => Quarter().Replace(period, "${year} Q${quarter}");

    private static List<string>? Range(List<int> numbers, Func<int, string> text)
    {
        var (first, count) = (numbers.Min(), numbers.Max() - numbers.Min() + 1);
        return count <= Most ? [.. Enumerable.Range(first, count).Select(text)] : null;
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>\d{4})(?<separator>[ -]?)Q(?<quarter>[1-4])$")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex Year();
}
