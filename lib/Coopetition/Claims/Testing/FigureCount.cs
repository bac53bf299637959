namespace Coopetition.Testing;

/// <summary>Tests how many figures fulfil a condition.</summary>
/// <param name="condition">Such as growth of at least 10%.</param>
/// <param name="formulas">What the condition is put to, in order.</param>
internal sealed class FigureCount(string what, StatedNumber condition, StatedNumber stated, Func<Evidence, IReadOnlyList<Formula>> formulas) : FigureTest
{
    public override string Stated => $"{stated} with {what} of {condition}";

    protected override IReadOnlyList<double> Turns => condition.Turns;

    protected override IReadOnlyList<Formula> Formulas(Evidence evidence) => formulas(evidence);

    protected override Outcome Judge(Evidence evidence, IReadOnlyList<Formula> formulas, IReadOnlyList<double> values)
    {
        var count = values.Count(value => condition.Judge(value) == Verdict.Holds);
        var verdict = stated.Judge(count);
        return new(
            verdict,
            stated.Show(count),
            string.Join("; ", formulas.Zip(values, (formula, value) => Shown(evidence, formula, condition.Show(value)))),
            stated.Explain(count, verdict).AsSentence())
        {
            Otherwise = stated.OtherCount(count, "figures"),
        };
    }
}
