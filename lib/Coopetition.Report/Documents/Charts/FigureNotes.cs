namespace Coopetition.Report.Documents.Charts;

/// <summary>What is said below a figure.</summary>
internal static class FigureNotes
{
    /// <summary>First what its marks mean, as an office program draws them where it can.</summary>
    public static IReadOnlyList<string> Of(Figure figure) => figure.Native is not { IsWhole: true } chart
        ? [.. figure.Notes.OrderBy(note => !IsKey(note))]
        // The page's marks may be others
        : [.. OfficeChart.IsCut(chart) ? ["The axis does not begin at zero."] : Array.Empty<string>(), .. ChartPaint.Key(chart), .. figure.Notes.Where(note => !IsKey(note))];

    /// <summary>What is measured, and of when.</summary>
    public static string Measured(Figure figure) =>
        $"{(string.IsNullOrEmpty(figure.Subtitle) ? "" : $"{figure.Subtitle.TrimEnd('.')}.")}{(figure.AsOf is { } asOf ? $" Data as of {asOf}." : "")}".Trim();

    private static bool IsKey(string note) => note.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && !note[..colon].Contains(' ', StringComparison.Ordinal);
}
