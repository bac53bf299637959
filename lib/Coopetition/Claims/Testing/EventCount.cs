namespace Coopetition.Testing;

/// <summary>Tests how many events there were in a stretch of time.</summary>
/// <param name="chosen">Which events may count.</param>
/// <param name="name">What they are, for readers, before "in"; may be empty.</param>
internal sealed class EventCount(Func<Event, bool> chosen, string name, Stretch stretch, StatedNumber stated) : ClaimTest
{
    public override string Stated => $"{stated} {(stated.High == 1 ? "event" : "events")} in {stretch}";

    public override Outcome Examine(Evidence evidence) => Outcome.TooLate(stretch.End, evidence) ?? Judge(evidence);

    private Outcome Judge(Evidence evidence)
    {
        var events = evidence.Register.Events.Values.Where(chosen).ToList();
        var inside = events.Where(happening => stretch.DaysTo(evidence.Day(happening)) == 0).ToList();
        var verdict = stated.Judge(inside.Count);
        var listed = string.Join("; ", inside.Select(happening => $"{Words.Quoted(happening.Title)} ({happening.Dated})"));
        return new(
            verdict,
            stated.Show(inside.Count),
            $"{inside.Count} of {Words.Count(events.Count, "event")} {name}in {stretch}{(listed.Length == 0 ? "" : $": {listed}")}",
            stated.Explain(inside.Count, verdict).AsSentence())
        {
            Turns = [.. events.SelectMany(happening => Move.ToDays(happening, [stretch.Start, stretch.Start.Plus(-1), stretch.End, stretch.End.Plus(1)]))],
            Otherwise = stated.OtherCount(inside.Count, "events"),
        };
    }
}
