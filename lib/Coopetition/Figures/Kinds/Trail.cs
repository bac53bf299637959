namespace Coopetition.Kinds;

/// <summary>One line of a line chart.</summary>
/// <param name="Company">Whose colour it has; null for context's grey.</param>
/// <param name="Shade">1 for the company's own colour, less for a paler one.</param>
internal sealed record Trail(string Label, Measure Measure, Company? Company, double Shade)
{
    public IReadOnlyList<Point> Known { get; } = [.. Measure.Points.Where(point => point.Value is { } value && double.IsFinite(value))];

    /// <summary>The line in pieces of one look: those that span a gap, those with a derived end, the others.</summary>
    public IEnumerable<(List<Point> Points, bool Gap, bool Derived)> Runs()
    {
        var places = Measure.Points.Select(point => point.Period).Index().ToDictionary(point => point.Item, point => point.Index);
        List<Point> run = [];
        var look = (Gap: false, Derived: false);
        foreach (var (one, next) in Known.Zip(Known.Skip(1)))
        {
            var own = (Gap: places[next.Period] - places[one.Period] > 1 || Skips(one.Period, next.Period), Derived: one.IsIndirect() || next.IsIndirect());
            if (run.Count > 0 && own != look)
            {
                yield return (run, look.Gap, look.Derived);
                run = [];
            }

            look = own;
            run.AddRange(run.Count == 0 ? [one, next] : [next]);
        }

        if (run.Count > 0)
        {
            yield return (run, look.Gap, look.Derived);
        }
    }

    /// <summary>Days may lie apart; of what is published regularly, one is missing.</summary>
    private static bool Skips(Period one, Period next) => one.Kind == next.Kind && one.Kind != PeriodKind.Day && one.Next != next;
}
