using Deedle;
using Plotly.NET;

namespace Coopetition;

/// <summary>Makes figures of charts.</summary>
public static class FigureMaking
{
    private const int MostNamed = 8;

    /// <summary>A figure of a chart that shows a frame of measures.</summary>
    /// <param name="slug">Its name in links and file names.</param>
    /// <param name="frame">What is plotted, no more: its table, sources, gaps and notes become the figure's.</param>
    /// <param name="finding">The sentence that the chart shows, computed of the frame; asked only if there is a value.</param>
    /// <param name="because">Why unlike measures stand on one axis, for readers; null if they are alike.</param>
    /// <exception cref="IncomparableException">Two columns of one unit differ in what they measure, and no reason is given.</exception>
    /// <exception cref="ArgumentException">The slug cannot name a figure, or the finding is empty.</exception>
    public static Figure ToFigure(this GenericChart chart, string slug, Frame<Period, Measure> frame, Func<Frame<Period, Measure>, string> finding, string? because = null)
    {
        var measures = frame.ColumnKeys.ToList();
        var json = ChartJson.Of(chart);
        var bridges = measures.GroupBy(measure => measure.Unit).Where(_ => json.ComparesValues).SelectMany(axis => Comparability.Require([.. axis], because)).Distinct().ToList();
        var known = frame.RowKeys.Where(period => measures.Exists(measure => frame.Value(measure, period) is not null)).ToList();
        if (known.Count == 0)
        {
            return Missing(slug, measures.Count == 0 ? "There is no value to draw: nothing is known of what this would show." : $"There is no value to draw: {Gaps(frame, frame.RowKeys).FirstOrDefault() ?? "nothing is known."}", Tables.Tidy(frame));
        }

        BarMarks.Dress(json, frame);
        var facts = (from measure in measures from period in frame.RowKeys where frame.Value(measure, period) is not null select frame.Fact(measure, period)).ToList();
        var labels = Wording.Labels(measures).Distinct().ToList();
        var label = labels.Count > MostNamed ? $"{labels.Count} measures" : labels.Listed();
        return Make(slug, finding(frame), $"{json.Kind} of {label}, {(known.Count == 1 ? known[0].ToString() : $"{known[0]} to {known[^1]}")}.", json, Tables.Tidy(frame)) with
        {
            Subtitle = string.Join(", ", new[] { Wording.Shared(measures), Plotted.Of(frame).Unit }.Where(part => part is { Length: > 0 })),
            Notes = [.. bridges, .. Breaks(frame), .. json.ComparesValues ? Printed(frame) : [], .. json.MarkNotes, .. json.ComparesValues ? Gaps(frame, Within(frame, known)) : []],
            Sources = facts.SelectMany(fact => fact.Sources).NewestFirst(),
            Rows = facts.SelectMany(fact => fact.Observations).Select(row => row.Place).ByFile(),
            DarkColours = json.DarkColours(measures.Select(measure => measure.Company)),
            Native = NativeCharts.Of(json, frame),
        };
    }

    /// <summary>A figure of a chart that shows any other frame.</summary>
    /// <param name="frame">What is plotted: its rows become the figure's table.</param>
    /// <param name="sources">Of what is plotted.</param>
    /// <param name="finding">The sentence that the chart shows.</param>
    /// <exception cref="ArgumentException">The slug cannot name a figure, or the finding is empty.</exception>
    public static Figure ToFigure<TRow, TColumn>(this GenericChart chart, string slug, Frame<TRow, TColumn> frame, IEnumerable<Source> sources, string finding)
        where TRow : notnull
        where TColumn : notnull
    {
        var table = frame.ToTable();
        if (frame.RowCount == 0 || frame.ColumnCount == 0)
        {
            return Missing(slug, "There is no value to draw.", table);
        }

        var json = ChartJson.Of(chart);
        return Make(slug, finding, $"{json.Kind} of {frame.ColumnKeys.Select(key => key.ToString()!).Listed()}, {frame.RowCount.Counted("row")}.", json, table) with
        {
            Sources = sources.NewestFirst(),
            DarkColours = json.DarkColours(frame.ColumnKeys.OfType<Company>()),
            Native = NativeCharts.Of(json),
        };
    }

    /// <summary>A figure of a chart that shows channels' states.</summary>
    /// <param name="until">The last day that is shown.</param>
    /// <inheritdoc cref="ToFigure{TRow, TColumn}(GenericChart, string, Frame{TRow, TColumn}, IEnumerable{Source}, string)"/>
    public static Figure ToFigure(this GenericChart chart, string slug, IReadOnlyList<Channel> channels, DateOnly until, string finding)
    {
        var table = Tables.Of(channels, until);
        if (channels.Count == 0)
        {
            return Missing(slug, "There is no channel to draw.", table);
        }

        var json = ChartJson.Of(chart);
        var counts = channels.GroupBy(channel => channel.On(until)?.Openness).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key?.Word() ?? "not known"}");
        return Make(slug, finding, FormattableString.Invariant($"{json.Kind} of {channels.Count} channels. On {until:d MMMM yyyy}: {counts.Listed()}."), json, table,
            channels.SelectMany(channel => channel.States).Where(state => state.Since <= until), channels.SelectMany(channel => new[] { channel.Opener, channel.Beneficiary }));
    }

    /// <summary>A figure of a chart that shows events.</summary>
    /// <inheritdoc cref="ToFigure{TRow, TColumn}(GenericChart, string, Frame{TRow, TColumn}, IEnumerable{Source}, string)"/>
    public static Figure ToFigure(this GenericChart chart, string slug, IReadOnlyList<Event> events, IEnumerable<Company> companies, string finding)
    {
        var table = Tables.Of(events);
        if (events.Count == 0)
        {
            return Missing(slug, "There is no event to draw.", table);
        }

        var json = ChartJson.Of(chart);
        return Make(slug, finding, $"{json.Kind} of {events.Count.Counted("event")}, {events[0].Dated} to {events[^1].Dated}.", json, table, events, companies);
    }

    private static Figure Make(string slug, string finding, string description, ChartJson json, Table table, IEnumerable<IRow> rows, IEnumerable<Company> companies) => Make(slug, finding, description, json, table) with
    {
        Notes = json.MarkNotes,
        Sources = rows.Select(row => row.Source).NewestFirst(),
        Rows = rows.Select(row => row.Place).ByFile(),
        DarkColours = json.DarkColours(companies),
    };

    private static Figure Make(string slug, string finding, string description, ChartJson json, Table table)
    {
        if (!Figure.IsSlug(slug))
        {
            throw new ArgumentException($"\"{slug}\" cannot name a figure. Use at most 80 lower-case letters and digits, in words joined by single hyphens, such as \"revenue-growth\".", nameof(slug));
        }

        if (string.IsNullOrWhiteSpace(finding))
        {
            throw new ArgumentException($"The figure \"{slug}\" has no finding. Say in a sentence what it shows, with its number.", nameof(finding));
        }

        var sentence = finding.AsSentence();
        return new(slug, sentence, $"{description} {sentence}", json.Plotly, table);
    }

    /// <summary>What a figure is whose data are missing: its finding and its picture say so.</summary>
    private static Figure Missing(string slug, string reason, Table table) =>
        Make(slug, reason, "An empty chart.", ChartJson.Empty(reason), table);

    private static IEnumerable<string> Printed(Frame<Period, Measure> frame) =>
        from column in frame.ColumnKeys.Zip(Wording.Labels([.. frame.ColumnKeys]))
        let printed = frame.RowKeys.Where(period => column.First[period].AsPrinted).ToList()
        where printed.Count > 0
        group column.Second by Wording.Span(printed) into alike
        select $"{alike.Listed()}, {alike.Key}: as printed by the company, because the year before is not in the data.";

    private static IEnumerable<string> Breaks(Frame<Period, Measure> frame) =>
        frame.ColumnKeys.SelectMany(measure => measure.Breaks(frame.RowKeys.Where(period => frame.Value(measure, period) is not null))).Distinct();

    private static IEnumerable<string> Gaps(Frame<Period, Measure> frame, IEnumerable<Period> rows) =>
        frame.ColumnKeys.Zip(Wording.Labels([.. frame.ColumnKeys]))
            .SelectMany(column => Wording.GapNotes(column.Second, rows.Select(period => (period, frame.Value(column.First, period) is null ? frame.Fact(column.First, period).Gap : null))));

    private static IEnumerable<Period> Within(Frame<Period, Measure> frame, List<Period> known) =>
        frame.RowKeys.Where(period => period >= known[0] && period <= known[^1]);
}
