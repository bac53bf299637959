namespace Coopetition.Report.Documents.Outlines;

/// <summary>A stretch of text in one style; a line feed breaks the line.</summary>
/// <param name="Link">A web address, or <c>#</c> and the name of a place in the report; null for plain text.</param>
public sealed record TextRun(string Text, bool Bold = false, bool Italic = false, bool Code = false, string? Link = null)
{
    public static string Join(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Text));
}
