using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Figures;
using DocumentFormat.OpenXml;

namespace Coopetition.Report.Documents.Word;

/// <summary>The end of the document: what the edition was made of, and the data of every figure.</summary>
internal static class WordEnd
{
    private const int MostRows = 60;

    public static string DataIdOf(Figure figure) => $"data_{figure.Slug}";

    public static IEnumerable<OpenXmlElement> Making(ReportOutline outline, WordParts parts) =>
    [
        parts.Heading(1, [new TextRun("About this edition")]),
        .. WordTable.Of([new("What"), new("Which")], [.. outline.Making.Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value])]),
    ];

    public static IEnumerable<OpenXmlElement> Data(ReportOutline outline, WordParts parts) => !outline.Figures.Any() ? [] :
    [
        parts.Heading(1, [new TextRun("The data of the figures")]),
        .. outline.Figures.SelectMany(placed => new OpenXmlElement[]
            {
                parts.Heading(3, [new TextRun($"Figure {placed.Number.ToString(CultureInfo.InvariantCulture)}. {placed.Figure.Finding}")], DataIdOf(placed.Figure)),
            }
            .Concat(Table(placed.Figure))
            .Concat(WordFigure.Sources(placed.Figure.Sources, parts) is { } sources ? [sources] : [])),
    ];

    private static IEnumerable<OpenXmlElement> Table(Figure figure)
    {
        if (figure.Table.Columns.Count == 0)
        {
            return [];
        }

        var rows = FigureTable.RowsOf(figure.Table);
        var table = WordTable.Of(FigureTable.ColumnsOf(figure.Table), [.. rows.Take(MostRows)], WordFooter.WideTextWidth);
        return rows.Count <= MostRows ? table : table.Append(WordText.Paragraph("Note", string.Create(CultureInfo.InvariantCulture, $"{rows.Count - MostRows} more rows are in data/{figure.Slug}.csv, beside this document.")));
    }
}
