using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Measures over time, each labelled where its line ends.</summary>
internal sealed record LineChart(IReadOnlyList<Measure> Measures) : ChartKind, ITimed
{
    private readonly IReadOnlyList<Measure> drawn = [.. Measures.Where(measure => measure.Points.Any(point => point.Value is { } value && double.IsFinite(value)))];
    private readonly IReadOnlyList<string> labels = Wording.Labels(Measures);

    public Period? Then { get; init; }

    public Period? Now { get; init; }

    /// <summary>The labels of the lines that keep their colour; all, if none is named.</summary>
    public IReadOnlyList<string> Emphasis { get; init; } = [];

    public IReadOnlyList<Moment> Moments { get; init; } = [];

    /// <summary>Each value holds until the next.</summary>
    public bool Steps { get; init; }

    public override string Subtitle => Measures.Count == 0 ? "" : Wording.Subtitle(Wording.Shared(Measures), Unit.Name);

    public override string Description => Missing ?? $"Line chart of {labels.Distinct().Listed()}, {Periods.Min()} to {Periods.Max()}.";

    public override FigureTable Table => Tidy.Table(Rows(null));

    public override IEnumerable<Source> Sources => Measures.SelectMany(measure => measure.Points).SelectMany(point => point.Sources);

    public override IEnumerable<string> Notes =>
    [
        .. Measures.SelectMany(measure => measure.Notes),
        .. Wording.StatusNotes(drawn.SelectMany(measure => measure.Points).Where(point => point.Value is not null), lines: true),
        .. Measures.SelectMany((measure, index) => Wording.GapNotes(labels[index], measure.Points)),
    ];

    public override string? Missing => drawn.Count > 0
        ? null
        : Measures.Count == 0 ? "There is no measure to draw." : $"There is no value of {Measures.Select(Wording.Subject).Distinct().Listed()} to draw.";

    public IEnumerable<double> Values => drawn.SelectMany(measure => measure.Points).Select(point => point.Value ?? double.NaN).Where(double.IsFinite);

    private Unit Unit => Unit.For(Measures[0].Unit, Values);

    public IReadOnlyCollection<Period> Periods => [.. drawn.SelectMany(measure => measure.Points).Where(point => point.Value is not null).Select(point => point.Period)];

    public ChartKind Compare(Period then, Period now) => this with { Then = then, Now = now };

    public ChartKind Mark(Moment moment) => this with { Moments = [.. Moments, moment] };

    public ChartKind Emphasise(IReadOnlyList<string> chosen) => chosen.Except(labels).ToList() is [var unknown, ..]
        ? throw new ArgumentException($"No line is labelled \"{unknown}\". The labels are {labels.Distinct().Select(label => $"\"{label}\"").Listed()}.")
        : this with { Emphasis = chosen };

    public override double LeastHeight(FigureSize size) => 120 + (drawn.Count * size.Type * 1.4);

    public override void Draw(Canvas canvas) => Lines(Axis.Time(Periods, MostTicks(canvas)), null, null).Draw(canvas, canvas.Body);

    private int MostTicks(Canvas canvas) =>
        (int)Math.Clamp(canvas.Body.Width * 0.6 / (Periods.Max(period => Lettering.Width(period.ToString(), canvas.Size.Small)) + 12), 2, 5);

    /// <summary>The lines on a given time axis, with a scale and a unit of their own if none is given.</summary>
    public Lines Lines(Axis horizontal, Axis? vertical, Unit? unit, bool named = true) => new()
    {
        Trails = [.. Measures.Zip(labels).Where(pair => drawn.Contains(pair.First)).Select(pair => new Trail(
            pair.Second,
            pair.First,
            Emphasis.Count == 0 || Emphasis.Contains(pair.Second) ? pair.First.Company : null,
            Shade(pair.First)))],
        Unit = unit ?? Unit,
        Horizontal = horizontal,
        Vertical = vertical ?? Axis.Values(Values, Unit),
        Then = Then,
        Now = Now,
        Moments = Moments,
        Steps = Steps,
        Named = named,
    };

    /// <summary>What is plotted, in a given unit or the chart's own.</summary>
    public IEnumerable<(string Label, Measure Measure, Point Point, Unit Unit)> Rows(Unit? unit)
    {
        if (Measures.Count == 0)
        {
            return [];
        }

        var own = unit ?? Unit;
        return Measures.Zip(labels).SelectMany(pair => pair.First.Points.Select(point => (pair.Second, pair.First, point, own)));
    }

    /// <summary>How far a line keeps its colour on the way to the paper's: lines of one company are told apart by shade.</summary>
    private double Shade(Measure measure)
    {
        if (Emphasis.Count > 0)
        {
            return 1;
        }

        var sisters = drawn.Where(other => other.Company == measure.Company).ToList();
        return sisters.Count == 1 ? 1 : 1 - (0.4 * sisters.IndexOf(measure) / (sisters.Count - 1));
    }
}
