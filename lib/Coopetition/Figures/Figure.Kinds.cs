using Coopetition.Kinds;

namespace Coopetition;

public sealed partial record Figure
{
    /// <summary>Measures over time, one line each, labelled at its end.</summary>
    /// <exception cref="IncomparableException">Two measures differ in what they measure.</exception>
    public static Figure Lines(string slug, string finding, params IReadOnlyList<Measure> measures) =>
        Lines(slug, finding, null, measures);

    /// <summary>The same of unlike measures, for a reason that is printed under the chart.</summary>
    /// <exception cref="IncomparableException">Two measures differ in what they measure, and there is no bridge.</exception>
    public static Figure Lines(string slug, string finding, Bridge? bridge, params IReadOnlyList<Measure> measures) =>
        new(slug, finding, new LineChart(measures)) { bridges = Comparability.Require(measures, bridge) };

    /// <summary>The same, each value holding until the next: states and shares that change on a day.</summary>
    /// <exception cref="IncomparableException">Two measures differ in what they measure.</exception>
    public static Figure Steps(string slug, string finding, params IReadOnlyList<Measure> measures) =>
        new(slug, finding, new LineChart(measures) { Steps = true }) { bridges = Comparability.Require(measures) };

    /// <summary>Small line charts side by side, on one scale where they share a unit.</summary>
    /// <exception cref="IncomparableException">Two measures of one chart differ in what they measure.</exception>
    public static Figure SmallMultiples(string slug, string finding, params IReadOnlyList<Facet> facets) =>
        new(slug, finding, new FacetChart(facets)) { bridges = [.. facets.SelectMany(facet => Comparability.Require(facet.Measures)).Distinct()] };

    /// <summary>One line per measure from then to now, with values at both ends.</summary>
    /// <exception cref="IncomparableException">Two measures differ in what they measure.</exception>
    public static Figure Slope(string slug, string finding, Period then, Period now, params IReadOnlyList<Measure> measures) =>
        new(slug, finding, new SlopeChart(measures, then, now)) { bridges = Comparability.Require(measures) };

    /// <summary>Each measure then and now on one row; those of one unit share a scale.</summary>
    /// <exception cref="IncomparableException">Two measures of one unit differ in what they measure.</exception>
    public static Figure Dumbbell(string slug, string finding, Period then, Period now, params IReadOnlyList<Measure> measures) =>
        Dumbbell(slug, finding, then, now, null, measures);

    /// <summary>The same of unlike measures, for a reason that is printed under the chart.</summary>
    /// <exception cref="IncomparableException">Two measures of one unit differ in what they measure, and there is no bridge.</exception>
    public static Figure Dumbbell(string slug, string finding, Period then, Period now, Bridge? bridge, params IReadOnlyList<Measure> measures) =>
        new(slug, finding, new DumbbellChart(measures, then, now)) { bridges = [.. measures.GroupBy(measure => measure.Unit).SelectMany(scale => Comparability.Require([.. scale], bridge)).Distinct()] };

    /// <summary>Bars in the order given.</summary>
    /// <param name="measured">What the bars' lengths are, such as "Revenue".</param>
    /// <exception cref="IncomparableException">Two bars are of measures that differ in what they measure.</exception>
    public static Figure Bars(string slug, string finding, string measured, string unit, params IReadOnlyList<Bar> bars) =>
        Bars(slug, finding, measured, unit, null, bars);

    /// <summary>The same of unlike measures, for a reason that is printed under the chart.</summary>
    /// <exception cref="IncomparableException">Two bars are of measures that differ in what they measure, and there is no bridge.</exception>
    public static Figure Bars(string slug, string finding, string measured, string unit, Bridge? bridge, params IReadOnlyList<Bar> bars) =>
        new(slug, finding, new BarChart(measured, unit, bars)) { bridges = NotesOf(bars, bridge) };

    /// <summary>Bars of measures in one period, the longest first; missing ones last.</summary>
    /// <exception cref="IncomparableException">Two measures differ in what they measure.</exception>
    public static Figure Ranking(string slug, string finding, Period period, params IReadOnlyList<Measure> measures)
    {
        var bars = measures.Zip(Wording.Labels(measures), (measure, label) => Bar.Of(measure, period, label)).OrderByDescending(bar => bar.Value);
        return Bars(slug, finding, Wording.Shared(measures), measures.Count == 0 ? "" : measures[0].Unit, [.. bars]);
    }

    /// <summary>Parts that add up to a whole, one below the other, for one whole or several.</summary>
    /// <param name="measured">What the parts are parts of, such as "Growth of revenue by segment".</param>
    public static Figure Contributions(string slug, string finding, string measured, string unit, params IReadOnlyList<BarGroup> groups) =>
        new(slug, finding, new ContributionChart(measured, unit, groups));

    /// <summary>What is known of each measure in each period, by status and by kind of gap.</summary>
    public static Figure Coverage(string slug, string finding, params IReadOnlyList<Measure> measures) =>
        new(slug, finding, new CoverageMap(measures));

    /// <summary>The state of channels over time, under who opens them to whom.</summary>
    public static Figure Channels(string slug, string finding, DateOnly from, DateOnly to, params IReadOnlyList<Channel> channels) =>
        new(slug, finding, new ChannelMatrix(channels, from, to));

    /// <summary>Events down an axis: what one company did on its left, what the other did on its right.</summary>
    public static Figure Timeline(string slug, string finding, Company left, Company right, params IReadOnlyList<Event> events) =>
        new(slug, finding, new TimelineChart(left, right, events));

    /// <summary>Values and ranges at their own dates, where dates differ.</summary>
    public static Figure Estimates(string slug, string finding, string measured, string unit, params IReadOnlyList<Estimate> estimates) =>
        new(slug, finding, new EstimateChart(measured, unit, estimates));

    /// <summary>A measure's own notes matter to a bar only where its value was bridged.</summary>
    private static IReadOnlyList<string> NotesOf(IReadOnlyList<Bar> bars, Bridge? bridge)
    {
        var measured = bars.Where(bar => bar.Measure is not null && bar.Period is not null).Select(bar => (Measure: bar.Measure!, Period: bar.Period!.Value)).ToList();
        var bridges = Comparability.Bridges([.. measured.Select(bar => bar.Measure)], bridge);
        return [.. measured.Where(bar => bar.Measure[bar.Period].Bridged).SelectMany(bar => bar.Measure.Notes).Concat(bridges).Distinct()];
    }
}
