using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Drawing;
using DrawnTable = DocumentFormat.OpenXml.Drawing.Table;

namespace Coopetition.Report.Documents.Slides;

/// <summary>A table on a slide, whose rows are as high as their text.</summary>
internal sealed class SlideTable
{
    // In hundredths of a point, which are 127 EMU
    private const int TextSize = 1400;
    private const double Letter = 0.53 * TextSize * 127;
    private const double Line = 1.2 * TextSize * 127;
    private const int Margin = 27_432;
    private const int SideMargin = 45_720;
    private const int LongestText = 400;
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/table";

    private readonly TextTable table;
    private readonly IReadOnlyList<int> widths;

    private SlideTable(TextTable table, SlideArea area)
    {
        this.table = table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<RichText>)[.. row.Select(text => (RichText)PlainText.Shorten(PlainText.CleanLine(text.ToString()), LongestText))])] };
        widths = ColumnWidths.For(this.table, (int)area.Width, Letter);
    }

    /// <summary>All rows, on as many slides as they take.</summary>
    /// <param name="first">What is left for them on the first; null for as much as on the others.</param>
    public static IEnumerable<(GraphicData Drawn, long Height)> Pages(TextTable table, SlideArea area, SlideArea? first = null)
    {
        var shown = new SlideTable(table, area);
        var all = shown.HeightOf(shown.table.Rows);
        // Not begun where it has to go on elsewhere
        var room = first is { } left && all <= left.Height ? left : area;
        for (var from = 0; from < table.Rows.Count;)
        {
            var rows = shown.table.Rows.Skip(from).Take(shown.CountThatFit(from, room)).ToList();
            yield return (shown.Write(rows), shown.HeightOf(rows));
            from += rows.Count;
        }
    }

    private IReadOnlyList<RichText> Head => [.. table.Columns.Select(column => (RichText)column.Title)];

    private int CountThatFit(int from, SlideArea area)
    {
        var left = area.Height - HeightOf(Head);
        return Math.Max(1, table.Rows.Skip(from).TakeWhile(row => (left -= HeightOf(row)) >= 0).Count());
    }

    private long HeightOf(IEnumerable<IReadOnlyList<RichText>> rows) => rows.Prepend(Head).Sum(HeightOf);

    private long HeightOf(IReadOnlyList<RichText> row)
    {
        var lines = row.Zip(widths, (text, width) => Math.Ceiling((text.ToString().Length + 1) * Letter / Math.Max(Letter, width - (2 * SideMargin)))).Max();
        return (long)(lines * Line) + (2 * Margin);
    }

    private GraphicData Write(IReadOnlyList<IReadOnlyList<RichText>> shown)
    {
        var drawn = new DrawnTable(
            new TableProperties { FirstRow = true },
            new TableGrid(widths.Select(width => new GridColumn { Width = width })),
            Row(Head, isHead: true));
        drawn.Append(shown.Select(row => Row(row, isHead: false)));
        return new GraphicData(drawn) { Uri = Namespace };
    }

    private TableRow Row(IReadOnlyList<RichText> texts, bool isHead) => new(texts.Zip(table.Columns, (text, column) => Cell(text.ToString(), column, isHead))) { Height = HeightOf(texts) };

    private static TableCell Cell(string text, TextColumn column, bool isHead) => new(
        new TextBody(new BodyProperties(), new ListStyle(), SlideText.Paragraph(text, TextSize, isHead, column.Numeric)),
        new TableCellProperties(
            new LeftBorderLineProperties(new NoFill()) { Width = 0 },
            new RightBorderLineProperties(new NoFill()) { Width = 0 },
            new TopBorderLineProperties(new NoFill()) { Width = 0 },
            new BottomBorderLineProperties(new SolidFill(new SchemeColor { Val = isHead ? SchemeColorValues.Text1 : SchemeColorValues.Accent6 })) { Width = isHead ? 12700 : 6350 },
            new NoFill())
        { LeftMargin = SideMargin, RightMargin = SideMargin, TopMargin = Margin, BottomMargin = Margin, Anchor = isHead ? TextAnchoringTypeValues.Bottom : TextAnchoringTypeValues.Top });
}
