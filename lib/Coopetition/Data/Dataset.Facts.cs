using Coopetition.Data;
using Deedle;

namespace Coopetition;

public sealed partial class Dataset
{
    /// <summary>
    /// Metrics of everybody of whom one was observed: a row for each quarter from the first to the last in the data (or, where none is by the quarter, for each period observed),
    /// a column for each company and product, in the metric's unit. A metric that was observed of nobody, or that the data do not describe, is missing throughout, of both sides.
    /// </summary>
    public Frame<Period, Measure> Frame(params IReadOnlyList<string> metrics) => Frame(metrics, []);

    /// <summary>The values that the data say are missing in a period, and why.</summary>
    public IEnumerable<(Measure Measure, Gap Gap)> GapsIn(Period period) =>
        from row in Gaps
        where row.Covers(period)
        where FactOf(row.Company, row.App, row.Metric, period).Gap is not null
        select (Measure(row.Company, row.App, row.Metric), row.Gap);

    /// <param name="also">Quarters that have rows in any case.</param>
    internal Frame<Period, Measure> Frame(IReadOnlyList<string> metrics, IReadOnlyList<Period> also) => Frame([.. metrics.Select(Metric).SelectMany(ObservedOrMissing)], also);

    private Frame<Period, Measure> Frame(IReadOnlyList<Measure> measures, IReadOnlyList<Period> also)
    {
        var observed = measures.SelectMany(measure => VintagesOf(measure.Company, measure.App, measure.Metric).Periods).ToHashSet();
        var quarters = observed.Concat(also).Where(period => period.IsQuarter).Concat(Quarters).ToList();
        return MeasureFrames.Of(
            observed.Any(period => period.IsQuarter) || observed.Count == 0
                ? [.. quarters.Count == 0 ? [] : quarters.Min().To(quarters.Max())]
                : [.. observed.Order()],
            measures);
    }

    /// <summary>The parts that add up to a company's metric, as <c>metrics.csv</c> has them and in its order: those of which something is known.</summary>
    /// <param name="also">Quarters that have rows in any case.</param>
    internal Frame<Period, Measure> PartsOf(Company company, string metric, params IReadOnlyList<Period> also) =>
        Frame([.. PartsOf(Metric(metric)).SelectMany(Observed).Where(measure => measure.Company == company)], also);

    internal Measure Measure(Company company, App? app, Metric metric) => new(this, company, app, metric);

    /// <summary>All that was published of one thing.</summary>
    internal Vintages VintagesOf(Company company, App? app, Metric metric)
    {
        files.Use(metric);
        return rows.Observations.Of(company, app, metric);
    }

    /// <summary>The values in some periods, as <see cref="FactOf"/> has them; NaN for a gap.</summary>
    internal double[] ValuesOf(Company company, App? app, Metric metric, IReadOnlyList<Period> periods)
    {
        var published = VintagesOf(company, app, metric);
        return [.. periods.Select(period => (period.IsYear ? null : published.Latest(period)?.Value) ?? FactOf(company, app, metric, period).Value ?? double.NaN)];
    }

    /// <summary>A value as published; of a flow's year the sum of its quarters, or else the year as published; of a state's year that at its end; else the sum of its parts; else the gap, which of a year is that of the first quarter that the data explain.</summary>
    internal Fact FactOf(Company company, App? app, Metric metric, Period period)
    {
        if (period.IsYear && Period.QuarterOf(period.End).End == period.End)
        {
            var quarters = (metric.IsFlow ? period.Quarters() : [Period.QuarterOf(period.End)]).Select(quarter => OwnFactOf(company, app, metric, quarter)).ToList();
            if (quarters.TrueForAll(quarter => quarter.Gap is null))
            {
                return metric.IsFlow ? Fact.Sum(quarters) : quarters[0];
            }

            var whole = OwnFactOf(company, app, metric, period);
            return whole.Gap?.Kind == GapKind.Unexplained ? quarters.Find(quarter => quarter.Gap is { Kind: not GapKind.Unexplained }) ?? whole : whole;
        }

        return OwnFactOf(company, app, metric, period);
    }

    /// <summary>Whether a company had reported a value by a day: by the first vintage of every row that it comes from.</summary>
    internal bool WasReported(Company company, Metric metric, Period period, DateOnly by) =>
        FactOf(company, null, metric, period) is { Gap: null } fact && fact.Observations.All(row => VintagesOf(row.Company, row.App, row.Metric).First(row.Period)!.ReportedOn <= by);

    /// <summary>The parts that add up to a metric in a period; none unless all have a value.</summary>
    internal IReadOnlyList<Fact> PartsOf(Company company, Metric metric, Period period)
    {
        var parts = PartsOf(metric).Select(part => OwnFactOf(company, null, part, period)).ToList();
        return parts.TrueForAll(part => part.Gap is null) ? parts : [];
    }

    internal IEnumerable<Metric> PartsOf(Metric metric) => Metrics.Where(part => part.AddsUp && part.Parent == metric.Id);

    /// <summary>
    /// Why something has no value in a period. What the data say comes first; a period after the company's last
    /// report is not yet reported, whatever they say of figures that they merely lack; else it is unexplained.
    /// </summary>
    private Gap GapOf(Company company, App? app, Metric metric, Period period)
    {
        if (Undescribed(company, metric) is { } lack)
        {
            return new(GapKind.NotCollected, lack);
        }

        var stated = Gaps.LastOrDefault(gap => gap.Company == company && gap.App == app && gap.Metric == metric && gap.Covers(period))?.Gap;
        var last = files.Use(UsedFiles.Reported, rows.Observations.LastQuarter(company)) ?? (Quarters.Count > 0 ? Quarters[^1] : null);
        if (last is { } end && period.End > end.End && stated?.Kind is null or GapKind.NotYetReported or GapKind.NotCollected)
        {
            return new(GapKind.NotYetReported, $"{company}'s figures in these data end with {end}.");
        }

        return stated is null or { Kind: GapKind.NotYetReported }
            ? new(GapKind.Unexplained, $"These data have no {metric.NameInSentence} of {app?.Id ?? company.Name} for {period}, and do not say why.")
            : stated;
    }

    /// <summary>What the data do not describe of a metric and company that a notebook named: a sentence, with what may have been meant; null if they describe both.</summary>
    private string? Undescribed(Company company, Metric metric) =>
        !metric.IsDescribed ? $"These data describe no metric \"{metric.Id}\".{DidYouMean(metric.Id, Metrics.Select(known => known.Id))}"
        : Companies.All(known => known.Id != company.Id) ? $"These data know no company or product \"{company.Id}\".{DidYouMean(company.Id, Companies.Select(known => known.Name).Concat(Apps.Select(app => app.Id)))}"
        : null;

    private static string DidYouMean(string id, IEnumerable<string> known) => Spelling.Nearest(id, known) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";

    private Fact OwnFactOf(Company company, App? app, Metric metric, Period period)
    {
        if (VintagesOf(company, app, metric).Latest(period) is { } found)
        {
            return Fact.Of(found);
        }

        var parts = app is null ? PartsOf(company, metric, period) : [];
        return parts.Count > 0 ? Fact.Sum(parts) : Fact.Missing(GapOf(company, app, metric, period));
    }

    private IEnumerable<Measure> ObservedOrMissing(Metric metric) =>
        Observed(metric).ToList() is { Count: > 0 } observed ? observed : [Measure(Outline.A, null, metric), Measure(Outline.B, null, metric)];

    private IEnumerable<Measure> Observed(Metric metric) =>
        from company in Companies
        from app in Apps.Where(app => app.Company == company).Prepend(null)
        where VintagesOf(company, app, metric).Periods.Any() || (app is null && PartsOf(metric).Any(part => VintagesOf(company, null, part).Periods.Any()))
        select Measure(company, app, metric);
}
