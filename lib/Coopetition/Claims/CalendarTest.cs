using System.Globalization;
using System.Text.RegularExpressions;

namespace Coopetition;

/// <summary>Tests what a company's fiscal year or quarter is in the calendar.</summary>
/// <param name="fiscal">As the company calls it: <c>FY2022</c>, <c>FY2025Q1</c>.</param>
/// <param name="stated">A day: the last one; else the whole period.</param>
internal sealed partial class CalendarTest(Company company, string fiscal, Period stated) : ClaimTest
{
    public override string Stated => stated.Kind == PeriodKind.Day ? $"ends on {stated}" : stated.ToString();

    public static CalendarTest? Read(ClaimCells cells)
    {
        var companies = cells.FindAll("subject", "companies", cells.Known.Companies);
        cells.Comparison();
        var fiscal = cells.Needed("period");
        if (fiscal is not null && !Form().IsMatch(fiscal))
        {
            cells.Reject("period", $"\"{fiscal}\" is not a fiscal period.", "Write a fiscal year as FY2022 or a fiscal quarter as FY2025Q1.");
        }

        if (companies.Count > 1)
        {
            cells.Reject("subject", $"the test \"calendar\" is of one company, not {companies.Count}.", "Write one claim for each.");
            return null;
        }

        var stated = cells.Needed("value") is { } value ? cells.Period("value", value) : default;
        return cells.Wrong ? null : new(companies[0], fiscal!, stated);
    }

    public override Outcome Examine(Evidence evidence)
    {
        var (start, end) = Days();
        var same = end == stated.End && (stated.Kind == PeriodKind.Day || start == stated.Start);
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(company.FiscalYearEndMonth);
        var days = $"{start.Text()} to {end.Text()}";
        return new(
            same ? Verdict.Holds : Verdict.Contradicted,
            days,
            $"The fiscal year of {company.Name} ends in {month}: {fiscal} is {days}",
            $"The calendar of {company.Name} says {(same ? "the same" : "otherwise")}.")
        {
            Otherwise = $"Would {(same ? "be contradicted" : "hold only")} if the fiscal year of {company.Name} ended in another month than {month}.",
        };
    }

    /// <summary>The days that it covers in the calendar of the company.</summary>
    private (DateOnly Start, DateOnly End) Days()
    {
        var after = Period.FiscalYear(int.Parse(fiscal.AsSpan(2, 4), CultureInfo.InvariantCulture), company.FiscalYearEndMonth).End.AddDays(1);
        return fiscal is [.., 'Q', var digit]
            ? (after.AddMonths((3 * (digit - '0')) - 15), after.AddMonths((3 * (digit - '0')) - 12).AddDays(-1))
            : (after.AddMonths(-12), after.AddDays(-1));
    }

    [GeneratedRegex(@"\AFY[1-8][0-9]{3}(?:Q[1-4])?\z")]
    private static partial Regex Form();
}
