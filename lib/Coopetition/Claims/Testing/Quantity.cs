namespace Coopetition.Testing;

/// <summary>A figure of a company or an app in a period, as a sum of what was published; or the reason why there is none.</summary>
/// <param name="Terms">One, or the quarters of a year, or the parts of a whole.</param>
/// <param name="Gap">Null if and only if there are terms.</param>
internal sealed record Quantity(Subject Subject, Metric Metric, Period Period, IReadOnlyList<Observation> Terms, Gap? Gap = null)
{
    /// <summary>"revenue of Alibaba in 2024 Q2".</summary>
    public string Name => $"{Metric.NameInSentence} of {Subject.Name} in {Period}";

    /// <summary>Whether it was published as "more than" this.</summary>
    public bool IsFloor => Terms is [{ Qualifier: Qualifier.MoreThan }];

    public double Total(Evidence evidence) => Terms.Sum(evidence.Number);

    /// <summary>The numbers alone; several in brackets.</summary>
    public string Sum(Evidence evidence) => Terms.Count == 1
        ? Numerals.Exact(evidence.Number(Terms[0]))
        : $"({string.Join(" + ", Terms.Select(term => Numerals.Exact(evidence.Number(term))))})";
}
