using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>A measure then and now: values, or gaps with their reasons.</summary>
internal sealed record Pair(string Label, Measure Measure, Point Then, Point Now)
{
    public Pair(string label, Measure measure, Period then, Period now)
        : this(label, measure, measure[then], measure[now])
    {
    }

    public IReadOnlyList<Point> Ends => [Then, Now];

    public IEnumerable<Point> Known => Ends.Where(point => point.Value is { } value && double.IsFinite(value));

    /// <summary>As a sentence lists it: "Alibaba 29% to 5.2%".</summary>
    public string Said(Unit unit) => $"{Label} {unit.Text(Then)} to {unit.Text(Now)}";
}
