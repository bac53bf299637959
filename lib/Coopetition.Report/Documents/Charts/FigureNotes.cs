namespace Coopetition.Report.Documents.Charts;

/// <summary>What is said below a figure that an office program may draw: first what its marks mean.</summary>
internal static class FigureNotes
{
    public static IReadOnlyList<string> Of(Figure figure) => figure.Native is not { IsWhole: true } chart
        ? [.. figure.Notes.OrderBy(note => !IsKey(note))]
        // The page's marks may be others
        : [.. OfficeChart.IsCut(chart) ? ["The axis does not begin at zero."] : Array.Empty<string>(), .. ChartPaint.Key(chart), .. figure.Notes.Where(note => !IsKey(note))];

    private static bool IsKey(string note) => note.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && !note[..colon].Contains(' ', StringComparison.Ordinal);
}
