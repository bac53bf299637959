namespace Coopetition.Testing;

/// <summary>
/// A number computed from quantities: scale × (plus − minus) ÷ divisor + offset.
/// In any one observation it is a fraction of two straight lines, so that the value which gives a wanted result is exact.
/// </summary>
/// <param name="Minus">Null if nothing is taken away.</param>
/// <param name="Divisor">Null if nothing is divided by.</param>
internal sealed record Formula(Quantity Plus, Quantity? Minus = null, Quantity? Divisor = null, double Scale = 1, double Offset = 0)
{
    private static readonly Gap NoBase = new(GapKind.NotApplicable, "Growth from zero or from a loss has no meaning.");

    public IEnumerable<Quantity> Quantities => new[] { Plus, Minus, Divisor }.OfType<Quantity>();

    /// <summary>Whether it was published as "more than" this.</summary>
    public bool IsFloor => this is { Minus: null, Divisor: null, Plus.IsFloor: true };

    /// <summary>By how many per cent one quantity is above another.</summary>
    public static Formula Excess(Quantity quantity, Quantity over) => new(quantity, null, over, 100, -100);

    /// <summary>How many per cent of another a quantity is.</summary>
    public static Formula Share(Quantity quantity, Quantity of) => new(quantity, null, of, 100);

    public static Formula Difference(Quantity quantity, Quantity less, double scale = 1) => new(quantity, less, null, scale);

    /// <summary>Why there is no result; null if there is one.</summary>
    public Gap? Gap(Evidence evidence) =>
        Quantities.Select(quantity => quantity.Gap).FirstOrDefault(gap => gap is not null)
        ?? (Divisor is not null && Divisor.Total(evidence) <= 0 ? NoBase : null);

    public double Value(Evidence evidence) =>
        (Scale * (Plus.Total(evidence) - (Minus?.Total(evidence) ?? 0)) / (Divisor?.Total(evidence) ?? 1)) + Offset;

    /// <summary>The value of one observation that gives a result, all else unchanged; null if none does.</summary>
    public double? Solve(Observation observation, double result, Evidence evidence)
    {
        var slope = Times(Plus, observation) - Times(Minus, observation);
        var baseSlope = Times(Divisor, observation);
        var now = evidence.Number(observation);
        var rest = Plus.Total(evidence) - (Minus?.Total(evidence) ?? 0) - (slope * now);
        var baseRest = (Divisor?.Total(evidence) ?? 1) - (baseSlope * now);
        var ratio = (result - Offset) / Scale;
        var solved = ((ratio * baseRest) - rest) / (slope - (ratio * baseSlope));
        return double.IsFinite(solved) ? solved : null;
    }

    /// <summary>The computation in numbers, without its result: "243,236 ÷ 234,156 − 1"; empty if nothing was computed.</summary>
    public string Text(Evidence evidence)
    {
        if (this is { Minus: null, Divisor: null })
        {
            return Plus.Terms.Count > 1 ? Plus.Sum(evidence)[1..^1] : Scale == 1 ? "" : Plus.Sum(evidence);
        }

        var text = Plus.Sum(evidence) + (Minus is null ? "" : $" − {Minus.Sum(evidence)}");
        return Divisor is null ? text : $"{text} ÷ {Divisor.Sum(evidence)}{(Offset < 0 ? " − 1" : "")}";
    }

    private static int Times(Quantity? quantity, Observation observation) =>
        quantity?.Terms.Count(term => ReferenceEquals(term, observation)) ?? 0;
}
