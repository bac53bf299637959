using System.Globalization;

namespace Coopetition.Tests.Figures;

/// <summary>Companies and measures made up for a test.</summary>
internal static class Given
{
    public static readonly Company Acme = new("acme", "Acme", Side.A, "#c74a00", "#ff9f5a", 3);
    public static readonly Company Birch = new("birch", "Birch", Side.B, "#1a44b8", "#7fa6ff", 12);

    public static readonly Source Report = Source("acme-2024", "Acme", "2024-08-15");

    public static Source Source(string id, string publisher, string day) =>
        new(id, publisher, $"Results {id}", DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), null, "results");

    public static Company Company(string name) => new(name, name, Side.Context, "#444444", "#bbbbbb", 12);

    /// <summary>A measure with one value a quarter from 2023Q1 on; null is a gap.</summary>
    public static Measure Measure(Company company, string name, string unit, params double?[] values) =>
        Measure(company, name, unit, Status.Seen, values);

    public static Measure Measure(Company company, string name, string unit, Status status, params double?[] values) => Measure(company, name, unit, [.. values.Select((value, index) =>
        new Point(Quarter(index), value, status, value is null ? [] : [Report], value is null ? new(GapKind.NotDisclosed, "It is not published.") : null))]);

    public static Measure Measure(Company company, string name, string unit, params Point[] points) =>
        new($"{company.Id}.{name}", name, company, new(unit, null, Basis.Operational, Attribution.NotApplicable, 12, "given"), points);

    /// <summary>A channel that Acme opens to Birch, with its state from each day on.</summary>
    public static Channel Channel(string name, params (DateOnly Since, Openness Openness)[] states) => new(
        name,
        name,
        "payment",
        Acme,
        Birch,
        [.. states.Select(state => new ChannelState(state.Since, Precision.Day, state.Openness, Report, Status.Seen))]);

    public static Event Event(string title, string actor, DateOnly date) => new()
    {
        Id = title,
        Date = date,
        Precision = Precision.Day,
        Actor = actor,
        Kind = "opening",
        Title = title,
        Summary = $"What {title} was.",
        Phase = "during",
        Source = Report,
        Status = Status.Seen,
    };

    public static Period Quarter(int index) => Enumerable.Range(0, index).Aggregate(Period.Quarter(2023, 1), (period, _) => period.Next);
}
