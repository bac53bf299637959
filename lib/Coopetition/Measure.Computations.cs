using System.Globalization;
using static Coopetition.PointArithmetic;

namespace Coopetition;

public sealed partial class Measure
{
    private const string PerCent = "%";
    private const string PercentagePoints = "pp";

    /// <summary>Growth on the year before, in per cent, computed from the values: missing where either is, or is a loss.</summary>
    /// <param name="orAsReported">Whether the company's own figure takes the place of one that cannot be computed; a note then says for which periods.</param>
    public Measure Growth(bool orAsReported = false)
    {
        var computed = Derive("growth", "growth on the year before", PerCent, point => PointArithmetic.Growth(point, this[point.Period.YearBefore]));
        return orAsReported ? computed.FillFrom(GrowthAsReported()) : computed;
    }

    /// <summary>Growth on the year before as the company printed it, in per cent; missing where it printed none.</summary>
    public Measure GrowthAsReported() => Derive("growth-as-reported", "growth as reported", PerCent, point => point switch
    {
        { Value: null } => point,
        { Observations: [{ ReportedGrowth: { } growth }] } => point with { Value = growth, Qualifier = Qualifier.Exactly },
        _ => Missing(point.Period, new(GapKind.Unexplained, $"No growth rate for {point.Period} was printed, or none was seen.")),
    });

    /// <summary>The difference from the year before, in the measure's unit; of percentages, in percentage points.</summary>
    public Measure Change() => Derive("change", "change on the year before", Difference(Unit), point =>
        Combine(point, Base(point, this[point.Period.YearBefore]), (now, before) => now - before));

    /// <summary>The part that this is of a whole, in per cent: missing where the whole is, or is not above zero.</summary>
    /// <exception cref="IncomparableException">This is no part of that whole, by <c>metrics.csv</c>, and there is no bridge.</exception>
    public Measure ShareOf(Measure whole, Bridge? bridge = null) => Derive(
        $"share-of-{whole.Metric?.Id}",
        $"share of {whole.NameInSentence}",
        PerCent,
        point => Combine(point, Above(whole[point.Period]), (part, all) => part / all * 100),
        Comparability.RequirePart(this, whole, bridge),
        whole);

    /// <summary>How many percentage points this part added to the growth of its whole on the year before.</summary>
    /// <exception cref="IncomparableException">This is no part of that whole, by <c>metrics.csv</c>, and there is no bridge.</exception>
    public Measure ContributionTo(Measure whole, Bridge? bridge = null) => Derive(
        $"contribution-to-{whole.Metric?.Id}",
        $"contribution to growth of {whole.NameInSentence}",
        PercentagePoints,
        point => Combine(Combine(point, Base(point, this[point.Period.YearBefore]), (now, before) => now - before), Base(point, Above(whole[point.Period.YearBefore])), (added, all) => added / all * 100),
        Comparability.RequirePart(this, whole, bridge),
        whole);

    /// <summary>This less another, in their unit; of percentages, in percentage points.</summary>
    /// <exception cref="IncomparableException">They differ in what they measure, and there is no bridge.</exception>
    public Measure Minus(Measure other, Bridge? bridge = null) => Derive(
        $"minus-{other.Id}",
        $"less {other.Title}",
        Difference(Unit),
        point => Combine(point, other[point.Period], (left, right) => left - right),
        Comparability.Require(this, other, bridge),
        other);

    /// <summary>How far this lies above another, in per cent of the other; negative if below.</summary>
    /// <exception cref="IncomparableException">They differ in what they measure, and there is no bridge.</exception>
    public Measure GapTo(Measure other, Bridge? bridge = null) => Derive(
        $"gap-to-{other.Id}",
        $"gap to {other.Title}",
        PerCent,
        point => Combine(point, Above(other[point.Period]), (left, right) => (left - right) / right * 100),
        Comparability.Require(this, other, bridge),
        other);

    /// <summary>The values with that of one period set to 100.</summary>
    public Measure Index(Period start) => Derive(
        string.Create(CultureInfo.InvariantCulture, $"index-{start:D}"),
        "index",
        $"{start} = 100",
        point => Combine(point, Above(this[start]), (now, first) => now / first * 100));

    /// <summary>The sums of the company's fiscal years: of four quarters where all are known, else as published.</summary>
    /// <exception cref="InvalidOperationException">Quarters of it do not add up.</exception>
    public Measure FiscalYears() => Years("fiscal-years", "fiscal years", Company.FiscalYearEndMonth);

    /// <summary>The sums of calendar years: of four quarters where all are known, else as published.</summary>
    /// <exception cref="InvalidOperationException">Quarters of it do not add up.</exception>
    public Measure CalendarYears() => Years("calendar-years", "calendar years", 12);

    /// <summary>This, and where it has a gap, the other: one series of two.</summary>
    /// <exception cref="IncomparableException">They differ in what they measure, and there is no bridge.</exception>
    public Measure Join(Measure other, Bridge? bridge = null)
    {
        var notes = Comparability.Require(this, other, bridge);
        return new(Id, Name, Company, Definition, [.. periods.Union(other.periods)], Either)
        {
            App = App,
            Metric = Metric,
            Notes = [.. Notes.Concat(other.Notes).Concat(notes).Distinct()],
        };

        Point Either(Period period) => (this[period], other[period]) switch
        {
            ({ Value: null }, { Value: not null } filled) => notes.Count > 0 ? filled with { Bridged = true } : filled,
            var (own, _) => own,
        };
    }

    private Measure FillFrom(Measure reported)
    {
        var filled = periods.Order().Where(period => this[period].Value is null && reported[period].Value is not null).ToList();
        return filled.Count == 0 ? this : new(Id, Name, Company, Definition, periods, period => this[period] is { Value: not null } own ? own : reported[period] is { Value: not null } printed ? printed : this[period])
        {
            App = App,
            Metric = Metric,
            Notes = [.. Notes, $"{Name}, {Span(filled)}: as printed by the company, because the year before is not in the data."],
        };
    }

    private static string Span(List<Period> periods) => periods switch
    {
        [var only] => $"{only}",
        _ when periods[0].To(periods[^1]).SequenceEqual(periods) => $"{periods[0]} to {periods[^1]}",
        _ => string.Join(", ", periods),
    };

    private string NameInSentence => Metric is { } metric && Name == metric.Name ? metric.NameInSentence : Name;

    private static string Difference(string unit) => unit == PerCent ? PercentagePoints : unit;

    private Measure Years(string id, string name, int endMonth)
    {
        if (Metric is not { IsFlow: true })
        {
            throw new InvalidOperationException($"{Title}: quarters of it do not add up to a year.");
        }

        var years = periods.Select(period => Period.FiscalYearOf(period.End, endMonth)).Distinct();
        return Derive(id, name, Unit, point => point, years: [.. years], endMonth: endMonth);
    }

    /// <summary>A measure of each of this one's points, and of any other period that is asked for.</summary>
    private Measure Derive(
        string id,
        string name,
        string unit,
        Func<Point, Point> compute,
        IReadOnlyList<string>? notes = null,
        Measure? other = null,
        IReadOnlyList<Period>? years = null,
        int? endMonth = null)
    {
        var bridged = notes is { Count: > 0 };
        var definition = Definition with
        {
            Unit = unit,
            Key = years is null ? $"{Definition.Key}.{id}" : Definition.Key,
            FiscalYearEndMonth = endMonth ?? Definition.FiscalYearEndMonth,
        };
        return new($"{Id}.{id}", $"{Name}, {name}", Company, definition, years ?? periods, Compute)
        {
            App = App,
            Metric = Metric,
            Notes = [.. Notes.Concat(other?.Notes ?? []).Concat(notes ?? []).Distinct()],
        };

        Point Compute(Period period) => compute(this[period]) is var point && bridged ? point with { Bridged = true } : point;
    }
}
