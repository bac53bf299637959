using System.Globalization;

namespace Coopetition;

/// <summary>A company, with what a chart and a calendar need to know of it.</summary>
/// <param name="Id">The key in <c>companies.csv</c>.</param>
/// <param name="Colour">As <c>#rrggbb</c>, on a light ground.</param>
/// <param name="ColourDark">As <c>#rrggbb</c>, on a dark ground.</param>
/// <param name="FiscalYearEndMonth">The month, 1 to 12, in which its fiscal year ends.</param>
public sealed record Company(string Id, string Name, Side Side, string Colour, string ColourDark, int FiscalYearEndMonth, string? Note = null)
{
    /// <summary>
    /// What the company calls a period: <c>FY2025Q1</c> for the calendar quarter 2024Q2 of one whose year ends in March.
    /// A period that is neither a quarter nor a year, and any of a company whose year is the calendar's, is called as in data files.
    /// </summary>
    internal string FiscalName(Period period)
    {
        if (FiscalYearEndMonth == 12 || !(period.IsQuarter || period.IsYear))
        {
            return period.ToData();
        }

        var year = period.End.Month <= FiscalYearEndMonth ? period.End.Year : period.End.Year + 1;
        var quarter = (period.End.Month - FiscalYearEndMonth + 11) % 12 / 3 + 1;
        return period.IsYear ? string.Create(CultureInfo.InvariantCulture, $"FY{year}") : string.Create(CultureInfo.InvariantCulture, $"FY{year}Q{quarter}");
    }

    public override string ToString() => Name;
}

/// <summary>Where a company stands in the story.</summary>
public enum Side
{
    /// <summary>The first of the two.</summary>
    A,

    /// <summary>The second of the two.</summary>
    B,

    /// <summary>Neither of the two, shown beside them.</summary>
    Context,
}

/// <summary>A product, or a group of them, whose users are counted.</summary>
/// <param name="Id">The key in <c>apps.csv</c>, which is also its name for readers.</param>
/// <param name="Scope">How wide the count is: counts of different scope do not compare.</param>
/// <param name="Region">Where the counted people are.</param>
public sealed record App(string Id, Company Company, string Scope, string Region, string? Note = null)
{
    public override string ToString() => Id;
}
