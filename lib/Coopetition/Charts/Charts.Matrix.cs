using Plotly.NET;

namespace Coopetition;

public static partial class Charts
{
    private const string Vague = "Hatched: when in this span it changed is not known.";
    private const string Empty = "Empty: not known.";
    private const string Doubtful = "Outlined, with a question mark: unverified, or told by the story alone.";

    /// <summary>
    /// Channels as rows under who opens them, shut ones last; time across, each state a filled and worded stretch. Where only a span
    /// is known for a change, the span is hatched; states that are unverified or told by the story alone are outlined and have a question mark.
    /// </summary>
    public static GenericChart Matrix(this IReadOnlyList<Channel> channels, DateOnly from, DateOnly to)
    {
        var rows = channels.GroupBy(channel => (channel.Opener, channel.Beneficiary))
            .SelectMany(group => group.OrderBy(channel => IsShut(channel, to)).Cast<Channel?>().Prepend(null).Select(channel => (group.Key.Opener, group.Key.Beneficiary, Channel: channel)))
            .ToList();
        var stretches = rows.Index().Where(row => row.Item.Channel is not null).SelectMany(row => Stretches(row.Item.Channel!, from, to).Select(stretch => (Row: row.Index, Stretch: stretch))).ToList();
        var bars = Drawing.Trace(
            "bar", ("orientation", "h"), ("width", 0.86), ("hoverinfo", "text"), ("texttemplate", "%{text}"), ("textposition", stretches.Select(item => item.Stretch.Last == to ? "auto" : "inside").ToArray()), ("constraintext", "inside"), ("outsidetextfont", new { color = Paper.Light.Quiet, size = 12 }), ("insidetextanchor", "start"), ("textangle", 0),
            ("base", stretches.Select(item => item.Stretch.First.Iso()).ToArray()),
            ("x", stretches.Select(item => (item.Stretch.Last.DayNumber - item.Stretch.First.DayNumber) * 86_400_000.0).ToArray()),
            ("y", stretches.Select(item => item.Row).ToArray()),
            ("text", stretches.Select(item => item.Stretch.Word).ToArray()),
            ("hovertext", stretches.Select(item => item.Stretch.Hover).ToArray()),
            ("insidetextfont", new { color = stretches.Select(item => item.Stretch.Ink).ToArray(), size = 12 }),
            ("marker", Drawing.Marker(
                ("color", stretches.Select(item => item.Stretch.Fill).ToArray()),
                ("line", Drawing.Stroke(("color", stretches.Select(item => item.Stretch.Outline).ToArray()), ("width", stretches.Select(item => item.Stretch.Outline == Clear ? 0 : 1.5).ToArray()))),
                ("pattern", new { shape = stretches.Select(item => item.Stretch.Pattern).ToArray(), fillmode = "replace", size = 6, solidity = 0.3 }))));
        var years = Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year + 1)).Select(year => new DateOnly(year, 1, 1)).Where(day => day >= from && day <= to).ToList();
        var headings = rows.Index().Where(row => row.Item.Channel is null).Select(row => Drawing.Label(
            $"<b>{$"{row.Item.Opener} opens to {row.Item.Beneficiary}".Encoded()}</b>", 0, row.Index,
            ("xref", "paper"), ("xanchor", "left"), ("font", new { color = Paper.Light.Text(row.Item.Opener.Colour), size = 13 })));
        var unknown = rows.Index().Where(row => row.Item.Channel is not null).Select(row => row.Index).Except(stretches.Select(item => item.Row))
            .Select(row => Drawing.Label("not known", from.Iso(), row, ("xanchor", "left"), Small));
        return Drawing.Chart(
            stretches.Count > 0 ? [bars] : [],
            Drawing.Axis(
                ("type", "date"), ("range", new[] { from.Iso(), to.Iso() }), ("showgrid", true), ("tickmode", "array"), ("tickvals", years.Select(day => day.Iso()).ToArray()),
                ("ticktext", years.Select(day => FormattableString.Invariant($"{day.Year}")).ToArray())),
            Drawing.Rows([.. rows.Select(row => row.Channel?.Name.Encoded() ?? "")]),
            [.. headings, .. unknown], kind: "Channel matrix", height: Rows(rows.Count, 22, 36),
            notes:
            [
                .. stretches.Exists(item => item.Stretch.Pattern == "/") ? [Vague] : Array.Empty<string>(),
                .. stretches.Exists(item => item.Stretch.Word.EndsWith('?')) ? [Doubtful] : Array.Empty<string>(),
                .. stretches.GroupBy(item => item.Row).Any(row => row.Min(item => item.Stretch.First) > from) ? [Empty] : Array.Empty<string>(),
            ],
            layout: [("barmode", "overlay"), ("uniformtext", new { mode = "hide", minsize = 11 })]);
    }

    private static bool IsShut(Channel channel, DateOnly day) => channel.On(day)?.Openness is null or Openness.Closed or Openness.Withdrawn;

    private static IEnumerable<Stretch> Stretches(Channel channel, DateOnly from, DateOnly to)
    {
        foreach (var (index, state) in channel.States.Index())
        {
            var next = index + 1 < channel.States.Count ? channel.States[index + 1].Dated.Start : to;
            var (known, end) = (state.Precision == PeriodKind.Day ? state.Since : state.Dated.End.AddDays(1), Least(next, to));
            var (vague, sure) = (Stretch(Most(state.Dated.Start, from), Least(known, end), "/"), Stretch(Most(known, from), end, ""));
            foreach (var stretch in new[] { vague, sure }.Where(stretch => stretch.First < stretch.Last))
            {
                // The word stands in the longer part
                yield return stretch with { Word = stretch == (Days(sure) >= Days(vague) ? sure : vague) ? stretch.Word : "" };
            }

            Stretch Stretch(DateOnly first, DateOnly last, string pattern)
            {
                var (colour, unverified) = (channel.Opener.Colour, state.Status.IsHollow());
                var fill = state.Openness switch
                {
                    Openness.Open => colour,
                    Openness.Partial => Paper.Light.Then(colour),
                    Openness.Trial => Paper.Light.Pale(colour),
                    _ => Paper.Light.Shut,
                };
                var bare = unverified || pattern.Length > 0;
                var outline = !bare ? Clear : state.Openness is Openness.Closed or Openness.Withdrawn ? Paper.Light.Context : colour;
                return new(
                    first, last, pattern.Length > 0 ? outline : unverified ? Clear : fill, outline, pattern,
                    bare || state.Openness != Openness.Open ? Paper.Light.Ink : Paper.On(fill), $"{state.Openness.Word()}{(unverified ? "?" : "")}",
                    PlotlyText.Hover(channel.Name, $"{state.Openness.Word()} since {state.Dated}{(state.Note is { } note ? $"\n{note}" : "")}", state.Status, [state.Source]));
            }
        }
    }

    private static int Days(Stretch stretch) => stretch.Last.DayNumber - stretch.First.DayNumber;

    private static DateOnly Most(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Least(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>A piece of a row of one look.</summary>
    private sealed record Stretch(DateOnly First, DateOnly Last, string Fill, string Outline, string Pattern, string Ink, string Word, string Hover);
}
