namespace Coopetition.Testing;

/// <summary>A test of figures: one or several numbers, each computed by a formula, and a verdict on all of them.</summary>
internal abstract class FigureTest : ClaimTest
{
    public override Outcome Examine(Evidence evidence)
    {
        var formulas = Formulas(evidence);
        if (formulas.SelectMany(formula => formula.Quantities).FirstOrDefault(quantity => quantity.Gap is not null) is { Gap: { } missing } quantity)
        {
            return Outcome.Untestable(
                $"There is no figure of {quantity.Name}: {missing.Reason}",
                $"Testable once the data hold {quantity.Name}.");
        }

        if (formulas.Select(formula => formula.Gap(evidence)).FirstOrDefault(gap => gap is not null) is { } gap)
        {
            return Outcome.Untestable(gap.Reason, "Testable once the base is above zero.");
        }

        var values = formulas.Select(formula => formula.Value(evidence)).ToList();
        return Judge(evidence, formulas, values) with
        {
            Turns = [.. from formula in formulas
                        from turn in Turns
                        from term in formula.Quantities.SelectMany(quantity => quantity.Terms).Distinct(ReferenceEqualityComparer.Instance).Cast<Observation>()
                        let number = formula.Solve(term, turn, evidence)
                        where number is not null
                        select new Move(term, number)],
        };
    }

    /// <summary>Results at which the verdict may change.</summary>
    protected abstract IReadOnlyList<double> Turns { get; }

    protected abstract IReadOnlyList<Formula> Formulas(Evidence evidence);

    protected abstract Outcome Judge(Evidence evidence, IReadOnlyList<Formula> formulas, IReadOnlyList<double> values);

    /// <summary>"Revenue of Alibaba in 2024 Q2, RMB mn: 243,236 ÷ 234,156 − 1 = +3.9%".</summary>
    protected static string Shown(Evidence evidence, Formula formula, string result)
    {
        var (text, of) = (formula.Text(evidence), formula.Plus.Name.Capital());
        return text.Length == 0 ? $"{of}: {result}" : $"{of}, {formula.Plus.Metric.Unit}: {text} = {result}";
    }
}
