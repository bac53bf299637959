using Coopetition.Kinds;

namespace Coopetition;

public sealed partial record Figure
{
    /// <summary>Measures over time, one line each, labelled at its end.</summary>
    public static Figure Lines(string slug, string finding, params IReadOnlyList<Measure> measures) =>
        new(slug, finding, new LineChart(measures));

    /// <summary>Each measure then and now on one row.</summary>
    public static Figure Dumbbell(string slug, string finding, Period then, Period now, params IReadOnlyList<Measure> measures) =>
        new(slug, finding, new DumbbellChart(measures, then, now));

    /// <summary>Bars in the order given.</summary>
    /// <param name="measured">What the bars' lengths are, such as "Revenue".</param>
    public static Figure Bars(string slug, string finding, string measured, string unit, params IReadOnlyList<Bar> bars) =>
        new(slug, finding, new BarChart(measured, unit, bars));

    /// <summary>Bars of measures in one period, the longest first; missing ones last.</summary>
    public static Figure Ranking(string slug, string finding, Period period, params IReadOnlyList<Measure> measures) =>
        Bars(slug, finding, Wording.Shared(measures), measures.Count == 0 ? "" : measures[0].Unit, [.. measures.Zip(Wording.Labels(measures), (measure, label) => Bar.Of(measure, period, label)).OrderByDescending(bar => bar.Value)]);
}
