namespace Coopetition.Report.Documents.Charts;

/// <summary>One line, or the bars of one colour.</summary>
/// <param name="Values">One for each category; null is missing.</param>
/// <param name="Unverified">Which of them are drawn hollow.</param>
/// <param name="Colours">Of the values, in six hexadecimal digits; null for the theme's next.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, IReadOnlyList<bool> Unverified, IReadOnlyList<string?>? Colours = null)
{
    /// <summary>The colour that most of the values have.</summary>
    public string? Colour => Colours?.OfType<string>().GroupBy(colour => colour).MaxBy(group => group.Count())?.Key;
}
