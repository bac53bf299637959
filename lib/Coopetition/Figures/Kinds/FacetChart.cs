using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Small line charts side by side, on one scale where they share a unit.</summary>
internal sealed record FacetChart(IReadOnlyList<Facet> Facets) : ChartKind, ITimed
{
    private const double Gap = 26;
    private readonly IReadOnlyList<LineChart> charts = [.. Facets.Select(facet => new LineChart(facet.Measures))];

    public Period? Then { get; init; }

    public Period? Now { get; init; }

    public IReadOnlyList<Moment> Moments { get; init; } = [];

    public override string Subtitle => Measures.Count == 0 ? "" : Wording.Subtitle(Wording.Shared(Measures), SharedUnit?.Name ?? "");

    public override string Description => Missing ?? $"{Facets.Count} small line charts: {string.Join("; ", Facets.Select(facet => $"{facet.Title} ({facet.Measures.Select(Wording.Subject).Distinct().Listed()})"))}.";

    public override FigureTable Table => Tidy.Table(charts.SelectMany(chart => chart.Rows(SharedUnit)));

    public override IEnumerable<Source> Sources => charts.SelectMany(chart => chart.Sources);

    public override IEnumerable<string> Notes => Facets.Zip(charts, (facet, chart) => chart.Missing is { } missing ? [$"{facet.Title}: {missing}"] : chart.Notes).SelectMany(notes => notes).Distinct();

    public override string? Missing => charts.Any(chart => chart.Missing is null) ? null : "There is no value to draw.";

    private List<Measure> Measures => [.. Facets.SelectMany(facet => facet.Measures)];

    private Unit? SharedUnit => Measures.Select(measure => measure.Unit).Distinct().ToList() is [var unit] ? Unit.For(unit, charts.SelectMany(chart => chart.Values)) : null;

    public ChartKind Compare(Period then, Period now) => this with { Then = then, Now = now };

    public ChartKind Mark(Moment moment) => this with { Moments = [.. Moments, moment] };

    public override double LeastHeight(FigureSize size) => Math.Ceiling((double)Facets.Count / Columns(size)) * 150;

    public override void Draw(Canvas canvas)
    {
        var columns = Columns(canvas.Size);
        var lines = (Facets.Count + columns - 1) / columns;
        var (width, height) = ((canvas.Body.Width - ((columns - 1) * Gap)) / columns, (canvas.Body.Height - ((lines - 1) * Gap / 2)) / lines);
        var unit = SharedUnit;
        var shared = unit is null ? null : Axis.Values(charts.SelectMany(chart => chart.Values), unit, mostTicks: 4);
        var time = Axis.Time([.. charts.SelectMany(chart => chart.Periods)], mostTicks: 2);
        var head = Lettering.Height(1, canvas.Size.Type) + 2;
        for (var index = 0; index < Facets.Count; index++)
        {
            var box = new Box(index % columns * (width + Gap), index / columns * (height + (Gap / 2)), width, height);
            canvas.Text(box.Left, box.Top + (head / 2), Lettering.Wrap(Facets[index].Title, width / 1.06, canvas.Size.Type, mostLines: 1), new(canvas.Theme.Ink, canvas.Size.Type, true));
            if (charts[index].Missing is { } missing)
            {
                canvas.Text(box.Middle, box.Top + (height / 2), Lettering.Wrap(missing, width, canvas.Size.Small), new(canvas.Theme.Quiet, canvas.Size.Small), "center");
                continue;
            }

            var chart = charts[index] with { Then = Then, Now = Now, Moments = Moments };
            chart.Lines(time, shared, unit, named: Facets[index].Measures.Count > 1).Draw(canvas, box.Inside(top: head));
        }
    }

    private int Columns(FigureSize size) => Math.Min(Facets.Count, size == FigureSize.Wide ? (Facets.Count == 4 ? 2 : 3) : size == FigureSize.Square ? 2 : 1);
}
