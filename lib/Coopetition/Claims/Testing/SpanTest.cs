namespace Coopetition.Testing;

/// <summary>Tests how long it was from one event to another, or to a day.</summary>
/// <param name="from">An event's key, or a day.</param>
/// <param name="to">An event's key, or a day.</param>
/// <param name="daysPerUnit">Of the stated unit.</param>
internal sealed class SpanTest(string from, string to, StatedNumber stated, double daysPerUnit) : ClaimTest
{
    public override string Stated => stated.ToString();

    public override Outcome Examine(Evidence evidence)
    {
        var ends = new[] { Find(evidence, from), Find(evidence, to) };
        if (Array.FindIndex(ends, end => end is null) is >= 0 and var missing)
        {
            return Outcome.NoEvent(missing == 0 ? from : to, evidence);
        }

        var (start, end) = (ends[0]!, ends[1]!);
        var days = end.Day.DayNumber - start.Day.DayNumber;
        var span = days / daysPerUnit;
        var verdict = stated.Judge(span);
        var (least, most) = (end.First.DayNumber - start.Last.DayNumber, end.Last.DayNumber - start.First.DayNumber);
        var known = least == most ? FormattableString.Invariant($"{least:N0}") : FormattableString.Invariant($"{least:N0} to {most:N0}");
        var shown = least == most ? stated.Show(span) : $"{new Amount(least / daysPerUnit, "").Rounded(stated.Decimals)} to {stated.Show(most / daysPerUnit)}";
        return new(
            verdict,
            shown,
            $"{start.Name} to {end.Name}: {known} days ÷ {Numerals.Exact(daysPerUnit)} = {shown}",
            stated.Explain(span, verdict).AsSentence())
        {
            Turns = [.. Turns(start, turn => end.Day.Plus(-turn)), .. Turns(end, turn => start.Day.Plus(turn))],
        };
    }

    private IEnumerable<Move> Turns(End end, Func<int, DateOnly> dayAt) => end.Event is not { } happening
        ? []
        : Move.ToDays(
            happening,
            stated.Turns.Select(turn => (int)Math.Clamp(Math.Floor(turn * daysPerUnit), -1e8, 1e8)).SelectMany(days => new[] { dayAt(days - 1), dayAt(days), dayAt(days + 1), dayAt(days + 2) }));

    private static End? Find(Evidence evidence, string key) =>
        Period.TryParse(key, out var day) && day.Kind == PeriodKind.Day ? new(null, day.End, day.End, day.End, day.ToString())
        : evidence.Register.Events.GetValueOrDefault(key) is { } happening ? At(happening, evidence)
        : null;

    private static End At(Event happening, Evidence evidence) =>
        new(happening, evidence.Day(happening), happening.Dated.First, happening.Dated.Last, $"{Words.Quoted(happening.Title)} ({happening.Dated})");

    /// <summary>One end of the span: the day it is taken for, and the first and last that the data allow.</summary>
    private sealed record End(Event? Event, DateOnly Day, DateOnly First, DateOnly Last, string Name);
}
