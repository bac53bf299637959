namespace Coopetition.Report.Documents.Charts;

/// <summary>One line, or the bars of one colour.</summary>
/// <param name="Values">One for each category; null is missing.</param>
/// <param name="Unverified">Which of them are drawn hollow.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, IReadOnlyList<bool> Unverified)
{
    /// <summary>Of the values, in six hexadecimal digits; null for the theme's next.</summary>
    public IReadOnlyList<string?> Colours { get; init; } = [.. Values.Select(_ => (string?)null)];

    /// <summary>Where the bars begin; zero for most.</summary>
    public IReadOnlyList<double> Starts { get; init; } = [.. Values.Select(_ => 0.0)];

    /// <summary>The colour that most of the values have.</summary>
    public string? Colour => Colours.OfType<string>().GroupBy(colour => colour).MaxBy(group => group.Count())?.Key;
}
