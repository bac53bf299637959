using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>A bar's status as its fill: full as seen, hatched as derived, hollow as unverified.</summary>
internal static class BarFill
{
    public static Stripe Stripe(Theme theme, Bar bar, double row, double from, double to, double breadth, string said)
    {
        var colour = theme.Colour(bar.Company);
        var hollow = bar.Status == Status.Unverified;
        var when = bar.Period is { } period ? $"{period}: " : "";
        return new(row, from, to, hollow ? theme.Paper : colour, Wording.Hover(bar.Label, when + said, bar.Status, bar.Sources), breadth)
        {
            Outline = colour,
            OutlineWidth = hollow ? 2 : 0,
            Pattern = bar.Status == Status.Derived ? "/" : "",
            PatternColour = theme.Paper,
        };
    }

    /// <summary>Says what hollow and hatched mean, if either is drawn.</summary>
    public static IEnumerable<string> Notes(IEnumerable<Bar> bars)
    {
        var statuses = bars.Where(bar => bar.Value is not null).Select(bar => bar.Status).ToHashSet();
        if (statuses.Contains(Status.Unverified))
        {
            yield return "Hollow: unverified.";
        }

        if (statuses.Contains(Status.Derived))
        {
            yield return "Hatched: derived.";
        }
    }
}
