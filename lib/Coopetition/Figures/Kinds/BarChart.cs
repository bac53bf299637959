using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Lying bars from zero, each with its name and its value.</summary>
internal sealed record BarChart(string Measured, string UnitName, IReadOnlyList<Bar> Items) : ChartKind
{
    private readonly Unit unit = Unit.For(UnitName, Known(Items).Select(bar => bar.Value!.Value));

    public override string Subtitle => Wording.Subtitle(Measured, unit.NameBeside(Measured), When);

    public override string Description => Missing ?? $"Bar chart of {string.Join("; ", Known(Items).Select(bar => $"{bar.Label} {unit.Text(bar.Value!.Value, bar.Qualifier)}"))}.";

    public override FigureTable Table => new(
        [
            FigureColumn.Text("label", "Name"),
            FigureColumn.Period,
            FigureColumn.Number("value", Measured.Length > 0 ? Measured : "Value", unit.DataName),
            FigureColumn.Status,
            FigureColumn.Source,
            FigureColumn.Note,
        ],
        [.. Items.Select(bar => Tidy.Cells(bar, unit))]);

    public override IEnumerable<Source> Sources => Items.SelectMany(bar => bar.Sources);

    public override IEnumerable<string> Notes => BarFill.Notes(Items);

    public override string? Missing => Known(Items).Any() ? null : "There is no value to draw.";

    private string When => Items.Select(bar => bar.Period).Distinct().ToList() is [{ } only] ? only.ToString() : "";

    public override double LeastHeight(FigureSize size) => 40 + (Items.Count * Lettering.Height(1, size.Type) * 1.25);

    public override double MostHeight(FigureSize size) => Items.Count * Rows.MostHeight(size);

    public override void Draw(Canvas canvas)
    {
        var body = canvas.Body;
        var rows = new Rows(canvas, body, [.. Items.Select(bar => bar.Label)]);
        var ink = new Ink(canvas.Theme.Ink, canvas.Size.Type, true);
        var values = Known(Items).Select(bar => bar.Value!.Value).ToList();
        var (low, high) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        var axis = new Axis(low, high > low ? high : low + 1, []);
        var box = body.Inside(rows.LabelWidth + Room(bar => bar.Value < 0, 0), 4, Room(bar => bar.Value is null or >= 0, 8), 4);
        var breadth = Math.Min(0.62, Rows.MostHeight(canvas.Size) * 0.48 / (box.Height / Items.Count));
        var panel = canvas.Panel(box, axis, rows.Axis);
        rows.DrawLabels(panel);
        panel.Bars([.. Items.Select((bar, row) => (bar, row)).Where(pair => pair.bar.Value is not null).Select(pair =>
            BarFill.Stripe(canvas.Theme, pair.bar, rows.Position(pair.row), 0, pair.bar.Value!.Value, breadth, Said(pair.bar)))]);
        canvas.Rule(panel.Across(0), box.Top, panel.Across(0), box.Bottom, canvas.Theme.Zero, layer: "above");
        for (var row = 0; row < Items.Count; row++)
        {
            var value = Items[row].Value ?? 0;
            var own = Items[row].Value is null ? new(canvas.Theme.Quiet, canvas.Size.Small) : ink;
            canvas.Text(panel.Across(value) + (value < 0 ? -6 : 6), panel.Down(rows.Position(row)), Said(Items[row]), own, value < 0 ? "right" : "left");
        }

        double Room(Func<Bar, bool> side, double least) => Items.Where(side).Select(bar => ink.Width(Said(bar)) + 10).Append(least).Max();
    }

    private static IEnumerable<Bar> Known(IEnumerable<Bar> bars) => bars.Where(bar => bar.Value is { } value && double.IsFinite(value));

    private string Said(Bar bar) => bar.Value is { } value ? unit.Text(value, bar.Qualifier) : Lettering.Wrap($"– {bar.Note}", 150, 12, mostLines: 1);
}
