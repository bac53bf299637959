namespace Coopetition;

/// <summary>A figure of a company or an app in a period, computed as frames compute it: as published, or the sum of what was.</summary>
/// <param name="App">Null for the company as a whole.</param>
internal sealed record Quantity(Company Company, App? App, Metric Metric, Period Period)
{
    /// <summary>"revenue of Alibaba in 2024 Q2".</summary>
    public string Name => $"{Metric.NameInSentence} of {App?.Id ?? Company.Name} in {Period}";

    /// <summary>Why there is none; null if there is one.</summary>
    public Gap? Gap(Evidence evidence) => Fact(evidence).Gap;

    /// <summary>What it is the sum of: one observation, or the quarters of a year, or the parts of a whole.</summary>
    public IReadOnlyList<Observation> Terms(Evidence evidence) => Fact(evidence).Observations;

    public double Total(Evidence evidence) => Terms(evidence).Sum(evidence.Number);

    /// <summary>The numbers alone; several in brackets.</summary>
    public string Sum(Evidence evidence) => Terms(evidence) is [var only]
        ? Numerals.Exact(evidence.Number(only))
        : $"({string.Join(" + ", Terms(evidence).Select(term => Numerals.Exact(evidence.Number(term))))})";

    /// <summary>In what two figures of different things are unlike, for readers; nothing if they compare.</summary>
    public IReadOnlyList<string> Differences(Quantity other, Dataset data)
    {
        if ((Company, App, Metric) == (other.Company, other.App, other.Metric))
        {
            return [];
        }

        var differences = Comparability.Differences(data.Measure(Company, App, Metric), data.Measure(other.Company, other.App, other.Metric));
        return Period == other.Period ? differences : [.. differences, $"the period is {Period} against {other.Period}"];
    }

    private Fact Fact(Evidence evidence) => evidence.Data.FactOf(Company, App, Metric, Period);
}

/// <summary>
/// A number computed from quantities: scale × (plus − minus) ÷ divisor + offset.
/// In any one observation it is a fraction of two straight lines, so that the value which gives a wanted result is exact.
/// </summary>
/// <param name="Minus">Null if nothing is taken away.</param>
/// <param name="Divisor">Null if nothing is divided by.</param>
internal sealed record Formula(Quantity Plus, Quantity? Minus = null, Quantity? Divisor = null, double Scale = 1, double Offset = 0)
{
    public IEnumerable<Quantity> Quantities => new[] { Plus, Minus, Divisor }.OfType<Quantity>();

    /// <summary>By how many per cent one quantity is above another.</summary>
    public static Formula Excess(Quantity quantity, Quantity over) => new(quantity, null, over, 100, -100);

    public static Formula Difference(Quantity quantity, Quantity less, double scale = 1) => new(quantity, less, null, scale);

    /// <summary>Growth on the year before, in per cent.</summary>
    public static Formula Growth(Quantity quantity) => Excess(quantity, quantity with { Period = quantity.Period.YearBefore });

    /// <summary>Change on the period before.</summary>
    public static Formula Change(Quantity quantity, double scale = 1) => Difference(quantity, quantity with { Period = quantity.Period.Previous }, scale);

    /// <summary>Whether it was published as "more than" this.</summary>
    public bool IsFloor(Evidence evidence) => this is { Minus: null, Divisor: null } && Plus.Terms(evidence) is [{ Qualifier: Qualifier.MoreThan }];

    /// <summary>Whether it divides by nothing or by a loss.</summary>
    public bool HasNoBase(Evidence evidence) => Divisor is not null && Divisor.Total(evidence) <= 0;

    public double Value(Evidence evidence) =>
        (Scale * (Plus.Total(evidence) - (Minus?.Total(evidence) ?? 0)) / (Divisor?.Total(evidence) ?? 1)) + Offset;

    /// <summary>The value of one observation that gives a result, all else unchanged; null if none does.</summary>
    public double? Solve(Observation observation, double result, Evidence evidence)
    {
        var slope = Times(Plus) - Times(Minus);
        var baseSlope = Times(Divisor);
        var now = evidence.Number(observation);
        var rest = Plus.Total(evidence) - (Minus?.Total(evidence) ?? 0) - (slope * now);
        var baseRest = (Divisor?.Total(evidence) ?? 1) - (baseSlope * now);
        var ratio = (result - Offset) / Scale;
        var solved = ((ratio * baseRest) - rest) / (slope - (ratio * baseSlope));
        return double.IsFinite(solved) ? solved : null;

        int Times(Quantity? quantity) => quantity?.Terms(evidence).Count(term => ReferenceEquals(term, observation)) ?? 0;
    }

    /// <summary>The computation with its result: "Revenue of Alibaba in 2024 Q2, RMB mn: 243,236 ÷ 234,156 − 1 = +3.9%".</summary>
    public string Text(Evidence evidence, string result)
    {
        var text = this switch
        {
            { Minus: null, Divisor: null } => Plus.Terms(evidence).Count > 1 ? Plus.Sum(evidence)[1..^1] : Scale == 1 ? "" : Plus.Sum(evidence),
            { Divisor: { } divisor } => $"{Plus.Sum(evidence)} ÷ {divisor.Sum(evidence)}{(Offset < 0 ? " − 1" : "")}",
            _ => $"{Plus.Sum(evidence)} − {Minus!.Sum(evidence)}",
        };
        return text.Length == 0 ? $"{Plus.Name.Capital()}: {result}" : $"{Plus.Name.Capital()}, {Plus.Metric.Unit}: {text} = {result}";
    }
}
