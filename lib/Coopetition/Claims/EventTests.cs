namespace Coopetition;

/// <summary>Tests when events were, each against one stated stretch of time.</summary>
/// <param name="window">How many days outside the stretch still only differ.</param>
internal sealed class DateTest(IReadOnlyList<Event> events, Stretch stated, Comparison comparison, int window) : ClaimTest
{
    public override string Stated => comparison switch
    {
        Comparison.AtMost => $"not after {stated}",
        Comparison.AtLeast => $"not before {stated}",
        Comparison.LessThan => $"before {stated}",
        Comparison.MoreThan => $"after {stated}",
        _ => stated.ToString(),
    };

    public static DateTest? Read(ClaimCells cells)
    {
        var (window, events, comparison) = (cells.Window(), cells.FindAll("subject", "events", cells.Known.Events), cells.Comparison());
        var stated = cells.Needed("value") is { } value ? cells.Stretch("value", value) : default;
        return cells.Wrong ? null : new(events, stated, comparison!.Value, window);
    }

    public override Outcome Examine(Evidence evidence)
    {
        var found = events.Select(happening => (Event: happening, Verdict: Judge(evidence.Day(happening)))).ToList();
        var worst = found.MinBy(each => each.Verdict);
        // What is told as one event and was several is told half right, if one of them was then.
        var isHalfRight = worst.Verdict == Verdict.Contradicted && found.Exists(each => each.Verdict == Verdict.Holds);
        return new(
            isHalfRight ? Verdict.Differs : worst.Verdict,
            string.Join(", ", found.Select(each => $"{each.Event.Dated}").Distinct()),
            string.Join("; ", found.Select(each => $"{each.Event.Title.Quoted()}: {each.Event.Dated}")),
            (found.Count == 1 ? Explain(worst.Event.Dated) : string.Join("; ", found.Select(each => $"{each.Event.Title.Quoted()}: {Explain(each.Event.Dated)}"))).AsSentence())
        {
            Turns = found.SelectMany(each => Move.ToDays(
                each.Event,
                [
                    stated.Start, stated.Start.Plus(-1), stated.End, stated.End.Plus(1),
                    stated.Start.Plus(-window), stated.Start.Plus(-window - 1), stated.End.Plus(window), stated.End.Plus(window + 1),
                ])),
        };
    }

    private Verdict Judge(DateOnly day) => comparison switch
    {
        Comparison.AtMost => day <= stated.End ? Verdict.Holds : Verdict.Contradicted,
        Comparison.AtLeast => day >= stated.Start ? Verdict.Holds : Verdict.Contradicted,
        Comparison.LessThan => day < stated.Start ? Verdict.Holds : Verdict.Contradicted,
        Comparison.MoreThan => day > stated.End ? Verdict.Holds : Verdict.Contradicted,
        _ => stated.DaysTo(day) == 0 ? Verdict.Holds : Math.Abs(stated.DaysTo(day)) <= window ? Verdict.Differs : Verdict.Contradicted,
    };

    private string Explain(Period date) =>
        $"{date}" == $"{stated}" ? $"{date} is what was stated"
        : stated.Start > date.End ? $"{date} is {(stated.Start.DayNumber - date.End.DayNumber).Of("day")} before {stated.Edge("start")}"
        : stated.End < date.Start ? $"{date} is {(date.Start.DayNumber - stated.End.DayNumber).Of("day")} after {stated.Edge("end")}"
        : $"{date} is in {stated}";
}

/// <summary>Tests how long it was from one event to another, or to a day.</summary>
/// <param name="daysPerUnit">Of the stated unit.</param>
internal sealed class SpanTest(SpanEnd from, SpanEnd to, StatedNumber stated, double daysPerUnit) : ClaimTest
{
    private static readonly Dictionary<string, double> Days = new() { ["months"] = 30.4375, ["years"] = 365.25 };

    public override string Stated => stated.ToString();

    public static SpanTest? Read(ClaimCells cells)
    {
        var ends = cells.List("subject");
        if (ends.Count is not (0 or 2))
        {
            cells.Reject("subject", $"a span has two ends, not {ends.Count}.", "Write two events, or an event and a day, with | between them.");
        }

        var found = ends.Select(end => IsDay(end, out var day) ? new SpanEnd(day, null) : cells.Find("subject", end, "events", cells.Known.Events) is { } happening ? new SpanEnd(happening.Dated, happening) : null).ToList();
        var unit = cells.Needed("unit");
        if (unit is not null && !Days.ContainsKey(unit))
        {
            cells.Reject("unit", $"a span is not in {unit}.", $"Write {string.Join(" or ", Days.Keys)}.");
        }

        var stated = StatedNumber.Read(cells, unit ?? "", signed: false);
        return cells.Wrong ? null : new(found[0]!, found[1]!, stated!, Days[unit!]);
    }

    public override Outcome Examine(Evidence evidence)
    {
        var (start, end) = (from.Day(evidence), to.Day(evidence));
        var span = (end.DayNumber - start.DayNumber) / daysPerUnit;
        var verdict = stated.Judge(span);
        var (least, most) = (to.Dated.Start.DayNumber - from.Dated.End.DayNumber, to.Dated.End.DayNumber - from.Dated.Start.DayNumber);
        var known = least == most ? FormattableString.Invariant($"{least:N0}") : FormattableString.Invariant($"{least:N0} to {most:N0}");
        var shown = least == most ? stated.Show(span) : $"{Numerals.Apart(least / daysPerUnit, "", null, stated.Decimals)} to {stated.Show(most / daysPerUnit)}";
        return new(
            verdict,
            shown,
            $"{from} to {to}: {known} days ÷ {Numerals.Exact(daysPerUnit)} = {shown}",
            (stated.IsShown ? $"By these data it was {shown}" : stated.Explain(span, verdict)).AsSentence())
        {
            Turns = Turns(from, turn => end.Plus(-turn)).Concat(Turns(to, turn => start.Plus(turn))),
        };
    }

    private static bool IsDay(string key, out Period day) => Period.TryParse(key, out day) && day.Kind == PeriodKind.Day;

    private IEnumerable<Move> Turns(SpanEnd end, Func<int, DateOnly> dayAt) => end.Event is not { } happening
        ? []
        : Move.ToDays(
            happening,
            stated.Turns.Select(turn => (int)Math.Clamp(Math.Floor(turn * daysPerUnit), -1e8, 1e8)).SelectMany(days => new[] { dayAt(days - 1), dayAt(days), dayAt(days + 1), dayAt(days + 2) }));
}

/// <summary>One end of a span.</summary>
/// <param name="Dated">As exactly as it is known.</param>
/// <param name="Event">Null if it is a day.</param>
internal sealed record SpanEnd(Period Dated, Event? Event)
{
    /// <summary>The day that it is taken for.</summary>
    public DateOnly Day(Evidence evidence) => Event is null ? Dated.End : evidence.Day(Event);

    public override string ToString() => Event is null ? $"{Dated}" : $"{Event.Title.Quoted()} ({Dated})";
}

/// <summary>Tests how many events there were in a stretch of time.</summary>
/// <param name="chosen">Which events may count.</param>
/// <param name="name">What they are, for readers, before "in"; may be empty.</param>
internal sealed class EventCount(Func<Event, bool> chosen, string name, Stretch stretch, StatedNumber stated) : ClaimTest
{
    public override string Stated => stated.IsShown ? $"{stated}" : $"{stated} {(stated.High == 1 ? "event" : "events")} in {stretch}";

    public static EventCount? Read(ClaimCells cells, StatedNumber? stated, string period)
    {
        cells.RejectMeasure("events");
        var (chosen, name) = Select(cells);
        var stretch = cells.Wrong ? default : cells.Stretch("period", period);
        return cells.Wrong ? null : new(chosen, name, stretch, stated!);
    }

    public override Outcome Examine(Evidence evidence)
    {
        if (Outcome.TooLate(stretch.End, evidence.Data) is { } tooLate)
        {
            return tooLate;
        }

        var events = evidence.Data.Events.Where(chosen).ToList();
        var inside = events.Where(happening => stretch.DaysTo(evidence.Day(happening)) == 0).ToList();
        var listed = inside.Select(happening => $"{happening.Title.Quoted()} ({happening.Dated})").Listed();
        return stated.Counted(
            inside.Count,
            "events",
            $"{inside.Count} of {events.Count.Of("event")} {name}in {stretch}{(inside.Count == 0 ? "" : $": {listed}")}",
            $"{(inside.Count == 0 ? "No such event is known" : $"{inside.Count.Counted("such event").Capital()} {(inside.Count == 1 ? "is" : "are")} known: {listed}")}") with
        {
            Turns = events.SelectMany(happening => Move.ToDays(happening, [stretch.Start, stretch.Start.Plus(-1), stretch.End, stretch.End.Plus(1)])),
        };
    }

    /// <summary>Events by key, or those of <c>kind:actor</c>; none if that was no such thing, which was reported.</summary>
    private static (Func<Event, bool> Chosen, string Name) Select(ClaimCells cells)
    {
        if (cells.Needed("subject") is not { } subject)
        {
            return (_ => false, "");
        }

        if (!subject.Contains(':', StringComparison.Ordinal))
        {
            var keys = cells.FindAll("subject", "events", cells.Known.Events).Select(happening => happening.Id).ToHashSet();
            return (happening => keys.Contains(happening.Id), "");
        }

        if (subject.Split(':') is not [var kind, var actor])
        {
            cells.Reject("subject", $"\"{subject}\" does not select events.", "Write kind:actor, or the events' keys with | between them.");
            return (_ => false, "");
        }

        var known = cells.Known.Events.Values;
        var (kinds, actors) = (known.Select(happening => happening.Kind).Distinct().ToList(), known.Select(happening => happening.Actor).Concat(cells.Known.Companies.Keys).Distinct().ToList());
        if (!kinds.Contains(kind))
        {
            cells.RejectUnknown("subject", kind, "a kind of event", kinds);
        }
        else if (!actors.Contains(actor))
        {
            cells.RejectUnknown("subject", actor, "an actor of events", actors);
        }

        return (happening => happening.Kind == kind && happening.Actor == actor, $"of kind {kind.Quoted()} by {actor} ");
    }
}
