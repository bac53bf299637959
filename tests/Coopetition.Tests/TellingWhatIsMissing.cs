using Deedle;

namespace Coopetition.Tests;

/// <summary>Sentences over random holes: nothing is counted, ranked or summed over what is missing in silence.</summary>
public sealed class TellingWhatIsMissing
{
    private const int Columns = 4;
    private static readonly string[] Names = ["Acme", "Birch", "Cedar", "Dale"];
    private static readonly Period Then = Period.Parse("2023Q1");
    private static readonly Period Now = Period.Parse("2024Q2");

    [Theory]
    [InlineData(new double[] { 5, 20, 20 }, "Acme overtook Birch in 2023 Q2 by buyers, and had 100% more in 2023 Q3.")]
    [InlineData(new[] { 5, double.NaN, 20 }, "Acme overtook Birch between 2023 Q1 and 2023 Q3 by buyers, and had 100% more in 2023 Q3.")]
    [InlineData(new[] { double.NaN, 20, 20 }, "Acme had more buyers than Birch from the first period that both were counted in, 2023 Q2: 100% more in 2023 Q3.")]
    [InlineData(new[] { double.NaN, double.NaN, 20 }, "Acme had 100% more buyers than Birch in 2023 Q3, the one period that both were counted in.")]
    [InlineData(new[] { double.NaN, double.NaN, double.NaN }, "Acme and Birch cannot be compared: no period has buyers of both.")]
    public void In_a_period_that_was_not_counted_nobody_is_known_to_have_overtaken(double[] left, string sentence)
    {
        double?[] known = [.. left.Select(value => double.IsNaN(value) ? (double?)null : value)];

        Assert.Equal(sentence, Say.Overtook(Revenue([.. known, null, 5], [10, 10, 10]), "Acme", "Birch", "buyers"));
    }

    /// <summary>
    /// Whatever is missing: a sentence names nobody whose value it does not know but to say so, and one that counts or ranks says how many it leaves out.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_counted_ranked_or_summed_over_a_missing_value_in_silence(int seed)
    {
        var frame = WithRandomHoles(new Random(seed));
        foreach (var period in frame.RowKeys)
        {
            var unknown = frame.ColumnKeys.Where(measure => frame.Value(measure, period) is null).ToList();
            var ranked = new[] { Say.Largest(frame.GetRows(period), "revenue"), Say.Gained(frame.GetRows(period.YearBefore, period), "the whole"), Say.Ranged(frame.GetRows(period), "the profit") };
            Admits(ranked[0], unknown.Count);
            Admits(ranked[1], frame.ColumnKeys.Count(measure => frame.Value(measure, period) is null || frame.Value(measure, period.YearBefore) is null));
            Admits(ranked[2], unknown.Count);
            Assert.All(unknown, measure => Assert.DoesNotContain(measure.Subject, ranked[0], StringComparison.Ordinal));

            var told = Say.Was(frame.GetRows(period), "revenue");
            Assert.All(unknown, measure => Assert.Contains($"{measure.Subject}'s revenue cannot be told: ", told, StringComparison.Ordinal));
        }

        var moved = Say.Moved(frame.GetRows(Then, Now), "revenue");
        var outgrew = Say.Outgrew(frame.GetRows(Then, Now), "the size of all");
        foreach (var measure in frame.ColumnKeys.Where(measure => frame.Value(measure, Then) is null || frame.Value(measure, Now) is null))
        {
            Assert.Contains($"{measure.Subject}'s revenue cannot be told", moved, StringComparison.Ordinal);
            Assert.Contains($"What {measure.Subject} is beside the size of all cannot be told", outgrew, StringComparison.Ordinal);
        }

        foreach (var (left, right) in from left in frame.ColumnKeys from right in frame.ColumnKeys where left != right select (left, right))
        {
            var both = frame.RowKeys.Where(period => frame.Value(left, period) is not null && frame.Value(right, period) is not null).ToList();
            var named = Say.Overtook(frame, left.Subject, right.Subject, "buyers");
            Assert.All(frame.RowKeys.Except(both), period => Assert.DoesNotContain($"{period}", named, StringComparison.Ordinal));
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Doors_whose_state_is_not_known_are_never_counted_as_shut(int seed)
    {
        var random = new Random(seed);
        var doors = DataCopy.Shipped.Channels.Select(channel => channel with { States = random.Next(3) == 0 ? [.. channel.States.Skip(1 + random.Next(channel.States.Count))] : channel.States }).ToList();
        var (then, now) = (Period.Year(2021), Period.Year(2024));
        IReadOnlyList<Period> quarters = [.. Period.Parse("2020Q4").To(Period.Parse("2024Q4"))];

        Assert.Equal($"From the start of 2021 to the end of 2024 {doors.GroupBy(door => door.Opener).Select((side, index) => $"{side.Key} {(index == 0 ? "opened " : "")}{Told([.. side])}{(index == 0 ? " doors" : "")}").Listed(", and ")}.", Say.Opened(doors, then, now));
        Assert.Equal(doors.Any(door => door.On(now.End) is null), Say.Open(doors, now).Contains($"({doors.Count(door => door.On(now.End) is null).InWords()} not known)", StringComparison.Ordinal));
        Assert.All(doors.Where(door => door.On(now.End) is null), door => Assert.DoesNotContain(door.Name, Say.Shut(doors, now), StringComparison.Ordinal));
        var steps = quarters.Zip(quarters.Skip(1)).Select(step => doors.Where(door => door.On(step.First.End) is not null && door.On(step.Second.End) is not null).ToList()).ToList();
        Assert.Contains(steps, known => Say.Opened(doors, quarters).Contains($"of the {known.Count.InWords()} whose state is known before and after", StringComparison.Ordinal) || Say.Opened(doors, quarters).Contains("each time, of those whose state is known", StringComparison.Ordinal) || Say.Opened(doors, quarters).StartsWith("No door", StringComparison.Ordinal));

        string Told(IReadOnlyList<Channel> side)
        {
            var known = side.Where(door => door.On(then.Start) is not null && door.On(now.End) is not null).ToList();
            var opened = known.Count(door => !new[] { door }.OpenOn(then.Start).Any() && new[] { door }.OpenOn(now.End).Any());
            return side.Count == 1 && opened == 1 ? "its only door" : $"{(known.Count == side.Count ? "" : "at least ")}{opened.InWords()} of its {side.Count.InWords()}";
        }
    }

    private static void Admits(string sentence, int unknown)
    {
        if (!sentence.Contains("cannot be told", StringComparison.Ordinal))
        {
            Assert.Equal(unknown > 0, sentence.Contains($"({unknown.InWords()} not known)", StringComparison.Ordinal) || sentence.Contains($"({unknown.InWords()} {(unknown == 1 ? "is" : "are")} not)", StringComparison.Ordinal));
        }
    }

    private static Frame<Period, Measure> WithRandomHoles(Random random) =>
        Revenue([.. Enumerable.Range(0, Columns).Select(column => Enumerable.Range(0, 6).Select(quarter => random.Next(3) == 0 && quarter != column ? (double?)null : random.Next(1, 200)).ToArray())]);

    private static Frame<Period, Measure> Revenue(params double?[][] columns)
    {
        using var pair = new OtherPair().Replace("companies", "birch,Birch,b,#0000aa,#aaaaff,12,\n", "birch,Birch,b,#0000aa,#aaaaff,12,\ncedar,Cedar,context,#00aa00,#aaffaa,12,\ndale,Dale,context,#00aaaa,#aaffff,12,\n");
        foreach (var (column, index) in columns.Select((column, index) => (column, index)))
        {
            pair.With(Names[index].ToLowerInvariant(), "revenue", "2023Q1", column);
        }

        return pair.Read().Frame("revenue");
    }
}
