using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Values and ranges at their own dates: how far apart they lie in size, and in time.</summary>
internal sealed record EstimateChart(string Measured, string UnitName, IReadOnlyList<Estimate> Estimates) : ChartKind, ITimed
{
    private readonly Unit unit = Unit.For(UnitName, Estimates.SelectMany(Values));

    public IReadOnlyList<Moment> Moments { get; init; } = [];

    public override string Subtitle => Wording.Subtitle(Measured, unit.NameBeside(Measured));

    public override string Description => Missing ?? $"Values at their dates: {string.Join("; ", Estimates.Select(item => $"{item.Label} {Said(item)}, {item.Period}"))}.";

    public override FigureTable Table => new(
        [
            FigureColumn.Text("label", "Name"),
            FigureColumn.Period,
            FigureColumn.Number("low", "Least", unit.DataName),
            FigureColumn.Number("high", "Most", unit.DataName),
            FigureColumn.Status,
            FigureColumn.Source,
            FigureColumn.Note,
        ],
        [.. Estimates.Select(item => (IReadOnlyList<object?>)
        [
            item.Label, item.Period.ToData(), unit.Round(item.Low), unit.Round(item.High ?? item.Low), item.Status.Word(), Tidy.Keys(item.Sources), item.Note,
        ])]);

    public override IEnumerable<Source> Sources => Estimates.SelectMany(item => item.Sources);

    public override IEnumerable<string> Notes =>
    [
        .. Estimates.Any(item => item.Status == Status.Unverified) ? new[] { "Hollow: unverified." } : [],
        .. Estimates.Any(item => item.High is not null) ? new[] { "A box: the range, over the time that it is given for." } : [],
    ];

    public override string? Missing => Estimates.Count == 0 ? "There is no value to draw." : null;

    public ChartKind Mark(Moment moment) => this with { Moments = [.. Moments, moment] };

    public override double LeastHeight(FigureSize size) => 100 + (Estimates.Count * Lettering.Height(2, size.Type));

    public override void Draw(Canvas canvas)
    {
        var small = new Ink(canvas.Theme.Quiet, canvas.Size.Small);
        var vertical = Axis.Values(Estimates.SelectMany(Values), unit, fromZero: true);
        var gutter = vertical.Ticks.Max(tick => small.Width(tick.Label)) + 8;
        var (from, to) = (Estimates.Min(item => item.Period.Start), Estimates.Max(item => item.Period.End));
        var span = Math.Max(180, to.DayNumber - from.DayNumber);
        var horizontal = Axis.Years(from.AddDays(-span / 8), to.AddDays(span / 8));
        var box = canvas.Body.Inside(gutter, Moments.Count > 0 ? Lettering.Height(1, small.Size) + 6 : 8, LabelRoom(canvas), Lettering.Height(1, small.Size) + 8);
        var panel = canvas.Panel(box, horizontal, vertical);
        panel.Grid();
        Moment.Draw(canvas, panel, Moments);
        foreach (var item in Estimates)
        {
            DrawRange(canvas, panel, item);
        }

        panel.Marks([.. Estimates.SelectMany(item => Values(item).Distinct().Select(value => new Mark(
            Middle(item),
            value,
            canvas.Theme.Colour(item.Company),
            Wording.Hover(item.Label, $"{item.Period}: {Said(item)}", item.Status, item.Sources),
            item.High is null ? 12 : 8,
            item.Status == Status.Unverified)))]);
        DrawLabels(canvas, panel);
    }

    private static void DrawRange(Canvas canvas, Panel panel, Estimate item)
    {
        var colour = canvas.Theme.Colour(item.Company);
        var (left, right) = (panel.Across(item.Period.Start.DayNumber), panel.Across(item.Period.End.DayNumber));
        if (item.High is { } high)
        {
            left = Math.Min(left, panel.Across(Middle(item)) - 6);
            canvas.Area(new(left, panel.Down(high), Math.Max(12, right - left), panel.Down(item.Low) - panel.Down(high)), canvas.Theme.Fade(colour, 0.3));
        }
        else
        {
            canvas.Rule(left, panel.Down(item.Low), right, panel.Down(item.Low), colour, 2);
        }
    }

    private void DrawLabels(Canvas canvas, Panel panel)
    {
        var ink = new Ink("", canvas.Size.Type);
        var texts = Estimates.Select(item => Lettering.Wrap($"{Said(item)}, {item.Period}", LabelRoom(canvas) - 14, ink.Size)).ToList();
        var names = Estimates.Select(item => Lettering.Wrap(item.Label, LabelRoom(canvas) - 14, ink.Size, bold: true)).ToList();
        var wanted = Estimates.Select(item => panel.Down(Values(item).Average())).ToList();
        var downs = Spread.Apart(wanted, [.. texts.Zip(names, (text, name) => Lettering.Height($"{name}\n{text}", ink.Size) + 4)], 0, panel.Box.Bottom);
        for (var index = 0; index < Estimates.Count; index++)
        {
            var colour = canvas.Theme.Colour(Estimates[index].Company);
            var at = panel.Across(Math.Max(Middle(Estimates[index]), Estimates[index].Period.End.DayNumber)) + 8;
            canvas.Rule(at, wanted[index], panel.Box.Right + 6, downs[index], canvas.Theme.Fade(colour, 0.6), 1, "dot");
            canvas.Encoded(panel.Box.Right + 10, downs[index], $"<b>{Lettering.Encode(names[index])}</b><br>{Lettering.Encode(texts[index])}", ink with { Colour = canvas.Theme.Text(colour) });
        }
    }

    private double LabelRoom(Canvas canvas) => Math.Min(
        canvas.Body.Width * (canvas.Body.Width < 500 ? 0.42 : 0.3),
        Estimates.Max(item => Math.Max(Lettering.Width(item.Label, canvas.Size.Type, true), Lettering.Width($"{Said(item)}, {item.Period}", canvas.Size.Type))) + 16);

    private static double Middle(Estimate item) => (item.Period.Start.DayNumber + item.Period.End.DayNumber) / 2.0;

    private static IEnumerable<double> Values(Estimate item) => [item.Low, item.High ?? item.Low];

    private string Said(Estimate item) => item.High is { } high ? $"{unit.Text(item.Low)} to {unit.Text(high)}" : unit.Text(item.Low, item.Qualifier);
}
