using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Parts that add up to a whole: each bar begins where the one above ended, and the total stands below.</summary>
internal sealed record ContributionChart(string Measured, string UnitName, IReadOnlyList<BarGroup> Groups) : ChartKind
{
    private const double Tolerance = 0.1;
    private const double MostRowHeight = 56;
    private readonly Unit unit = Unit.For(UnitName, Groups.SelectMany(Rows).Where(bar => bar.Value is not null).Select(bar => bar.Value!.Value));

    public override string Subtitle => Wording.Subtitle(Measured, unit.NameBeside(Measured));

    public override string Description => Missing ?? $"Contributions: {string.Join("; ", Groups.Select(group => $"{group.Label}: {string.Join(", ", Rows(group).Select(bar => $"{bar.Label} {Said(bar)}"))}"))}.";

    public override FigureTable Table => new(
        [
            FigureColumn.Text("group", "Group"),
            FigureColumn.Text("label", "Part"),
            FigureColumn.Period,
            FigureColumn.Number("value", Measured.Length > 0 ? Measured : "Value", unit.DataName),
            FigureColumn.Status,
            FigureColumn.Source,
            FigureColumn.Note,
        ],
        [.. Groups.SelectMany(group => Rows(group).Select(bar => (IReadOnlyList<object?>)[group.Label, .. Tidy.Cells(bar, unit)]))]);

    public override IEnumerable<Source> Sources => Groups.SelectMany(Rows).SelectMany(bar => bar.Sources);

    public override IEnumerable<string> Notes =>
    [
        .. BarFill.Notes(Groups.SelectMany(Rows)),
        .. Groups.Where(group => group.Total?.Value is { } total && Math.Abs(Sum(group) - total) > Math.Max(Tolerance, Math.Abs(total) / 1000))
            .Select(group => $"{group.Label}: the parts add up to {unit.Text(Sum(group))}, not to {unit.Text(group.Total!.Value!.Value)}."),
    ];

    public override string? Missing => Groups.SelectMany(Rows).Any(bar => bar.Value is not null) ? null : "There is no part to draw.";

    public override double LeastHeight(FigureSize size) => 20 + (TotalRows(size) * Lettering.Height(1, size.Type) * 1.4);

    public override double MostHeight(FigureSize size) => TotalRows(size) * MostRowHeight;

    public override void Draw(Canvas canvas)
    {
        var columns = Columns(canvas.Size);
        var reached = Groups.SelectMany(Reached).Append(0).ToList();
        var axis = new Axis(reached.Min(), Math.Max(reached.Max(), reached.Min() + 1e-9), []);
        var height = canvas.Body.Height / TotalRows(canvas.Size);
        var (top, width) = (0.0, (canvas.Body.Width - ((columns - 1) * 28)) / columns);
        foreach (var line in Groups.Chunk(columns))
        {
            var rows = line.Max(group => RowCount(group) + 1.5);
            for (var column = 0; column < line.Length; column++)
            {
                Draw(canvas, new(column * (width + 28), top, width, (RowCount(line[column]) + 1) * height), axis, line[column]);
            }

            top += rows * height;
        }
    }

    private void Draw(Canvas canvas, Box box, Axis axis, BarGroup group)
    {
        var ink = new Ink(canvas.Theme.Ink, canvas.Size.Type, true);
        var head = Groups.Count > 1 || group.Label.Length > 0 ? Lettering.Height(1, canvas.Size.Type) + 6 : 0;
        canvas.Text(box.Left, box.Top + (head / 2), Lettering.Wrap(group.Label, box.Width, canvas.Size.Type, 1), ink);
        var body = box.Inside(top: head);
        var bars = Rows(group).ToList();
        var rows = new Rows(canvas, body, [.. bars.Select(bar => bar.Label)]);
        var room = bars.Max(bar => ink.Width(Said(bar))) + 10;
        var panel = canvas.Panel(body.Inside(rows.LabelWidth + (axis.From < 0 ? room : 0), 0, room), axis, rows.Axis);
        rows.DrawLabels(panel);
        var starts = Reached(group).Prepend(0).ToList();
        var breadth = Math.Min(0.66, 26 / (body.Height / bars.Count));
        panel.Bars([.. bars.Select((bar, row) => (bar, row)).Where(pair => pair.bar.Value is not null).Select(pair =>
        {
            var isTotal = ReferenceEquals(pair.bar, group.Total);
            return BarFill.Stripe(canvas.Theme, pair.bar, rows.Position(pair.row), isTotal ? 0 : starts[pair.row], isTotal ? pair.bar.Value!.Value : starts[pair.row + 1], breadth, Said(pair.bar));
        })]);
        canvas.Rule(panel.Across(0), panel.Box.Top, panel.Across(0), panel.Box.Bottom, canvas.Theme.Zero, layer: "above");
        for (var row = 0; row < bars.Count; row++)
        {
            var isTotal = ReferenceEquals(bars[row], group.Total);
            var (from, to) = isTotal ? (0, bars[row].Value ?? 0) : (starts[row], starts[row + 1]);
            canvas.Text(panel.Across(to) + (to < from ? -6 : 6), panel.Down(rows.Position(row)), Said(bars[row]), ink with { Bold = isTotal, Ground = canvas.Theme.Veil }, to < from ? "right" : "left");
            if (!isTotal && row + 1 < bars.Count)
            {
                canvas.Rule(panel.Across(to), panel.Down(rows.Position(row)), panel.Across(to), panel.Down(rows.Position(row + 1)), canvas.Theme.Zero, 1, "dot");
            }
        }
    }

    private int Columns(FigureSize size) => size == FigureSize.Wide ? Math.Min(2, Groups.Count) : 1;

    private double TotalRows(FigureSize size) => Groups.Chunk(Columns(size)).Sum(line => line.Max(group => RowCount(group) + 1.5));

    private static IEnumerable<Bar> Rows(BarGroup group) => group.Total is { } total ? [.. group.Bars, total] : group.Bars;

    private static double RowCount(BarGroup group) => Rows(group).Count();

    private static double Sum(BarGroup group) => group.Bars.Sum(bar => bar.Value ?? 0);

    /// <summary>The sum after each part.</summary>
    private static IEnumerable<double> Reached(BarGroup group)
    {
        var sum = 0.0;
        foreach (var bar in group.Bars)
        {
            yield return sum += bar.Value ?? 0;
        }
    }

    private string Said(Bar bar) => bar.Value is { } value ? unit.Signed(value) : "–";
}
