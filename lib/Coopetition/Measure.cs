namespace Coopetition;

/// <summary>A named series computed from observations, that knows what it may be compared with.</summary>
public sealed class Measure(string id, string name, Company company, MeasureDefinition definition, IEnumerable<Point> points)
{
    private readonly Dictionary<Period, Point> byPeriod = points.ToDictionary(point => point.Period);

    /// <summary>Such as <c>alibaba.revenue.growth</c>: company, product if any, metric, what was computed.</summary>
    public string Id { get; } = id;

    /// <summary>For readers, without the company: "Revenue, growth on the year before".</summary>
    public string Name { get; } = name;

    public Company Company { get; } = company;

    /// <summary>The product that users are counted of; null for the company as a whole.</summary>
    public string? App { get; init; }

    public MeasureDefinition Definition { get; } = definition;

    public string Unit => Definition.Unit;

    /// <summary>What a reader must be told under any chart of it: bridges that were stated.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>In order of period, gaps included.</summary>
    public IReadOnlyList<Point> Points => field ??= [.. byPeriod.Values.OrderBy(point => point.Period)];
}
