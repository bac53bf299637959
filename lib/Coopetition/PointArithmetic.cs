namespace Coopetition;

/// <summary>Calculating with points: a gap stays a gap and keeps its reason, and the result is no better founded than its inputs.</summary>
internal static class PointArithmetic
{
    public static Point Combine(Point left, Point right, Func<double, double, double> calculate)
    {
        if (left.Value is not { } first)
        {
            return left;
        }

        return right.Value is { } second
            ? Computed(left.Period, calculate(first, second), [left, right])
            : Measure.Missing(left.Period, right.Gap!);
    }

    /// <summary>In per cent; a loss has no growth, neither to it nor from it.</summary>
    public static Point Growth(Point now, Point before)
    {
        if (now.Value < 0 || before.Value <= 0)
        {
            var loss = now.Value < 0 ? now : before;
            return Measure.Missing(now.Period, new(
                GapKind.NotApplicable,
                loss.Value < 0 ? $"A loss in {loss.Period} leaves no growth rate to compute." : $"Nothing in {loss.Period} leaves no growth rate to compute."));
        }

        return Combine(now, Base(now, before), (value, start) => (value / start - 1) * 100);
    }

    /// <summary>What a point is compared with: a gap says for whom it is one.</summary>
    public static Point Base(Point point, Point before) => before.Gap is { } gap
        ? before with { Gap = gap with { Reason = $"There is no {before.Period} to compare {point.Period} with. {gap.Reason}" } }
        : before;

    /// <summary>What is divided by: a gap where it is not above zero.</summary>
    public static Point Above(Point point) => point.Value <= 0
        ? Measure.Missing(point.Period, new(GapKind.NotApplicable, $"What it is measured against was not above zero in {point.Period}."))
        : point;

    public static Point Sum(Period period, IReadOnlyList<Point> terms) => Computed(period, terms.Sum(term => term.Value!.Value), terms);

    private static Point Computed(Period period, double value, IReadOnlyList<Point> inputs) => new(
        period,
        value,
        inputs.Min(input => input.Status),
        inputs.SelectMany(input => input.Sources).NewestFirst())
    {
        Observations = [.. inputs.SelectMany(input => input.Observations).Distinct()],
        Qualifier = inputs.All(input => input.Qualifier == Qualifier.Exactly) ? Qualifier.Exactly : Qualifier.About,
        Bridged = inputs.Any(input => input.Bridged),
        Computed = true,
    };
}
