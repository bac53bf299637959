namespace Coopetition;

/// <summary>
/// What a column of a frame holds: whose, which metric, and what was computed of it. It is the column's key, so that Deedle's
/// operations keep it; asked for a period, it tells what stands behind the value there. Two are equal if their ids are.
/// </summary>
public sealed record Measure
{
    private readonly Dataset data;

    internal Measure(Dataset data, Company company, App? app, Metric metric)
    {
        this.data = data;
        (Company, App, Metric, Unit, Name) = (company, app, metric, metric.Unit, metric.Name);
        Id = $"{Slug(company.Id)}.{(app is null ? "" : $"{Slug(app.Id)}.")}{metric.Id}";
    }

    /// <summary>Such as <c>alibaba.revenue.growth-on-the-year-before</c>: company, product if any, metric, what was computed.</summary>
    internal string Id { get; private init; }

    public Company Company { get; }

    /// <summary>The product whose users are counted; null for the company as a whole.</summary>
    public App? App { get; }

    /// <summary>What was measured before anything was computed of it.</summary>
    public Metric Metric { get; }

    /// <summary>For readers, without the subject: "Revenue, growth on the year before".</summary>
    public string Name { get; private init; }

    /// <summary>Of the values: <c>RMB mn</c>, <c>mn people</c>, <c>%</c>, <c>pp</c>.</summary>
    public string Unit { get; private init; }

    /// <summary>Whose it is: the product if users are counted, else the company.</summary>
    public string Subject => App?.Id ?? Company.Name;

    /// <summary>The name within a sentence: "revenue, growth on the year before".</summary>
    internal string NameInSentence => $"{Metric.NameInSentence}{Name[Metric.Name.Length..]}";

    /// <summary>The metric's name within a sentence, with that of the whole that it is a part of: "online advertising revenue".</summary>
    internal string NameAsPart
    {
        get
        {
            var (whole, name) = (Metric, Metric.NameInSentence.Split(" (")[0]);
            while (data.Metrics.FirstOrDefault(metric => metric.Id == whole.Parent) is { } parent)
            {
                whole = parent;
            }

            return whole == Metric || name.EndsWith(whole.Name, StringComparison.OrdinalIgnoreCase) ? name : $"{name} {whole.NameInSentence}";
        }
    }

    /// <summary>Whom and what: "Alibaba: Revenue".</summary>
    public string Title => $"{Subject}: {Name}";

    /// <summary>What must agree for two measures to be compared, beside what the metric says: the metric's definition, and what was computed.</summary>
    internal string Definition => $"{Metric.Definition}{(Computed is { } computed ? $".{computed.Name}" : "")}";

    /// <summary>Why unlike things were compared in computing it; none if none were.</summary>
    internal IReadOnlyList<string> Bridges { get; private init; } = [];

    /// <summary>What was computed of which measures; null for a metric as published.</summary>
    internal Computation? Computed { get; private init; }

    /// <summary>What stands behind the value in a period; of a metric as published, any period may be asked for.</summary>
    internal Fact this[Period period]
    {
        get
        {
            if (Computed is not { } computed)
            {
                return data.FactOf(Company, App, Metric, period);
            }

            var fact = computed.FactOf(period);
            return Bridges.Count > 0 ? fact with { Bridged = true } : fact;
        }
    }

    /// <summary>The values of a metric as published in some periods; NaN for a gap.</summary>
    internal double[] Values(IReadOnlyList<Period> periods) => data.ValuesOf(Company, App, Metric, periods);

    /// <summary>The measure of what a cell computed of this one by hand.</summary>
    /// <param name="name">What was computed, such as "growth on the quarter before".</param>
    /// <param name="lags">How many rows back the computation reads; 0 is the row itself, which is meant if none is given.</param>
    /// <remarks>Its values count as derived, at best.</remarks>
    internal Measure As(string name, string unit, params IReadOnlyList<int> lags) =>
        Of(name, unit, [.. (lags.Count == 0 ? [0] : lags).Select(lag => new Input(this, lag))]) is var made && made.Computed is { } computed
            ? made with { Computed = computed with { ByHand = true } }
            : made;

    internal Measure Of(string name, string unit, IReadOnlyList<Input> inputs, IReadOnlyList<string>? bridges = null) => this with
    {
        Id = $"{Id}.{Slug(name)}",
        Name = $"{Name}, {name}",
        Unit = unit,
        Computed = new(Computed is null ? name : $"{Computed.Name}.{name}", inputs),
        Bridges = [.. Bridges.Concat(inputs.SelectMany(input => input.Measure.Bridges)).Concat(bridges ?? []).Distinct()],
    };

    /// <summary>Growth on the year before, in per cent; where the year before is not in the data, as printed.</summary>
    internal Measure Growth()
    {
        var growth = Of("growth on the year before", "%", [new(this), new(this) { YearBefore = true }]);
        return growth with { Computed = growth.Computed! with { Growth = true } };
    }

    /// <summary>Why a comparison with another period, computed for one of these, is not like for like; none if it is, or if nothing was compared.</summary>
    internal IEnumerable<string> Breaks(IEnumerable<Period> periods) => Computed?.ReadsOtherPeriods == true
        ? data.Breaks.Where(broken => broken.Company == Company && App is null && broken.Metric == Metric && periods.Any(broken.Touches)).Select(broken => broken.Text)
        : [];

    /// <summary>The value in a period by the first vintage of every row that it comes from; null for a gap, and for what was computed.</summary>
    internal double? FirstReported(Period period) => this[period] is { Value: not null } fact ? fact.Observations.Sum(row => data.VintagesOf(row.Company, row.App, row.Metric).First(row.Period)!.Value) : null;

    /// <summary>The same metric of another subject or company in the same data; of one that they do not know, missing throughout.</summary>
    internal Measure Sibling(string subject)
    {
        var (company, app) = data.Subject(subject);
        return new(data, company, app, Metric);
    }

    public bool Equals(Measure? other) => other?.Id == Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Title;

    private static string Slug(string text) => string.Join('-', text.Split([.. text.Where(character => !char.IsLetterOrDigit(character))], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}

/// <summary>What was computed of which inputs.</summary>
/// <param name="Name">For readers: "growth on the year before".</param>
internal sealed record Computation(string Name, IReadOnlyList<Input> Inputs)
{
    /// <summary>Whether it is growth: a loss has none, and the company's own figure stands in where the year before is not in the data.</summary>
    public bool Growth { get; init; }

    /// <summary>Whether a cell computed it, so that nobody but its author vouches for it.</summary>
    public bool ByHand { get; init; }

    /// <summary>Whether a row's value depends on another period's.</summary>
    public bool ReadsOtherPeriods => Inputs.Any(input => input.Lag > 0 || input.YearBefore || input.Measure.Computed?.ReadsOtherPeriods == true);

    public Fact FactOf(Period period)
    {
        var inputs = Inputs.Select(input => input.FactAt(period)).ToList();
        if (Growth && inputs[0].Gap is null && inputs is [var now, var before])
        {
            if (before.Gap is not null && now.PrintedGrowth is not null)
            {
                return now with { Qualifier = Qualifier.Exactly, AsPrinted = true };
            }

            if (before.Gap is null && (now.Value < 0 || before.Value <= 0))
            {
                return Fact.Missing(new(GapKind.NotApplicable, (now.Value < 0 ? (period, now.Value) : (period.YearBefore, before.Value)) switch
                {
                    (var when, < 0) => $"A loss in {when} leaves no growth rate to compute.",
                    var (when, _) => $"Nothing in {when} leaves no growth rate to compute.",
                }));
            }
        }

        var fact = Fact.Computation(inputs);
        return ByHand && fact.Gap is null && fact.Status > Status.Derived ? fact with { Status = Status.Derived } : fact;
    }
}

/// <summary>A value that a computation reads for each row.</summary>
/// <param name="Lag">How many periods of the row's kind before the row.</param>
internal sealed record Input(Measure Measure, int Lag = 0)
{
    /// <summary>Whether the value of a year earlier is read.</summary>
    public bool YearBefore { get; init; }

    /// <summary>Whether it is divided by, and so must be above zero.</summary>
    public bool Divisor { get; init; }

    public Fact FactAt(Period row)
    {
        var period = YearBefore ? row.YearBefore : Enumerable.Range(0, Lag).Aggregate(row, (earlier, _) => earlier.Previous);
        var fact = Measure[period];
        if (fact.Gap is { } gap && period != row)
        {
            return fact with { Gap = gap with { Reason = $"There is no {period} to compare {row} with. {gap.Reason}" } };
        }

        return Divisor && fact.Value <= 0
            ? Fact.Missing(new(GapKind.NotApplicable, $"What it is measured against was not above zero in {period}."))
            : fact;
    }
}
