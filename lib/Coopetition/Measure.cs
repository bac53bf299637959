using Deedle;

namespace Coopetition;

/// <summary>
/// A named series computed from observations, that knows what it may be compared with.
/// Any period may be asked for: where there is no value, the point has the reason.
/// </summary>
public sealed partial class Measure
{
    private readonly IReadOnlyList<Period> periods;
    private readonly Func<Period, Point> at;

    /// <param name="id">Such as <c>alibaba.revenue.growth</c>.</param>
    /// <param name="name">For readers, without the company.</param>
    /// <param name="points">One for each period.</param>
    public Measure(string id, string name, Company company, MeasureDefinition definition, IEnumerable<Point> points)
        : this(id, name, company, definition, [], period => throw new ArgumentOutOfRangeException(nameof(points)))
    {
        var byPeriod = points.ToDictionary(point => point.Period);
        periods = [.. byPeriod.Keys];
        at = period => byPeriod.GetValueOrDefault(period) ?? Missing(period, new(GapKind.Unexplained, $"{Title} has no value for {period}."));
    }

    internal Measure(string id, string name, Company company, MeasureDefinition definition, IReadOnlyList<Period> periods, Func<Period, Point> at)
    {
        (Id, Name, Company, Definition) = (id, name, company, definition);
        (this.periods, this.at) = (periods, at);
    }

    /// <summary>Such as <c>alibaba.revenue.growth</c>: company, product if any, metric, what was computed.</summary>
    public string Id { get; }

    /// <summary>For readers, without the company: "Revenue, growth on the year before".</summary>
    public string Name { get; }

    public Company Company { get; }

    /// <summary>The product that users are counted of; null for the company as a whole.</summary>
    public string? App { get; init; }

    /// <summary>What was measured before anything was computed of it; null for a measure that no dataset made.</summary>
    public Metric? Metric { get; init; }

    public MeasureDefinition Definition { get; }

    public string Unit => Definition.Unit;

    /// <summary>What a reader must be told under any chart of it: bridges that were stated.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whom and what: "Alibaba: Revenue", "Taote: Annual active consumers".</summary>
    public string Title => $"{App ?? Company.Name}: {Name}";

    /// <summary>In order of period, gaps included.</summary>
    public IReadOnlyList<Point> Points => field ??= [.. periods.Order().Select(at)];

    /// <summary>The latest point that has a value; null if none has.</summary>
    public Point? Last => Points.LastOrDefault(point => point.Value is not null);

    /// <summary>The point of any period: a value, or a gap with its reason.</summary>
    public Point this[Period period] => at(period);

    /// <summary>The values in order of period; gaps are left out.</summary>
    public Series<Period, double> ToSeries()
    {
        var known = Points.Where(point => point.Value is not null).ToList();
        return new(known.Select(point => point.Period), known.Select(point => point.Value!.Value));
    }

    /// <summary>A value as readers see it, with its unit, such as <c>RMB 161.1bn</c>; of a gap, why there is none: <c>not disclosed</c>.</summary>
    /// <param name="sign">Whether a value above zero has a plus sign, as growth and differences do.</param>
    public string Text(Period period, bool sign = false) => this[period] is { Value: { } value } && sign
        ? Numerals.WithSign(value, Unit)
        : Numerals.Text(this[period], Unit);

    public override string ToString() => Title;

    internal static Point Missing(Period period, Gap gap) => new(period, null, Status.Seen, [], gap);
}
