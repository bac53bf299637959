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

    public override string Description => Missing ?? $"Line chart of {Wording.List(labels)}, {Periods.Min()} to {Periods.Max()}.";

    public override FigureTable Table => Tidy.Table(Measures.SelectMany((measure, index) => measure.Points.Select(point => (labels[index], measure, point, Unit))));

    public override IEnumerable<Source> Sources => Measures.SelectMany(measure => measure.Points).SelectMany(point => point.Sources);

    public override IEnumerable<string> Notes =>
    [
        .. Measures.SelectMany(measure => measure.Notes),
        .. Wording.StatusNotes(drawn.SelectMany(measure => measure.Points).Where(point => point.Value is not null), lines: true),
        .. Measures.SelectMany((measure, index) => Wording.GapNotes(labels[index], measure.Points)),
    ];

    public override string? Missing => drawn.Count > 0
        ? null
        : Measures.Count == 0 ? "There is no measure to draw." : $"There is no value of {Wording.List(Measures.Select(Wording.Subject))} to draw.";

    private IEnumerable<double> Values => drawn.SelectMany(measure => measure.Points).Select(point => point.Value ?? double.NaN).Where(double.IsFinite);

    private Unit Unit => Unit.For(Measures[0].Unit, Values);

    private IReadOnlyCollection<Period> Periods => [.. drawn.SelectMany(measure => measure.Points).Where(point => point.Value is not null).Select(point => point.Period)];

    public ChartKind Compare(Period then, Period now) => this with { Then = then, Now = now };

    public ChartKind Mark(Moment moment) => this with { Moments = [.. Moments, moment] };

    public ChartKind Emphasise(IReadOnlyList<string> chosen) => chosen.Except(labels).ToList() is [var unknown, ..]
        ? throw new ArgumentException($"No line is labelled \"{unknown}\". The labels are {Wording.List(labels.Select(label => $"\"{label}\""))}.")
        : this with { Emphasis = chosen };

    public override double LeastHeight(FigureSize size) => 120 + (drawn.Count * size.Type * 1.4);

    public override void Draw(Canvas canvas) => new Lines
    {
        Trails = [.. Measures.Select((measure, index) => (labels[index], measure)).Where(pair => drawn.Contains(pair.measure)).Select(pair => new Trail(pair.Item1, pair.measure, Emphasis.Count == 0 || Emphasis.Contains(pair.Item1) ? pair.measure.Company : null, Shade(pair.measure)))],
        Unit = Unit,
        Horizontal = Axis.Time(Periods),
        Vertical = Axis.Values(Values, Unit),
        Then = Then,
        Now = Now,
        Moments = Moments,
        Steps = Steps,
    }.Draw(canvas, canvas.Body);

    /// <summary>How far a line keeps its colour on the way to the paper's: lines of one company are told apart by shade.</summary>
    private double Shade(Measure measure)
    {
        if (Emphasis.Count > 0)
        {
            return 1;
        }

        var sisters = drawn.Where(other => other.Company == measure.Company).ToList();
        return sisters.Count == 1 ? 1 : 1 - (0.55 * sisters.IndexOf(measure) / (sisters.Count - 1));
    }
}
