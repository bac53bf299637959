using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Drawing;
using DrawnTable = DocumentFormat.OpenXml.Drawing.Table;

namespace Coopetition.Report.Documents.Slides;

/// <summary>A table on a slide, whose rows are as high as their text.</summary>
internal sealed class SlideTable
{
    private const int TextSize = 1200;
    private const int SmallTextSize = 1000;
    private const int EmuToAPoint = 12_700;
    private const double LetterToSize = 0.53;
    private const double LineToSize = 1.2;
    private const int Margin = 27_432;
    private const int SideMargin = 45_720;
    private const int LongestText = 400;
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/table";

    private readonly IReadOnlyList<TableColumn> columns;
    private readonly IReadOnlyList<IReadOnlyList<string>> rows;
    private readonly IReadOnlyList<int> widths;
    private readonly int size;

    private SlideTable(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, SlideArea area, int size)
    {
        (this.columns, this.rows, this.size) = (columns, [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(text => PlainText.Shorten(PlainText.CleanLine(text), LongestText))])], size);
        widths = ColumnWidths.For(columns, this.rows, (int)area.Width, Letter);
    }

    private double Letter => size / 100.0 * EmuToAPoint * LetterToSize;

    /// <summary>As many rows as there is room for, and a last one that says how many more there are.</summary>
    public static GraphicData Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, SlideArea area)
    {
        var table = new SlideTable(columns, rows, area, TextSize);
        table = table.CountThatFit(0, area) == rows.Count ? table : new SlideTable(columns, rows, area, SmallTextSize);
        var fit = table.CountThatFit(0, area);
        return table.Write(fit == rows.Count ? table.rows : [.. table.rows.Take(fit - 1), [$"{rows.Count - fit + 1} more rows", .. columns.Skip(1).Select(_ => "")]]);
    }

    /// <summary>All rows, on as many slides as they take.</summary>
    public static IEnumerable<GraphicData> Pages(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, SlideArea area)
    {
        var table = new SlideTable(columns, rows, area, TextSize);
        for (var from = 0; from < rows.Count;)
        {
            var count = table.CountThatFit(from, area);
            yield return table.Write([.. table.rows.Skip(from).Take(count)]);
            from += count;
        }
    }

    private int CountThatFit(int from, SlideArea area)
    {
        var left = area.Height - HeightOf([.. columns.Select(column => column.Title)]);
        return Math.Max(1, rows.Skip(from).TakeWhile(row => (left -= HeightOf(row)) >= 0).Count());
    }

    private long HeightOf(IReadOnlyList<string> row)
    {
        var lines = row.Zip(widths, (text, width) => Math.Ceiling((text.Length + 1) * Letter / Math.Max(Letter, width - (2 * SideMargin)))).Max();
        return (long)(lines * size / 100.0 * EmuToAPoint * LineToSize) + (2 * Margin);
    }

    private GraphicData Write(IReadOnlyList<IReadOnlyList<string>> shown)
    {
        var table = new DrawnTable(
            new TableProperties { FirstRow = true },
            new TableGrid(widths.Select(width => new GridColumn { Width = width })),
            Row([.. columns.Select(column => column.Title)], isHead: true));
        table.Append(shown.Select(row => Row(row, isHead: false)));
        return new GraphicData(table) { Uri = Namespace };
    }

    private TableRow Row(IReadOnlyList<string> texts, bool isHead) => new(texts.Zip(columns, (text, column) => Cell(text, column, isHead))) { Height = HeightOf(texts) };

    private TableCell Cell(string text, TableColumn column, bool isHead) => new(
        new TextBody(new BodyProperties(), new ListStyle(), SlideText.Paragraph(text, size, isHead, column.Numeric)),
        new TableCellProperties(
            new LeftBorderLineProperties(new NoFill()) { Width = 0 },
            new RightBorderLineProperties(new NoFill()) { Width = 0 },
            new TopBorderLineProperties(new NoFill()) { Width = 0 },
            new BottomBorderLineProperties(new SolidFill(new SchemeColor { Val = isHead ? SchemeColorValues.Text1 : SchemeColorValues.Accent6 })) { Width = isHead ? 12700 : 6350 },
            new NoFill())
        { LeftMargin = SideMargin, RightMargin = SideMargin, TopMargin = Margin, BottomMargin = Margin, Anchor = isHead ? TextAnchoringTypeValues.Bottom : TextAnchoringTypeValues.Top });
}
