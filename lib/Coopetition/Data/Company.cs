namespace Coopetition;

/// <summary>A company, with what a chart and a calendar need to know of it.</summary>
/// <param name="Id">The key in <c>companies.csv</c>.</param>
/// <param name="Colour">As <c>#rrggbb</c>, on a light ground.</param>
/// <param name="ColourDark">As <c>#rrggbb</c>, on a dark ground.</param>
/// <param name="FiscalYearEndMonth">The month, 1 to 12, in which its fiscal year ends.</param>
public sealed record Company(string Id, string Name, Side Side, string Colour, string ColourDark, int FiscalYearEndMonth, string? Note = null)
{
    /// <summary>The company's fiscal year that holds a date.</summary>
    public Period FiscalYearOf(DateOnly date) => Period.FiscalYearOf(date, FiscalYearEndMonth);

    /// <summary>
    /// What the company calls a period: <c>FY2025Q1</c> for the calendar quarter 2024Q2 of one whose year ends in March.
    /// A period that is neither a quarter nor a year, and any of a company whose year is the calendar's, is called as in data files.
    /// </summary>
    public string FiscalName(Period period)
    {
        if (FiscalYearEndMonth == 12 || !(period.IsQuarter || period.IsYear))
        {
            return period.ToData();
        }

        var year = FiscalYearOf(period.End);
        return period.IsYear
            ? FormattableString.Invariant($"FY{year.End.Year}")
            : FormattableString.Invariant($"FY{year.End.Year}Q{(period.End.Month - FiscalYearEndMonth + 11) % 12 / 3 + 1}");
    }

    public override string ToString() => Name;
}
