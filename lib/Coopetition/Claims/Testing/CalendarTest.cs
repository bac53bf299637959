namespace Coopetition.Testing;

/// <summary>Tests what a company's fiscal year or quarter is in the calendar.</summary>
/// <param name="fiscal">As the company calls it.</param>
/// <param name="stated">A day: the last one; else the whole period.</param>
internal sealed class CalendarTest(Company company, FiscalPeriod fiscal, Period stated) : ClaimTest
{
    public override string Stated => stated.Kind == PeriodKind.Day ? $"ends on {stated}" : stated.ToString();

    public override Outcome Examine(Evidence evidence)
    {
        var (start, end) = fiscal.In(company);
        var same = end == stated.End && (stated.Kind == PeriodKind.Day || start == stated.Start);
        var year = Words.Month(company.FiscalYearEndMonth);
        return new(
            same ? Verdict.Holds : Verdict.Contradicted,
            $"{Words.Date(start)} to {Words.Date(end)}",
            $"The fiscal year of {company.Name} ends in {year}: {fiscal} is {Words.Date(start)} to {Words.Date(end)}",
            same ? $"The calendar of {company.Name} says the same." : $"The calendar of {company.Name} says otherwise.")
        {
            Otherwise = same
                ? $"Would be contradicted if the fiscal year of {company.Name} ended in another month than {year}."
                : $"Would hold only if the fiscal year of {company.Name} ended in another month than {year}.",
        };
    }
}
