namespace Coopetition;

/// <summary>A figure of a company or an app in a period, computed as frames compute it: as published, or the sum of what was.</summary>
/// <param name="App">Null for the company as a whole.</param>
internal sealed record Quantity(Company Company, App? App, Metric Metric, Period Period)
{
    /// <summary>"revenue of Alibaba in 2024 Q2".</summary>
    public string Name => $"{Metric.NameInSentence} of {Subject} in {Period}";

    public string Subject => App?.Id ?? Company.Name;

    /// <summary>Why there is none; null if there is one.</summary>
    public Gap? Gap(Evidence evidence) => Fact(evidence).Gap;

    /// <summary>What it is the sum of: one observation, or the quarters of a year, or the parts of a whole.</summary>
    public IReadOnlyList<Observation> Terms(Evidence evidence) => Fact(evidence).Observations;

    /// <summary>Whether it, or a part of it, was published as "more than" this.</summary>
    public bool IsFloor(Evidence evidence) => Terms(evidence).Any(term => term.Qualifier == Qualifier.MoreThan);

    /// <summary>"811m", "over 300m".</summary>
    public string Text(Evidence evidence) => (IsFloor(evidence) ? "over " : "") + Numerals.Apart(Total(evidence), Metric.Unit, null);

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
/// A number computed from quantities: scale × the sum of the terms ÷ divisor + offset.
/// In any one observation it is a fraction of two straight lines, so that the value which gives a wanted result is exact.
/// </summary>
/// <param name="Terms">Each added, or taken away; the first is what the number is of.</param>
/// <param name="Divisor">Null if nothing is divided by.</param>
internal sealed record Formula(IReadOnlyList<Term> Terms, Quantity? Divisor = null, double Scale = 1, double Offset = 0)
{
    public IEnumerable<Quantity> Quantities => Terms.Select(term => term.Quantity).Concat(Divisor is null ? [] : [Divisor]);

    public Quantity First => Terms[0].Quantity;

    /// <summary>What the first is compared with; null if it stands alone.</summary>
    public Quantity? Other => Divisor ?? Terms.ElementAtOrDefault(1)?.Quantity;

    public static Formula Of(Quantity quantity, double scale = 1) => new([new(quantity, 1)], Scale: scale);

    /// <summary>What share of another quantity one is, in per cent.</summary>
    public static Formula Share(Quantity quantity, Quantity of) => new([new(quantity, 1)], of, 100);

    /// <summary>By how many per cent one quantity is above another.</summary>
    public static Formula Excess(Quantity quantity, Quantity over) => Share(quantity, over) with { Offset = -100 };

    public static Formula Difference(Quantity quantity, Quantity less, double scale = 1) => new([new(quantity, 1), new(less, -1)], Scale: scale);

    /// <summary>Growth on the year before, in per cent.</summary>
    public static Formula Growth(Quantity quantity) => Excess(quantity, quantity with { Period = quantity.Period.YearBefore });

    /// <summary>Change on the period before.</summary>
    public static Formula Change(Quantity quantity, double scale = 1) => Of(quantity, scale).SincePrevious();

    /// <summary>The same less what it was in the period before.</summary>
    public Formula SincePrevious() => this with { Terms = [.. Terms, .. Terms.Select(term => new Term(term.Quantity with { Period = term.Quantity.Period.Previous }, -term.Sign))] };

    /// <summary>Whether it was published as "more than" this.</summary>
    public bool IsFloor(Evidence evidence) => Other is null && First.IsFloor(evidence);

    /// <summary>Whether anything in it is only known as "more than" what was published.</summary>
    public bool IsLimit(Evidence evidence) => Quantities.Any(quantity => quantity.IsFloor(evidence));

    /// <summary>Whether the result can be another than it is, because something in it is only known as "more than" what was published.</summary>
    public bool Reaches(double other, double value, Evidence evidence) =>
        (other > value && Terms.Any(term => term.Sign > 0 && term.Quantity.IsFloor(evidence)))
        || (other < value && (Divisor?.IsFloor(evidence) == true || Terms.Any(term => term.Sign < 0 && term.Quantity.IsFloor(evidence))));

    /// <summary>Whether it divides by nothing or by a loss.</summary>
    public bool HasNoBase(Evidence evidence) => Divisor is not null && Divisor.Total(evidence) <= 0;

    public double Value(Evidence evidence) => (Scale * Sum(evidence) / (Divisor?.Total(evidence) ?? 1)) + Offset;

    /// <summary>The value of one observation that gives a result, all else unchanged; null if none does.</summary>
    public double? Solve(Observation observation, double result, Evidence evidence)
    {
        var slope = Terms.Sum(term => term.Sign * Times(term.Quantity));
        var baseSlope = Divisor is null ? 0 : Times(Divisor);
        var now = evidence.Number(observation);
        var rest = Sum(evidence) - (slope * now);
        var baseRest = (Divisor?.Total(evidence) ?? 1) - (baseSlope * now);
        var ratio = (result - Offset) / Scale;
        var solved = ((ratio * baseRest) - rest) / (slope - (ratio * baseSlope));
        return double.IsFinite(solved) ? solved : null;

        int Times(Quantity quantity) => quantity.Terms(evidence).Count(term => ReferenceEquals(term, observation));
    }

    /// <summary>What lies between two figures, told by naming both: "Taobao and Tmall had 811m, Pinduoduo 823.8m: 12.8m less"; without a full stop.</summary>
    public string Apart(Evidence evidence, StatedNumber stated)
    {
        var value = Value(evidence);
        var by = stated with { Signed = false };
        var size = by.Show(Math.Abs(value));
        return $"{First.Subject} had {First.Text(evidence)}, {Other!.Subject} {Other.Text(evidence)}: {(value == 0 ? "as many" : $"{size} {(value < 0 ? "less" : "more")}")}";
    }

    /// <summary>The computation with its result: "Revenue of Alibaba in 2024 Q2, RMB mn: 243,236 ÷ 234,156 − 1 = +3.9%".</summary>
    public string Text(Evidence evidence, string result)
    {
        var numbers = Terms.Select(term => term.Quantity.Sum(evidence)).ToList();
        var text = (numbers, Divisor?.Sum(evidence)) switch
        {
            ([var only], null) => First.Terms(evidence).Count > 1 ? only[1..^1] : Scale == 1 ? "" : only,
            ([var only], var divisor) => $"{only} ÷ {divisor}{(Offset < 0 ? " − 1" : "")}",
            ([var one, var less, var then, var thenLess], _) => $"{one} − {less} − ({then} − {thenLess})",
            _ => $"{numbers[0]} − {numbers[1]}",
        };
        return text.Length == 0 ? $"{First.Name.Capital()}: {result}" : $"{First.Name.Capital()}, {First.Metric.Unit}: {text} = {result}";
    }

    private double Sum(Evidence evidence) => Terms.Sum(term => term.Sign * term.Quantity.Total(evidence));
}

/// <summary>A quantity in a sum.</summary>
/// <param name="Sign">-1 if it is taken away, else 1.</param>
internal sealed record Term(Quantity Quantity, int Sign);
