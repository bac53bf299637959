using System.Globalization;
using Coopetition.Report.Documents.Charts;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;
using DocumentFormat.OpenXml;

namespace Coopetition.Report.Documents.Word;

/// <summary>The end of the document: what the edition was made of, and the data of every figure.</summary>
internal static class WordEnd
{
    private const int MostRows = 60;

    // The figure's CSV has it whole
    private const int LongestCell = 240;

    public static string DataIdOf(Figure figure) => $"data_{figure.Slug}";

    public static IEnumerable<OpenXmlElement> Making(ReportOutline outline, WordParts parts) =>
    [
        parts.Heading(1, [new TextRun("About this edition")]),
        .. WordTable.Of([new("What"), new("Which")], [.. outline.Making.Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value])]),
    ];

    /// <summary>All sources once, each under the name that the tables of data have for it.</summary>
    public static IEnumerable<OpenXmlElement> Sources(ReportOutline outline, WordParts parts) => outline.Sources.Count == 0 ? [] :
    [
        parts.Heading(1, [new TextRun("Sources")]),
        .. outline.Sources.Select(source => WordText.Paragraph("TableNote", [new TextRun(Citation.TextOf(source), Link: source.Url), new TextRun($"  {source.Id}", Italic: true)], parts)),
    ];

    public static IEnumerable<OpenXmlElement> Data(ReportOutline outline, WordParts parts) => !outline.Figures.Any() ? [] :
    [
        parts.Heading(1, [new TextRun("The data of the figures")]),
        .. outline.Figures.SelectMany(placed => new OpenXmlElement[]
            {
                parts.Heading(3, [new TextRun($"Figure {placed.Number.ToString(CultureInfo.InvariantCulture)}. {placed.Figure.Finding}")], DataIdOf(placed.Figure)),
            }
            .Concat(Table(placed.Figure))),
    ];

    private static string SourceKeys(Figure figure) => figure.Sources is { Count: > 0 } sources ? $"From {string.Join(", ", sources.Select(source => source.Id))}." : "";

    private static IEnumerable<OpenXmlElement> Table(Figure figure)
    {
        if (figure.Table.Columns.Count == 0)
        {
            return [];
        }

        if (PeriodTable.Of(figure) is { } periods)
        {
            return [.. WordTable.Of(periods.Columns, periods.Rows, WordFooter.WideTextWidth), WordText.Paragraph("Note", SourceKeys(figure))];
        }

        var telling = FigureTable.Telling(figure.Table);
        var rows = FigureTable.RowsOf(telling).Select(row => (IReadOnlyList<string>)[.. row.Select(text => PlainText.Shorten(text, LongestCell))]).ToList();
        var table = WordTable.Of(FigureTable.ColumnsOf(telling), [.. rows.Take(MostRows)], WordFooter.WideTextWidth);
        return rows.Count <= MostRows ? table : table.Append(WordText.Paragraph("Note", string.Create(CultureInfo.InvariantCulture, $"{rows.Count - MostRows} more rows are in data/{figure.Slug}.csv, beside this document.")));
    }
}
