namespace Coopetition;

/// <summary>How exactly a date is known.</summary>
public enum Precision
{
    Day,
    Month,
    Quarter,
    Half,
    Year,
}
