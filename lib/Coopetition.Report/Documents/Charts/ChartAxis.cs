namespace Coopetition.Report.Documents.Charts;

/// <summary>The span of an axis of values: between round numbers, in at most five steps, from zero unless all values lie in its upper half.</summary>
internal sealed record ChartAxis(double Least, double Most, double Step)
{
    private const int MostSteps = 5;

    public static ChartAxis Of(IReadOnlyCollection<double> values)
    {
        var (lowest, highest) = (values.Min(), values.Max());
        var (least, most) = (lowest > highest / 2 && lowest < highest ? lowest : Math.Min(lowest, 0), Math.Max(highest, 0));
        var rough = most > least ? (most - least) / MostSteps : 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(size => size * power).First(size => size >= rough * (1 - 1e-9));
        var from = Math.Floor((least / step) + 1e-9) * step;
        return new(from, Math.Max(Math.Ceiling((most / step) - 1e-9) * step, from + step), step);
    }
}
