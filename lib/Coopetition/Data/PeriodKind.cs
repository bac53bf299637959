namespace Coopetition;

/// <summary>What a <see cref="Period"/> is: how long, and by whose calendar.</summary>
public enum PeriodKind
{
    Day,
    Month,
    Quarter,

    /// <summary>A calendar year, January to December.</summary>
    Year,

    /// <summary>A year that ends in another month than December, named after the year of its end.</summary>
    FiscalYear,
}
