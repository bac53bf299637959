using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Drawing;

namespace Coopetition.Report.Documents.Slides;

/// <summary>A table on a slide: as many rows as there is room for, and a last one that says how many more there are.</summary>
internal static class SlideTable
{
    private const int TextSize = 1200;
    private const int SmallTextSize = 900;
    private const int ManyColumns = 5;
    private const int RowHeight = 330_000;
    private const int SmallRowHeight = 260_000;
    private const int Narrowest = 5;
    private const int Widest = 40;
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/table";

    public static GraphicData Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, SlideArea area)
    {
        var small = columns.Count > ManyColumns || (rows.Count + 1) * (long)RowHeight > area.Height;
        var (size, height) = small ? (SmallTextSize, SmallRowHeight) : (TextSize, RowHeight);
        var room = Math.Max(1, (int)(area.Height / height) - 1);
        var shown = rows.Count <= room ? rows : rows.Take(room - 1);
        var widths = WidthsFor(columns, rows, area.Width);
        var table = new Table(
            new TableProperties { FirstRow = true },
            new TableGrid(widths.Select(width => new GridColumn { Width = width })),
            Row(columns.Select(column => Cell(column.Title, column, size, widths.Count, isHead: true)), height));
        table.Append(shown.Select(row => Row(row.Zip(columns, (text, column) => Cell(text, column, size, columns.Count)), height)));
        if (rows.Count > room)
        {
            table.AppendChild(Row(columns.Select((column, index) => Cell(index == 0 ? $"{rows.Count - room + 1} more rows" : "", new TableColumn(""), size, columns.Count)), height));
        }

        return new GraphicData(table) { Uri = Namespace };
    }

    private static TableRow Row(IEnumerable<TableCell> cells, int height) => new(cells) { Height = height };

    private static TableCell Cell(string text, TableColumn column, int size, int columns, bool isHead = false) => new(
        new TextBody(new BodyProperties(), new ListStyle(), SlideText.Paragraph(PlainText.Shorten(PlainText.CleanLine(text), 300 / columns), size, isHead, column.Numeric)),
        new TableCellProperties(
            new LeftBorderLineProperties(new NoFill()) { Width = 0 },
            new RightBorderLineProperties(new NoFill()) { Width = 0 },
            new TopBorderLineProperties(new NoFill()) { Width = 0 },
            new BottomBorderLineProperties(new SolidFill(new SchemeColor { Val = isHead ? SchemeColorValues.Text1 : SchemeColorValues.Accent6 })) { Width = isHead ? 12700 : 6350 },
            new NoFill())
        { LeftMargin = 45_720, RightMargin = 45_720, TopMargin = 22_860, BottomMargin = 22_860, Anchor = TextAnchoringTypeValues.Center });

    private static List<long> WidthsFor(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, long width)
    {
        var wanted = columns.Select((column, index) => (long)Math.Clamp(rows.Select(row => row[index].Length).Append(column.Title.Length).Max(), Narrowest, Widest)).ToList();
        return [.. wanted.Select(length => width * length / wanted.Sum())];
    }
}
