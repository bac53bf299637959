namespace Coopetition.Testing;

/// <summary>Counts days without leaving the calendar, whatever a table says.</summary>
internal static class Days
{
    /// <summary>So many days later, or earlier; at most the first or last day that there is.</summary>
    public static DateOnly Plus(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
