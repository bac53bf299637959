using Coopetition.Testing;

namespace Coopetition.Reading;

internal sealed partial class ClaimCells
{
    private const int Earliest = 1000;
    private const int Latest = 9000;

    /// <summary>One period, or a range of two; null if it is neither.</summary>
    public Stretch? Stretch(string column, string text)
    {
        var ends = text.Split("..");
        if (ends.Length > 2 || ends.Contains(""))
        {
            Reject(column, $"\"{text}\" does not have two ends.", "Write one period, or two with .. between them.");
            return null;
        }

        var periods = All(ends, end => Period(column, end));
        if (periods is null)
        {
            return null;
        }

        var stretch = new Stretch(periods[0]!.Value, periods[^1]!.Value);
        if (stretch.Last.End >= stretch.First.Start && stretch.Last >= stretch.First)
        {
            return stretch;
        }

        Reject(column, $"\"{text}\" ends before it starts.", "Put the earlier period first.");
        return null;
    }

    /// <summary>The periods of a range one by one; null if its ends are of two kinds.</summary>
    public IReadOnlyList<Period>? Steps(string column, string text)
    {
        if (Stretch(column, text) is not { } stretch)
        {
            return null;
        }

        if (stretch.First.Kind == stretch.Last.Kind && (!stretch.First.IsYear || stretch.First.End.Month == stretch.Last.End.Month))
        {
            return [.. stretch.First.To(stretch.Last)];
        }

        Reject(column, $"\"{text}\" has ends of two kinds.", "Write a range of quarters, of years or of months.");
        return null;
    }

    public Period? Period(string column, string text)
    {
        if (Coopetition.Period.TryParse(text, out var period) && period.Start.Year > Earliest && period.End.Year < Latest)
        {
            return period;
        }

        Reject(column, $"\"{text}\" is not a period{(period == default ? "" : " that anything is known of")}.", Coopetition.Period.HowToWrite);
        return null;
    }
}
