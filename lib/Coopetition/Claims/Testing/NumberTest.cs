namespace Coopetition.Testing;

/// <summary>A test whose every number is held against a stated one: a value, growth, change or gap.</summary>
/// <param name="formulas">One for each period, in order.</param>
internal sealed class NumberTest(StatedNumber stated, Func<Evidence, IReadOnlyList<Formula>> formulas) : FigureTest
{
    public override string Stated => stated.ToString();

    protected override IReadOnlyList<double> Turns => stated.Turns;

    protected override IReadOnlyList<Formula> Formulas(Evidence evidence) => formulas(evidence);

    protected override Outcome Judge(Evidence evidence, IReadOnlyList<Formula> formulas, IReadOnlyList<double> values)
    {
        var verdicts = formulas.Zip(values, (formula, value) => stated.Judge(value, formula.IsFloor)).ToList();
        var verdict = Together(verdicts);
        var telling = verdicts.FindIndex(each => each == verdicts.Min());
        var unlike = formulas.SelectMany(formula => (formula.Minus ?? formula.Divisor) is { } other ? evidence.Register.Differences(formula.Plus, other) : []).Distinct().ToList();
        return new(
            verdict,
            string.Join(", ", formulas.Zip(values, (formula, value) => stated.Show(value, formula.IsFloor))),
            string.Join("; ", formulas.Zip(values, (formula, value) => Shown(evidence, formula, stated.Show(value, formula.IsFloor)))),
            stated.Explain(values[telling], verdicts[telling], formulas[telling].IsFloor).AsSentence()
                + (unlike.Count == 0 ? "" : $" The two are unlike: {unlike.Listed()}."));
    }

    /// <summary>A range that some numbers fall into is told half right; else the worst decides.</summary>
    private Verdict Together(List<Verdict> verdicts) =>
        stated.Comparison == Comparison.Between && verdicts.Contains(Verdict.Holds) && verdicts.Contains(Verdict.Contradicted)
            ? Verdict.Differs
            : verdicts.Min();
}
