using System.Globalization;
using System.Text.RegularExpressions;

namespace Coopetition.Testing;

/// <summary>A fiscal year or quarter by a company's own name: <c>FY2022</c>, <c>FY2025Q1</c>.</summary>
/// <param name="Quarter">Null for the whole year.</param>
internal readonly partial record struct FiscalPeriod(int Year, int? Quarter)
{
    public static FiscalPeriod? TryParse(string text) => Form().Match(text) is { Success: true } match
        ? new(Number(match.Groups[1]), match.Groups[2].Success ? Number(match.Groups[2]) : null)
        : null;

    /// <summary>The days that it covers in the calendar of a company.</summary>
    public (DateOnly Start, DateOnly End) In(Company company)
    {
        var after = Period.FiscalYear(Year, company.FiscalYearEndMonth).End.AddDays(1);
        return Quarter is { } quarter
            ? (after.AddMonths((3 * quarter) - 15), after.AddMonths((3 * quarter) - 12).AddDays(-1))
            : (after.AddMonths(-12), after.AddDays(-1));
    }

    public override string ToString() => FormattableString.Invariant($"FY{Year}{(Quarter is { } quarter ? $"Q{quarter}" : "")}");

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\AFY([1-8][0-9]{3})(?:Q([1-4]))?\z")]
    private static partial Regex Form();
}
