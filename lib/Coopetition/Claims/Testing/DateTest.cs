namespace Coopetition.Testing;

/// <summary>Tests when events were, each against one stated stretch of time.</summary>
/// <param name="events">Keys.</param>
/// <param name="window">How many days outside the stretch still only differ.</param>
internal sealed class DateTest(IReadOnlyList<string> events, Stretch stated, Comparison comparison, int window) : ClaimTest
{
    public override string Stated => comparison switch
    {
        Comparison.AtMost => $"not after {stated}",
        Comparison.AtLeast => $"not before {stated}",
        Comparison.LessThan => $"before {stated}",
        Comparison.MoreThan => $"after {stated}",
        _ => stated.ToString(),
    };

    public override Outcome Examine(Evidence evidence)
    {
        var found = events.Select(key => evidence.Register.Events.GetValueOrDefault(key)).ToList();
        if (found.FindIndex(happening => happening is null) is >= 0 and var missing)
        {
            return Outcome.NoEvent(events[missing], evidence);
        }

        var days = found.Select(happening => evidence.Day(happening!)).ToList();
        var verdicts = days.Select(Judge).ToList();
        var worst = verdicts.IndexOf(verdicts.Min());
        var dates = found.Select(happening => $"{happening!.Dated}").ToList();
        return new(
            verdicts[worst],
            string.Join(", ", dates.Distinct()),
            string.Join("; ", found.Zip(dates, (happening, date) => $"{Words.Quoted(happening!.Title)}: {date}")),
            Explain(found[worst]!.Dated).AsSentence())
        {
            Turns = [.. found.SelectMany(happening => Move.ToDays(happening!, Edges()))],
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

    private string Explain(Dated date) =>
        $"{date}" == $"{stated}" ? $"{date} is what was stated"
        : stated.Start > date.Last ? $"{date} is {Words.Count(stated.Start.DayNumber - date.Last.DayNumber, "day")} before {stated.Edge("start")}"
        : stated.End < date.First ? $"{date} is {Words.Count(date.First.DayNumber - stated.End.DayNumber, "day")} after {stated.Edge("end")}"
        : $"{date} is in {stated}";

    private DateOnly[] Edges() =>
    [
        stated.Start, stated.Start.Plus(-1), stated.End, stated.End.Plus(1),
        stated.Start.Plus(-window), stated.Start.Plus(-window - 1), stated.End.Plus(window), stated.End.Plus(window + 1),
    ];
}
