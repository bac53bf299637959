namespace Coopetition.Kinds;

/// <summary>A measure then and now: values, or gaps with their reasons.</summary>
internal sealed record Pair(string Label, Measure Measure, Point Then, Point Now)
{
    public Pair(string label, Measure measure, Period then, Period now)
        : this(label, measure, measure[then], measure[now])
    {
    }

    public IEnumerable<Point> Known => new[] { Then, Now }.Where(point => point.Value is { } value && double.IsFinite(value));
}
