using System.Globalization;

namespace Coopetition;

public static partial class Say
{
    /// <summary>For how long two shut each other out, such as "Alibaba and Tencent shut each other out for eight years, from 2013 to 2021.": from the first wall to the first opening after it. Where only one of them shut the other out, it says that there was a wall.</summary>
    /// <param name="events">What the two did to each other.</param>
    public static string Walled(IEnumerable<Event> events, string one, string other)
    {
        var inOrder = events.OrderBy(happening => happening.Date).ToList();
        var wall = inOrder.Find(happening => happening.Kind == "blocking");
        var door = inOrder.Find(happening => happening.Kind == "opening" && happening.Date > wall?.Date);
        var builders = inOrder.Where(happening => happening.Kind == "blocking" && (door is null || happening.Date < door.Date)).Select(happening => happening.Actor).Distinct().Count();
        var (did, haveDone) = builders > 1
            ? ($"{one} and {other} shut each other out", $"{one} and {other} have shut each other out")
            : ($"There was a wall between {one} and {other}", $"There has been a wall between {one} and {other}");
        return (wall, door) switch
        {
            (null, _) => $"No wall between {one} and {other} is known.",
            (_, null) => $"{haveDone} since {wall.Date.Year}.",
            _ when wall.Date.Year == door.Date.Year => $"{did} in {wall.Date.Year}.",
            _ => $"{did} for {(door.Date.Year - wall.Date.Year).Counted("year")}, from {wall.Date.Year} to {door.Date.Year}.",
        };
    }

    /// <summary>What happened, month by month, such as "In April 2021 China's market regulator fined Alibaba 18.2bn yuan; in September WeChat opened links in private chats."</summary>
    /// <param name="what">What is not known if there is no event, such as "new wall".</param>
    public static string Happened(IEnumerable<Event> events, string what)
    {
        var told = new List<string>();
        var year = 0;
        foreach (var month in events.OrderBy(happening => happening.Date).GroupBy(happening => (happening.Date.Year, When: When(happening))))
        {
            told.Add($"in {month.Key.When}{(month.Key.Year == year || month.Key.When.Contains($"{month.Key.Year}", StringComparison.Ordinal) ? "" : $" {month.Key.Year}")} {Titles(month)}");
            year = month.Key.Year;
        }

        return told.Count == 0 ? $"No {what} is known." : string.Join("; ", told).AsSentence();

        // Whoever did two things is named once
        static string Titles(IEnumerable<Event> month)
        {
            var titles = month.Select(happening => happening.Title).ToList();
            return titles.Select((title, index) => index > 0 && Actor(title) is { } actor && actor == Actor(titles[index - 1]) ? title[(actor.Length + 1)..] : title).Listed();
        }

        // The first word, where a verb follows
        static string? Actor(string title) => title.Split(' ') is [var first, [>= 'a' and <= 'z', ..], ..] && char.IsUpper(first[0]) && !first.EndsWith("'s", StringComparison.Ordinal) && first is not ("A" or "An" or "The") ? first : null;

        static string When(Event happening) => happening.Precision switch
        {
            PeriodKind.Day or PeriodKind.Month => happening.Date.ToString("MMMM", CultureInfo.InvariantCulture),
            PeriodKind.Half => $"the {happening.Dated}",
            _ => $"{happening.Dated}",
        };
    }

    /// <summary>
    /// How many doors each side opened at least in part, such as "From the start of 2021 to the end of 2024 Alibaba opened at least 12 of its 13 doors, and Tencent at least seven of its 20.":
    /// at least, unless the state of all of them is known on both days.
    /// </summary>
    public static string Opened(IEnumerable<Channel> channels, Period then, Period now)
    {
        var sides = channels.GroupBy(channel => channel.Opener).Select((side, index) => $"{side.Key}{(index == 0 ? " opened" : "")} {Count([.. side], index == 0)}").ToList();
        return sides.Count == 0 ? "No door is known." : $"From the start of {then} to the end of {now} {sides.Listed(", and ")}.";

        string Count(IReadOnlyList<Channel> side, bool isFirst)
        {
            var known = side.Where(channel => channel.On(then.Start) is not null && channel.On(now.End) is not null).ToList();
            var opened = known.OpenOn(now.End).Except(known.OpenOn(then.Start)).Count();
            return side.Count == 1 && opened == 1
                ? "its only door"
                : $"{(known.Count < side.Count ? "at least " : "")}{opened.InWords()} of its {(isFirst ? side.Count.Counted("door") : side.Count.InWords())}";
        }
    }

    /// <summary>In which periods most doors opened, such as "Most doors opened in 2021 Q3: six of the 26 whose state is known before and after."</summary>
    public static string Opened(IReadOnlyList<Channel> channels, IReadOnlyList<Period> periods)
    {
        var steps = periods.Zip(periods.Skip(1)).Select(pair =>
        {
            var known = channels.Where(channel => channel.On(pair.First.End) is not null && channel.On(pair.Second.End) is not null).ToList();
            return (Period: pair.Second, Known: known.Count, Opened: known.OpenOn(pair.Second.End).Except(known.OpenOn(pair.First.End)).Count());
        }).ToList();
        var most = steps.Where(step => step.Opened > 0 && step.Opened == steps.Max(other => other.Opened)).ToList();
        return most switch
        {
            [] => "No door is known to have opened.",
            [var (period, known, opened)] => $"Most doors opened in {period}: {(known == 1 ? "the only one" : $"{opened.InWords()} of the {known.InWords()}")} whose state is known before and after.",
            [var first, ..] => $"Most doors opened in {most.Select(step => $"{step.Period}").Listed()}: {first.Opened.InWords()} each time, of those whose state is known before and after.",
        };
    }

    /// <summary>Which kinds of door are open at the end of a period, such as "All payment and link doors were open at the end of 2024; of eight mini program doors three were, and of two sharing doors none was."; counts those whose state is known, and says of how many it is not.</summary>
    public static string Open(IEnumerable<Channel> channels, Period period)
    {
        var doors = channels.Select(channel => (channel.Kind, channel.On(period.End)?.Openness)).ToList();
        var kinds = doors.Where(door => door.Openness is not null).GroupBy(door => door.Kind)
            .Select(kind => (Name: kind.Key, All: kind.Count(), Open: kind.Count(door => door.Openness is Openness.Open or Openness.Partial)))
            .OrderByDescending(kind => (double)kind.Open / kind.All).ThenByDescending(kind => kind.All).ToList();
        var whole = kinds.Where(kind => kind.Open == kind.All).Select(kind => kind.Name).ToList();
        var rest = kinds.Where(kind => kind.Open < kind.All).Select(kind => $"of {kind.All.Counted($"{kind.Name} door")} {kind.Open.InWords()} {(kind.Open <= 1 ? "was" : "were")}").ToList();
        var when = $"open at the end of {period}{LeftOut(doors.Count(door => door.Openness is null))}";
        return (whole.Count, rest.Count) switch
        {
            (0, 0) => $"No door's state is known at the end of {period}.",
            (0, _) => $"{rest.Listed(", and ")} {when}.".Capital(),
            (_, 0) => $"All {whole.Listed()} doors were {when}.",
            _ => $"All {whole.Listed()} doors were {when}; {rest.Listed(", and ")}.",
        };
    }

    /// <summary>Which doors are shut at the end of a period, such as "Three doors were known to be still closed at the end of 2024: …; three more had been tried and withdrawn."</summary>
    public static string Shut(IEnumerable<Channel> channels, Period period)
    {
        var shut = channels.ShutOn(period.End).ToLookup(channel => channel.On(period.End)!.Openness, channel => channel.Name);
        var (closed, withdrawn) = (shut[Openness.Closed].ToList(), shut[Openness.Withdrawn].Count());
        var still = $"{closed.Count.Counted("door")} {Were(closed.Count)} known to be still closed at the end of {period}".AsSentence().TrimEnd('.');
        var names = closed.Count == 0 ? "" : $": {closed.Listed()}";
        return $"{still}{names}{(withdrawn == 0 ? "" : $"; {withdrawn.InWords()}{(closed.Count == 0 ? "" : " more")} had been tried and withdrawn")}.";

        static string Were(int count) => count == 1 ? "was" : "were";
    }
}
