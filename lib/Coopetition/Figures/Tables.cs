using Deedle;

namespace Coopetition;

/// <summary>Tables of frames: what a cell shows, and what stands behind a figure.</summary>
public static class Tables
{
    /// <summary>A frame of measures for readers: a row for each period, a column for each measure with its unit; what is missing says why.</summary>
    public static Table ToTable(this Frame<Period, Measure> frame)
    {
        var measures = frame.ColumnKeys.ToList();
        return new(
            [Column.Period, .. measures.Select(measure => new Column(measure.Id, measure.Title, "number", measure.Unit))],
            [.. frame.RowKeys.Select(period => (IReadOnlyList<Cell>)
            [
                period.ToString(),
                .. measures.Select(measure => new Cell(Rounded(frame.Value(measure, period), measure.Unit), null, frame.Fact(measure, period).Gap?.Reason)),
            ])]);
    }

    /// <summary>Any frame as it is: row keys first, unless they only count the rows from zero.</summary>
    public static Table ToTable<TRow, TColumn>(this Frame<TRow, TColumn> frame)
        where TRow : notnull
        where TColumn : notnull
    {
        if (frame is Frame<Period, Measure> measures)
        {
            return measures.ToTable();
        }

        var rows = frame.RowKeys.ToList();
        var counted = rows.Select((key, index) => key is int number && number == index).All(same => same);
        var columns = frame.ColumnKeys.Select((key, index) => (Key: key, Values: frame.GetColumnAt<object>(index))).ToList();
        var types = frame.ColumnTypes.Select(type => IsNumber(Nullable.GetUnderlyingType(type) ?? type) ? "number" : "text").ToList();
        return new(
            [
                .. counted ? [] : new[] { new Column("key", "", typeof(TRow) == typeof(Period) ? "period" : "text") },
                .. columns.Select((column, index) => new Column(column.Key.ToString()!, Cell.Of(column.Key).ToString(), types[index])),
            ],
            [.. rows.Select((key, row) => (IReadOnlyList<Cell>)
            [
                .. counted ? [] : new[] { Cell.Of(key) },
                .. columns.Select(column => column.Values.TryGetAt(row) is { HasValue: true } value ? ValueOf(value.Value, key as Measure ?? column.Key as Measure) : default),
            ])]);

        static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

        static Cell ValueOf(object value, Measure? measure) => Cell.Of(value) is { Number: { } number } && measure is not null ? Rounded(number, measure.Unit) : Cell.Of(value);
    }

    /// <summary>A series as a table of two columns.</summary>
    public static Table ToTable<TKey, TValue>(this Series<TKey, TValue> series)
        where TKey : notnull => Frame.FromColumns([KeyValue.Create("Value", series)]).ToTable();

    /// <summary>One row for each value or gap of a frame, with its unit, status and sources: the data of a figure.</summary>
    internal static Table Tidy(Frame<Period, Measure> frame)
    {
        var units = frame.ColumnKeys.Select(measure => measure.Unit).Distinct().ToList();
        return new(
            [
                new("company", "Company"), new("measure", "Measure"), Column.Period, new("value", "Value", "number", units is [var only] ? only : null),
                new("unit", "Unit"), Column.Status, Column.Source, Column.Note,
            ],
            [.. from measure in frame.ColumnKeys
                from period in frame.RowKeys
                let value = frame.Value(measure, period)
                let fact = frame.Fact(measure, period)
                select (IReadOnlyList<Cell>)
                [
                    measure.Company.Name,
                    measure.App is { } app ? $"{app}: {measure.Name}" : measure.Name,
                    period.ToData(),
                    Rounded(value, measure.Unit),
                    measure.Unit,
                    value is null ? default(Cell) : fact.Status.Word(),
                    fact.Sources.Count == 0 ? default(Cell) : string.Join(' ', fact.Sources.Select(source => source.Id)),
                    fact.Gap?.Reason ?? (fact.Qualifier, fact.Computed) switch { (Qualifier.MoreThan, _) => "or more", (Qualifier.About, false) => "about", _ => null },
                ]]);
    }

    /// <summary>The rows of channels' states until a day.</summary>
    internal static Table Of(IEnumerable<Channel> channels, DateOnly until) => new(
        [
            new("channel", "Channel"), new("kind", "Kind"), new("opener", "Opened by"), new("beneficiary", "Opened to"), new("since", "Since", "date"),
            new("precision", "Date known to the"), new("state", "State"), Column.Status, Column.Source, Column.Note,
        ],
        [.. from channel in channels
            from state in channel.States.Where(state => state.Since <= until)
            select (IReadOnlyList<Cell>)
            [
                channel.Name, channel.Kind, channel.Opener.Name, channel.Beneficiary.Name, Cell.Of(state.Since), state.Precision.Word(),
                state.Openness.Word(), state.Status.Word(), state.Source.Id, state.Note,
            ]]);

    internal static Table Of(IEnumerable<Event> events) => new(
        [
            new("date", "Date", "date"), new("precision", "Date known to the"), new("actor", "By"), new("counterparty", "To or with"), new("kind", "Kind"),
            new("event", "Event"), Column.Status, Column.Source, Column.Note,
        ],
        [.. events.Select(happening => (IReadOnlyList<Cell>)
        [
            Cell.Of(happening.Date), happening.Precision.Word(), happening.Actor, happening.Counterparty, happening.Kind, happening.Title,
            happening.Status.Word(), happening.Source.Id, happening.Summary,
        ])]);

    /// <summary>As tables hold it: percentages as they are shown, amounts as they were published.</summary>
    private static double? Rounded(double? value, string unit) => value is { } known ? Math.Round(known, unit is "%" or "pp" ? 1 : 6, MidpointRounding.AwayFromZero) : null;
}
