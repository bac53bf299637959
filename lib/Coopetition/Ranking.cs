namespace Coopetition;

/// <summary>Measures in the order of their values in one period, the largest first, gaps last.</summary>
public sealed class Ranking
{
    private Ranking(Period period, IReadOnlyList<Rank> ranks, IReadOnlyList<string> notes) => (Period, Ranks, Notes) = (period, ranks, notes);

    public Period Period { get; }

    public IReadOnlyList<Rank> Ranks { get; }

    /// <summary>What a reader must be told: bridges that were stated.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <exception cref="IncomparableException">Two measures differ in what they measure.</exception>
    public static Ranking Of(Period period, params IReadOnlyList<Measure> measures) => Of(period, null, measures);

    /// <exception cref="IncomparableException">Two measures differ in what they measure, and there is no bridge.</exception>
    public static Ranking Of(Period period, Bridge? bridge, params IReadOnlyList<Measure> measures)
    {
        var notes = Comparability.Require(measures, bridge);
        var points = measures.Select(measure => (Measure: measure, Point: measure[period])).OrderByDescending(pair => pair.Point.Value).ToList();
        return new(period, [.. points.Select(pair => new Rank(PlaceOf(pair.Point.Value), pair.Measure, pair.Point))], notes);

        int? PlaceOf(double? value) => value is null ? null : 1 + points.Count(pair => pair.Point.Value > value);
    }
}
