namespace Coopetition;

/// <summary>A test of figures: one or several numbers, each computed by a formula, and a verdict on all of them.</summary>
/// <param name="formulas">One for each period, in order.</param>
/// <param name="turns">Results at which the verdict may change.</param>
internal abstract class FigureTest(IReadOnlyList<Formula> formulas, IReadOnlyList<double> turns) : ClaimTest
{
    public override Outcome Examine(Evidence evidence)
    {
        if (formulas.SelectMany(formula => formula.Quantities).FirstOrDefault(quantity => quantity.Gap(evidence) is not null) is { } missing)
        {
            return Outcome.Untestable($"There is no figure of {missing.Name}: {missing.Gap(evidence)!.Reason}", $"Testable once the data hold {missing.Name}.");
        }

        if (formulas.Any(formula => formula.HasNoBase(evidence)))
        {
            return Outcome.Untestable("Growth from zero or from a loss has no meaning.", "Testable once the base is above zero.");
        }

        var results = formulas.Select(formula => (formula, formula.Value(evidence))).ToList();
        var outcome = Judge(evidence, results);
        if (formulas.Any(formula => formula.IsLimit(evidence)) && Possible(evidence, results).Any(possible => Judge(evidence, possible).Verdict != outcome.Verdict))
        {
            var limits = formulas
                .SelectMany(formula => formula.Quantities)
                .Where(quantity => quantity.IsFloor(evidence))
                .Distinct()
                .OrderBy(quantity => quantity.Period)
                .GroupBy(quantity => $"{quantity.Metric.NameInSentence} of {quantity.Subject}", (what, all) => $"{what} in {all.Select(quantity => $"{quantity.Period}").Listed()}");
            return Outcome.Untestable($"Only “more than” was published of {limits.Listed()}.", "Testable once exact figures are known.", outcome.Computed, outcome.Computation);
        }

        return outcome with
        {
            Otherwise = outcome.Otherwise.Length == 0 && formulas.Any(formula => formula.IsLimit(evidence)) ? "Could not be tested if less than that had been published." : outcome.Otherwise,
            Turns = from formula in formulas
                    from turn in turns
                    from term in formula.Quantities.SelectMany(quantity => quantity.Terms(evidence)).Distinct(ReferenceEqualityComparer.Instance).Cast<Observation>()
                    let number = formula.Solve(term, turn, evidence)
                    where number is not null
                    select new Move(term, number),
        };
    }

    protected abstract Outcome Judge(Evidence evidence, IReadOnlyList<(Formula Formula, double Value)> results);

    /// <summary>What else the results can be where something is only known as "more than" what was published: as high or low as can be, or where a verdict turns.</summary>
    private IEnumerable<IReadOnlyList<(Formula Formula, double Value)>> Possible(Evidence evidence, IReadOnlyList<(Formula Formula, double Value)> results) =>
        turns.Append(double.MaxValue).Append(double.MinValue).Select(turn => (IReadOnlyList<(Formula, double)>)[.. results.Select(result => (result.Formula, result.Formula.Reaches(turn, result.Value, evidence) ? turn : result.Value))]);
}

/// <summary>A test whose every number is held against a stated one: a value, growth, change or gap.</summary>
/// <param name="isGap">Whether the number is what lies between two figures, so that it is told by naming both.</param>
internal sealed class NumberTest(IReadOnlyList<Formula> formulas, StatedNumber stated, bool isGap) : FigureTest(formulas, stated.Turns)
{
    public override string Stated => stated.ToString();

    public static NumberTest? Read(ClaimCells cells)
    {
        var isGap = cells.Kind == ClaimKind.Gap;
        var (subjects, metrics, texts) = (cells.Subjects(), cells.FindAll("measure", "metrics", cells.Known.Metrics), cells.List("period"));
        var ofTwo = isGap || (cells.Kind == ClaimKind.Change && subjects.Count == 2);
        var aligned = new[] { ("subject", subjects.Count, ofTwo), ("measure", metrics.Count, ofTwo), ("period", texts.Count, isGap) }
            .Select(column => IsAligned(cells, column.Item1, column.Item2, column.Item3 ? 2 : 1)).ToList().TrueForAll(isAligned => isAligned);
        var unit = cells.Needed("unit");
        var stated = StatedNumber.Read(cells, unit ?? "", signed: unit == "%" && cells.Kind is ClaimKind.Growth or ClaimKind.Gap);
        var periods = !aligned ? [] : cells.Kind is ClaimKind.Growth or ClaimKind.Change ? cells.Steps("period", texts[0]) : [.. texts.Select(text => cells.Period("period", text))];
        var factor = unit is null || metrics.Count == 0 ? 1 : Factor(cells, metrics, unit);
        if (cells.Wrong)
        {
            return null;
        }

        var quantities = periods.Select((period, index) => isGap ? Of(index, period) : Of(0, period)).ToList();
        return new(
            cells.Kind switch
            {
                ClaimKind.Value => [Formula.Of(quantities[0], factor)],
                ClaimKind.Growth => [.. quantities.Select(Formula.Growth)],
                ClaimKind.Change when ofTwo => [.. periods.Select(period => Formula.Difference(Of(0, period), Of(1, period), factor).SincePrevious())],
                ClaimKind.Change => [.. quantities.Select(quantity => Formula.Change(quantity, factor))],
                _ => [unit == "%" ? Formula.Excess(quantities[0], quantities[1]) : Formula.Difference(quantities[0], quantities[1], factor)],
            },
            stated!,
            isGap);

        Quantity Of(int index, Period period) => new(subjects[index].Company, subjects[index].App, metrics[index], period);
    }

    protected override Outcome Judge(Evidence evidence, IReadOnlyList<(Formula Formula, double Value)> results)
    {
        var judged = results.Select(result => (result.Formula, result.Value, Floor: result.Formula.IsFloor(evidence))).Select(each => (each.Formula, each.Value, each.Floor, Verdict: stated.Judge(each.Value, each.Floor))).ToList();
        var worst = judged.MinBy(each => each.Verdict);
        var unlike = results.SelectMany(result => result.Formula.Other is { } other ? result.Formula.First.Differences(other, evidence.Data) : []).Distinct().ToList();
        // A range that some numbers fall into is told half right; else the worst decides.
        var isHalfRight = stated.Comparison == Comparison.Between && worst.Verdict == Verdict.Contradicted && judged.Exists(each => each.Verdict == Verdict.Holds);
        return new(
            isHalfRight ? Verdict.Differs : worst.Verdict,
            string.Join(", ", judged.Select(each => stated.Show(each.Value, each.Floor))),
            string.Join("; ", judged.Select(each => each.Formula.Text(evidence, stated.Show(each.Value, each.Floor)))),
            Explain().AsSentence() + (unlike.Count == 0 ? "" : $" The two are unlike: {unlike.Listed()}."));

        string Explain() =>
            isGap ? worst.Formula.Apart(evidence, stated)
            : stated.IsShown ? $"By these data it is {judged.Select(each => $"{stated.Show(each.Value, each.Floor)} in {each.Formula.First.Period}").Listed()}"
            : judged.Count > 1 && judged.TrueForAll(each => each.Verdict == Verdict.Holds) ? $"{judged.Select(each => stated.Show(each.Value, each.Floor)).Listed()} are all {stated}"
            : stated.Explain(worst.Value, worst.Verdict, worst.Floor);
    }

    private static bool IsAligned(ClaimCells cells, string column, int entries, int needed)
    {
        // None at all was reported where it was read.
        if (entries == 0 || entries == needed)
        {
            return entries > 0 || column != "period";
        }

        cells.Reject(
            column,
            $"the cell has {entries} {(entries == 1 ? "entry" : "entries")}, and the test \"{cells.Kind.Word()}\" is of {needed}.",
            needed == 2 ? "Give a subject, a measure and a period for each of the two, with | between them." : "Write one claim for each.");
        return false;
    }

    /// <summary>From the metrics' unit to the stated one.</summary>
    private static double Factor(ClaimCells cells, IReadOnlyList<Metric> metrics, string unit)
    {
        var isRate = cells.Kind == ClaimKind.Growth || (cells.Kind == ClaimKind.Gap && unit == "%" && metrics.Any(metric => metric.Unit != "%"));
        var factor = isRate ? (unit == "%" ? 1 : null) : Numerals.Factor(metrics[0].Unit, unit);
        if (factor is null)
        {
            cells.Reject(
                "unit",
                isRate ? $"growth is not in {unit}." : $"\"{unit}\" does not go with the metric \"{metrics[0].Id}\", which is in {metrics[0].Unit}.",
                isRate ? "Write %." : $"Write {metrics[0].Unit}, or the same in bn.");
        }
        else if (metrics.Any(metric => metric.Unit != metrics[0].Unit))
        {
            cells.Reject("measure", $"the metrics are in {string.Join(" and ", metrics.Select(metric => metric.Unit))}.", "Compare metrics of one unit.");
        }

        return factor ?? 1;
    }
}

/// <summary>Tests how many figures fulfil a condition.</summary>
/// <param name="formulas">What the condition is put to, in order.</param>
/// <param name="condition">Such as growth of at least 10%.</param>
internal sealed class FigureCount(IReadOnlyList<Formula> formulas, string what, StatedNumber condition, StatedNumber stated) : FigureTest(formulas, condition.Turns)
{
    public static readonly IReadOnlyList<string> Conditions = ["value", "growth", "share", "change"];

    public override string Stated => stated.IsShown ? $"{stated}" : $"{stated} with {what} of {condition}";

    public static FigureCount? Read(ClaimCells cells, StatedNumber? stated, string period, string what, string comparison, string limit)
    {
        var (subjects, metrics, steps) = (cells.Subjects(), cells.FindAll("measure", "metrics", cells.Known.Metrics), cells.Steps("period", period));
        if (subjects.Count == 0 || metrics.Count == 0 || steps.Count == 0)
        {
            return null;
        }

        if (what == "share" && metrics.FirstOrDefault(metric => metric.Parent is null || !cells.Known.Metrics.ContainsKey(metric.Parent)) is { } whole)
        {
            cells.Reject("measure", $"\"{whole.Id}\" is not a part of anything, so that it has no share.", "Give it a parent in metrics.csv, or choose another metric.");
            return null;
        }

        var condition = StatedNumber.Read(cells, "where", limit, ClaimCells.Comparisons[comparison], what is "growth" or "share" ? "%" : metrics[0].Unit, signed: false, tolerance: null);
        var quantities = from subject in subjects
                         from metric in metrics
                         from step in steps
                         select new Quantity(subject.Company, subject.App, metric, step);
        return cells.Wrong ? null : new([.. quantities.Select(Put)], what, condition!, stated!);

        Formula Put(Quantity quantity) => what switch
        {
            "growth" => Formula.Growth(quantity),
            "change" => Formula.Change(quantity),
            "share" => Formula.Share(quantity, quantity with { Metric = cells.Known.Metrics[quantity.Metric.Parent!] }),
            _ => Formula.Of(quantity),
        };
    }

    protected override Outcome Judge(Evidence evidence, IReadOnlyList<(Formula Formula, double Value)> results)
    {
        var matching = results.Where(result => condition.Judge(result.Value) == Verdict.Holds).ToList();
        var count = matching.Count;
        return stated.Counted(
            count,
            "figures",
            string.Join("; ", results.Select(result => result.Formula.Text(evidence, condition.Show(result.Value)))),
            $"{count.InWords().Capital()} of {results.Count.InWords()} had {what} of {condition}{(count == 0 ? "" : $": {matching.Select(result => result.Formula.First.Name).Listed()}")}");
    }
}
