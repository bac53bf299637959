using System.Globalization;
using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>Events down a middle axis, those of one company on its left and those of the other on its right.</summary>
/// <remarks>
/// Years take the room that their events need, so that every event can be read; order is kept throughout.
/// What a third party does stands, in grey, on the side of the company that it is done to.
/// </remarks>
internal sealed record TimelineChart(Company Left, Company Right, IReadOnlyList<Event> Events) : ChartKind, ITimed
{
    private const double AxisRoom = 26;
    private const double RowGap = 5;
    private const double YearGap = 6;
    private const double MostStretch = 3;

    public IReadOnlyList<Moment> Moments { get; init; } = [];

    public override string Subtitle => Missing is null ? $"What {Left.Name} did (left) and what {Right.Name} did (right); grey: others, beside whom it concerned" : "";

    public override string Description => Missing
        ?? $"Timeline of {Events.Count} events, {Ordered[0].Date.Year} to {Ordered[^1].Date.Year}: {By(Left)} by {Left.Name}, {By(Right)} by {Right.Name}.";

    public override FigureTable Table => new(
        [
            FigureColumn.Date("date", "Date"),
            FigureColumn.Text("precision", "Date known"),
            FigureColumn.Text("actor", "Who"),
            FigureColumn.Text("counterparty", "To or with whom"),
            FigureColumn.Text("kind", "Kind"),
            FigureColumn.Text("title", "Event"),
            FigureColumn.Text("summary", "What happened"),
            FigureColumn.Text("phase", "Phase"),
            FigureColumn.Status,
            FigureColumn.Source,
        ],
        [.. Ordered.Select(item => (IReadOnlyList<object?>)
        [
            item.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), item.Dated.ToString(), item.Actor, item.Counterparty, item.Kind, item.Title, item.Summary, item.Phase, item.Status.Word(), item.Source.Id,
        ])]);

    public override IEnumerable<Source> Sources => Events.Select(item => item.Source);

    public override IEnumerable<string> Notes =>
    [
        .. Events.Any(item => item.Status == Status.Unverified) ? new[] { "Hollow: unverified." } : [],
        .. Events.Any(item => item.Phase == "after") ? new[] { "Square: after the story was told." } : [],
        .. Missing is null ? new[] { "Years are as long as their events need." } : [],
    ];

    public override string? Missing => Events.Count == 0 ? "There is no event to draw." : null;

    private int By(Company company) => Events.Count(item => item.Actor == company.Id);

    private List<Event> Ordered => [.. Events.OrderBy(item => item.Date).ThenBy(item => item.Id, StringComparer.Ordinal)];

    public ChartKind Mark(Moment moment) => this with { Moments = [.. Moments, moment] };

    public override double LeastHeight(FigureSize size) => Lay(size, size.Width - (2 * size.Margin), 1).Height;

    public override double MostHeight(FigureSize size) => Lay(size, size.Width - (2 * size.Margin), MostStretch).Height;

    public override void Draw(Canvas canvas)
    {
        var tight = Lay(canvas.Size, canvas.Body.Width, 1).Height;
        var (placed, years, moments, height) = Lay(canvas.Size, canvas.Body.Width, Math.Min(MostStretch, 1 + ((canvas.Body.Height - tight) / Math.Max(1, tight))));
        height = Math.Min(height, canvas.Body.Height);
        var panel = canvas.Panel(new(0, 0, canvas.Body.Width, height), new(0, canvas.Body.Width, []), new(height, 0, []));
        var middle = canvas.Body.Middle;
        canvas.Rule(middle, 0, middle, height, canvas.Theme.Zero, 1.5);
        foreach (var (year, down) in years)
        {
            canvas.Text(middle, down, year, new(canvas.Theme.Ink, canvas.Size.Type, true) { Ground = canvas.Theme.Paper }, "center");
        }

        foreach (var (moment, down) in moments)
        {
            canvas.Rule(0, down, canvas.Body.Width, down, canvas.Theme.Zero, 1, "dot");
            canvas.Text(middle, down, moment.Label, new(canvas.Theme.Quiet, canvas.Size.Small) { Ground = canvas.Theme.Paper }, "center");
        }

        foreach (var (item, text, down, onLeft) in placed)
        {
            var colour = canvas.Theme.Colour(item.Actor == Left.Id ? Left : item.Actor == Right.Id ? Right : null);
            var ink = new Ink(canvas.Theme.Text(item.Actor == Left.Id || item.Actor == Right.Id ? colour : canvas.Theme.Quiet), canvas.Size.Small);
            canvas.Rule(middle, down, middle + (onLeft ? -AxisRoom + 6 : AxisRoom - 6), down, canvas.Theme.Fade(colour, 0.6));
            canvas.Encoded(middle + (onLeft ? -AxisRoom : AxisRoom), down, text, ink, onLeft ? "right" : "left");
        }

        panel.Marks([.. placed.Select(place => new Mark(
            middle,
            place.Down,
            canvas.Theme.Colour(place.Event.Actor == Left.Id ? Left : place.Event.Actor == Right.Id ? Right : null),
            Wording.Hover(place.Event.Title, $"{place.Event.Dated}\n{Lettering.Wrap(place.Event.Summary, 320, 13)}", place.Event.Status, [place.Event.Source]),
            9,
            place.Event.Status == Status.Unverified,
            place.Event.Phase == "after" ? "square" : "circle"))]);
    }

    /// <summary>Goes through time once: an event lies below those before it, and below the label above it on its side.</summary>
    private (List<(Event Event, string Text, double Down, bool OnLeft)> Placed, List<(string Year, double Down)> Years, List<(Moment Moment, double Down)> Moments, double Height) Lay(FigureSize size, double width, double stretch)
    {
        var (placed, years, marks) = (new List<(Event, string, double, bool)>(), new List<(string, double)>(), new List<(Moment, double)>());
        var (left, right, last, year) = (0.0, 0.0, 0.0, 0);
        var rest = new Queue<Moment>(Moments.OrderBy(moment => moment.Date));
        foreach (var item in Ordered)
        {
            var newYear = item.Date.Year != year;
            while (rest.TryPeek(out var moment) && moment.Date < item.Date)
            {
                var down = Below(Math.Max(left, right), size.Small);
                marks.Add((rest.Dequeue(), down));
                left = right = last = down + (Lettering.Height(1, size.Small) / 2) + RowGap;
            }

            if (newYear)
            {
                year = item.Date.Year;
                var down = Below(Math.Max(left, right) + (years.Count > 0 ? YearGap * stretch : 0), size.Type);
                years.Add((year.ToString(CultureInfo.InvariantCulture), down));
                left = right = last = down + (Lettering.Height(1, size.Type) / 2) + 2;
            }

            var onLeft = item.Actor == Left.Id || (item.Actor != Right.Id && item.Counterparty == Left.Id);
            var text = Text(item, (width / 2) - AxisRoom, size);
            var height = Lettering.Height(text.Split("<br>").Length, size.Small);
            var at = Math.Max((onLeft ? left : right) + (height / 2), last + (Math.Min(10, size.Small) * stretch * 0.8));
            placed.Add((item, text, at, onLeft));
            (left, right, last) = onLeft ? (at + (height / 2) + (RowGap * stretch), right, at) : (left, at + (height / 2) + (RowGap * stretch), at);
        }

        foreach (var moment in rest)
        {
            var down = Below(Math.Max(left, right), size.Small);
            marks.Add((moment, down));
            left = right = down + (Lettering.Height(1, size.Small) / 2);
        }

        return (placed, years, marks, Math.Max(left, right) + 8);

        static double Below(double above, double type) => above + (Lettering.Height(1, type) / 2);
    }

    private static string Text(Event item, double width, FigureSize size)
    {
        var date = item.Dated.TextInYear();
        var text = Lettering.Wrap(date.Length > 0 ? $"{date}: {item.Title}" : item.Title, width, size.Small * 1.03);
        var encoded = Lettering.Encode(text);
        return date.Length > 0 && encoded.StartsWith(date, StringComparison.Ordinal) ? $"<b>{date}</b>{encoded[date.Length..]}" : encoded;
    }
}
