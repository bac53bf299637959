namespace Coopetition.Kinds;

/// <summary>A measure then and now; a period that it has no point for is an unexplained gap.</summary>
internal sealed record Pair(string Label, Measure Measure, Point Then, Point Now)
{
    public Pair(string label, Measure measure, Period then, Period now)
        : this(label, measure, At(measure, then), At(measure, now))
    {
    }

    public IEnumerable<Point> Known => new[] { Then, Now }.Where(point => point.Value is { } value && double.IsFinite(value));

    private static Point At(Measure measure, Period period) =>
        measure.Points.FirstOrDefault(point => point.Period == period)
        ?? new(period, null, Status.Seen, [], new(GapKind.Unexplained, $"There is no value for {period}."));
}
