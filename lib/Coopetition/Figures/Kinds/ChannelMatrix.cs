using Coopetition.Drawing;
using static System.FormattableString;

namespace Coopetition.Kinds;

/// <summary>Channels as rows under who opens them, time across, and each state as a filled and worded stretch.</summary>
internal sealed record ChannelMatrix(IReadOnlyList<Channel> Channels, DateOnly From, DateOnly To) : ChartKind, ITimed
{
    private readonly List<IGrouping<(Company Opener, Company Beneficiary), Channel>> groups = [.. Channels.GroupBy(channel => (channel.Opener, channel.Beneficiary))];

    public IReadOnlyList<Moment> Moments { get; init; } = [];

    public override string Subtitle => Invariant($"State of each channel, {From:MMMM yyyy} to {To:MMMM yyyy}");

    public override string Description => Missing
        ?? Invariant($"Matrix of {Channels.Count} channels by time. On {To:d MMMM yyyy}: {CountsAtTheEnd.Listed()}.");

    public override FigureTable Table => new(
        [
            FigureColumn.Text("channel", "Channel"),
            FigureColumn.Text("kind", "Kind"),
            FigureColumn.Text("opener", "Opened by"),
            FigureColumn.Text("beneficiary", "Opened to"),
            FigureColumn.Date("since", "Since"),
            FigureColumn.Text("precision", "Date known to the"),
            FigureColumn.Text("state", "State"),
            FigureColumn.Status,
            FigureColumn.Source,
            FigureColumn.Note,
        ],
        [.. groups.SelectMany(group => group).SelectMany(channel => channel.States.Where(state => state.Since <= To).Select(state => (IReadOnlyList<object?>)
        [
            channel.Name, channel.Kind, channel.Opener.Name, channel.Beneficiary.Name, Invariant($"{state.Since:yyyy-MM-dd}"), state.Precision.Word(), Word(state.Openness), state.Status.Word(), state.Source.Id, state.Note,
        ]))]);

    public override IEnumerable<Source> Sources => Channels.SelectMany(channel => channel.States).Where(state => state.Since <= To).Select(state => state.Source);

    public override IEnumerable<string> Notes =>
    [
        .. Channels.SelectMany(channel => channel.States).Any(state => state.Precision != Precision.Day && state.Since > From && state.Since <= To) ? new[] { "A change whose day is not known is drawn at the start of its month, half or year." } : [],
        .. Channels.SelectMany(channel => channel.States).Any(state => state.Status == Status.Unverified && state.Since <= To) ? new[] { "A question mark: unverified." } : [],
    ];

    public override string? Missing => Channels.Count == 0 ? "There is no channel to draw." : From >= To ? Invariant($"There is no time to draw between {From:d MMMM yyyy} and {To:d MMMM yyyy}.") : null;

    private IEnumerable<string> CountsAtTheEnd => Channels
        .Select(channel => channel.On(To)?.Openness)
        .GroupBy(state => state)
        .OrderBy(state => state.Key)
        .Select(state => Invariant($"{state.Count()} {Word(state.Key)}"));

    public ChartKind Mark(Moment moment) => this with { Moments = [.. Moments, moment] };

    public override double LeastHeight(FigureSize size) => 90 + ((Channels.Count + groups.Count) * Lettering.Height(size == FigureSize.Column ? 2 : 1, size.Small) * 1.28);

    public override void Draw(Canvas canvas)
    {
        var small = new Ink(canvas.Theme.Quiet, canvas.Size.Small);
        var key = new Key(canvas, canvas.Body, [.. Enum.GetValues<Openness>().Select(state => (Fill(canvas.Theme, state, canvas.Theme.Context), Pattern(state), "", Word(state)))]);
        key.Draw();
        var lines = groups.SelectMany(group => group.Cast<Channel?>().Prepend(null).Select(channel => (group.Key, Channel: channel))).ToList();
        var body = canvas.Body.Inside(top: key.Height + (Moments.Count > 0 ? Lettering.Height(1, small.Size) + 6 : 4), bottom: Lettering.Height(1, small.Size) + 8);
        var rows = new Rows(canvas, body, [.. lines.Select(line => line.Channel?.Name ?? "")], small.Size, canvas.Size == FigureSize.Column ? 0.42 : 0.32);
        var panel = canvas.Panel(body.Inside(left: rows.LabelWidth, right: 14), Axis.Years(From, To), rows.Axis);
        rows.DrawLabels(panel);
        foreach (var tick in Axis.Years(From, To, 100).Ticks)
        {
            canvas.Rule(panel.Across(tick.Position), panel.Box.Top, panel.Across(tick.Position), panel.Box.Bottom, canvas.Theme.Grid);
        }

        var stripes = new List<Stripe>();
        for (var row = 0; row < lines.Count; row++)
        {
            var (direction, channel) = lines[row];
            if (channel is null)
            {
                var heading = new Ink(canvas.Theme.Text(canvas.Theme.Colour(direction.Opener)), canvas.Size.Type, true) { Ground = canvas.Theme.Paper };
                canvas.Text(body.Left, panel.Down(rows.Position(row)), $"{direction.Opener.Name} opens to {direction.Beneficiary.Name}", heading);
                continue;
            }

            stripes.AddRange(DrawStates(canvas, panel, channel, rows.Position(row)));
        }

        panel.Bars(stripes);
        Moment.Draw(canvas, panel, Moments);
    }

    private IEnumerable<Stripe> DrawStates(Canvas canvas, Panel panel, Channel channel, double position)
    {
        var colour = canvas.Theme.Colour(channel.Opener);
        for (var index = 0; index < channel.States.Count; index++)
        {
            var state = channel.States[index];
            var start = state.Since < From ? From : state.Since;
            var end = index + 1 < channel.States.Count && channel.States[index + 1].Since < To ? channel.States[index + 1].Since : To;
            if (start >= end)
            {
                continue;
            }

            var fill = Fill(canvas.Theme, state.Openness, colour);
            var patterned = Pattern(state.Openness).Length > 0;
            var word = new[] { Word(state.Openness), Word(state.Openness)[..1] }.Select(word => state.Status == Status.Unverified ? $"{word}?" : word)
                .FirstOrDefault(word => Lettering.Width(word, canvas.Size.Small) + 8 <= panel.Across(end.DayNumber) - panel.Across(start.DayNumber));
            if (word is not null)
            {
                var ink = patterned ? new Ink(canvas.Theme.Ink, canvas.Size.Small) { Ground = canvas.Theme.Paper } : new Ink(Theme.On(fill), canvas.Size.Small);
                canvas.Text(panel.Across(start.DayNumber) + 5, panel.Down(position), word, ink);
            }

            yield return new(position, start.DayNumber, end.DayNumber, fill, Hover(channel, state), 0.78)
            {
                Pattern = Pattern(state.Openness),
                PatternColour = state.Openness == Openness.Withdrawn ? canvas.Theme.Quiet : colour,
                Outline = state.Openness is Openness.Trial or Openness.Partial ? colour : fill,
                OutlineWidth = state.Openness is Openness.Trial or Openness.Partial ? 1 : 0,
            };
        }
    }

    private static string Hover(Channel channel, ChannelState state) => Wording.Hover(
        channel.Name,
        Invariant($"{Word(state.Openness)} since {state.Dated}{(state.Note is { } note ? $"\n{Lettering.Wrap(note, 320, 13)}" : "")}"),
        state.Status,
        [state.Source]);

    private static string Fill(Theme theme, Openness state, string colour) => state switch
    {
        Openness.Closed => theme.Fade(theme.Context, 0.25),
        Openness.Open => colour,
        Openness.Partial => theme.Fade(colour, 0.25),
        _ => theme.Paper,
    };

    private static string Pattern(Openness state) => state switch
    {
        Openness.Trial => ".",
        Openness.Partial => "/",
        Openness.Withdrawn => "x",
        _ => "",
    };

    private static string Word(Openness? state) => state?.Word() ?? "not known";
}
