using Deedle;

namespace Coopetition;

/// <summary>
/// Frames of measures: a row for each period, without holes in the calendar; a column for each measure, in its unit.
/// Missing is what is not known; the column's key says why. Everything here is Deedle's own operations and new column keys.
/// </summary>
public static class MeasureFrames
{
    /// <summary>
    /// Names what <c>(frame / frame.Shift(1) - 1.0) * 100.0</c> computed of years, or <c>frame.Shift(4)</c> of quarters: growth on the year before, in per cent.
    /// A loss has no growth; where the year before is not in the data, growth is as the company printed it.
    /// </summary>
    /// <exception cref="InvalidOperationException">A value is no growth on the year before.</exception>
    public static Frame<Period, Measure> AsGrowth(this Frame<Period, Measure> change)
    {
        foreach (var (measure, row) in from measure in change.ColumnKeys from row in change.RowKeys select (measure, row))
        {
            if (change.Value(measure, row) is { } value && measure[row].Value is { } now && measure[row.YearBefore].Value is { } before && Math.Abs(((now / before - 1) * 100) - value) > 1e-6 * Math.Max(1, Math.Abs(value)))
            {
                throw new InvalidOperationException($"{measure.Title}, {row}: {Numerals.Exact(value)} is no growth on the year before in per cent. (frame / frame.Shift(1) - 1.0) * 100.0 is of years, frame.Shift(4) of quarters.");
            }
        }

        return change.Become(change, measure => measure.Growth(), (value, fact) => fact.AsPrinted ? fact.PrintedGrowth : fact.Gap is null ? value : null);
    }

    /// <summary>Each part's share of its company's whole, in per cent.</summary>
    /// <param name="whole">A column for each company whose parts these are.</param>
    /// <exception cref="IncomparableException">A column is no part of that whole, by <c>metrics.csv</c>.</exception>
    public static Frame<Period, Measure> InPercentOf(this Frame<Period, Measure> parts, Frame<Period, Measure> whole) =>
        (parts / parts.Beside(whole) * 100.0).Become(parts, part =>
        {
            var of = Comparability.WholeOf(part, whole.ColumnKeys);
            return part.Of($"share of {of.Metric.NameInSentence}", "%", [new(part), new(of) { Divisor = true }]);
        });

    /// <summary>The other columns in per cent of one: 50 is half as much.</summary>
    /// <param name="because">Why unlike measures are compared, for readers; null if they are alike.</param>
    /// <exception cref="IncomparableException">A column differs in what it measures, and no reason is given.</exception>
    public static Frame<Period, Measure> InPercentOf(this Frame<Period, Measure> frame, string subject, string? because = null)
    {
        var whole = frame.Of(subject);
        var other = whole.ColumnKeys.Single();
        var rest = frame.WhereColumns(measure => measure != other);
        return (rest / whole.GetColumn<double>(other) * 100.0).Become(rest, measure =>
            measure.Of($"in % of {other.Title}", "%", [new(measure), new(other) { Divisor = true }], Comparability.Require([other, measure], because)));
    }

    /// <summary>A row for each calendar year: of a flow the sum of its quarters where all four are known, else the year as published; of a state that at the year's end.</summary>
    /// <exception cref="InvalidOperationException">A column was computed: years come first, computations then.</exception>
    internal static Frame<Period, Measure> CalendarYears(this Frame<Period, Measure> frame) =>
        frame.ColumnKeys.FirstOrDefault(measure => measure.Computed is not null) is { } computed
            ? throw new InvalidOperationException($"{computed.Title}: years of it cannot be computed of its quarters. Take the years of what it was computed of, then compute.")
            : Of([.. frame.RowKeys.Select(period => Period.Year(period.End.Year)).Distinct()], [.. frame.ColumnKeys]);

    /// <summary>Names what a cell has computed by hand, so that its columns say what they hold.</summary>
    /// <inheritdoc cref="Measure.As"/>
    public static Frame<Period, Measure> As(this Frame<Period, Measure> frame, string name, string unit, params IReadOnlyList<int> lags) =>
        frame.SelectColumnKeys(column => column.Key.As(name, unit, lags));

    /// <summary>The columns of some companies or products, in the order given; one of which nothing is known, or that the data do not know, is missing throughout.</summary>
    /// <exception cref="ArgumentException">The frame has no column at all.</exception>
    public static Frame<Period, Measure> Of(this Frame<Period, Measure> frame, params IReadOnlyList<string> subjects)
    {
        var columns = frame.ColumnKeys.ToLookup(measure => measure.Subject);
        var wanted = subjects.SelectMany(subject => columns.Contains(subject) ? columns[subject] : [Unknown(frame, subject)]).ToList();
        return Frame.FromColumns(wanted.Select(measure => KeyValue.Create(measure, frame.TryGetColumn<double>(measure, Lookup.Exact) is { HasValue: true } column ? column.Value : new Series<Period, double>([], [])))).RealignRows(frame.RowKeys);
    }

    /// <summary>The columns whose measures fulfil a condition.</summary>
    internal static Frame<Period, Measure> WhereColumns(this Frame<Period, Measure> frame, Func<Measure, bool> condition) =>
        frame.Columns[frame.ColumnKeys.Where(condition)];

    /// <summary>The periods of the first row and of the last, such as then and now.</summary>
    internal static (Period Then, Period Now) Ends(this Frame<Period, Measure> frame) => (frame.RowKeys.FirstOrDefault(), frame.RowKeys.LastOrDefault());

    /// <summary>A value; null if it is missing.</summary>
    internal static double? Value(this Frame<Period, Measure> frame, Measure measure, Period period) =>
        frame.TryGetColumn<double>(measure, Lookup.Exact) is { HasValue: true } column && column.Value.TryGet(period) is { HasValue: true } value && double.IsFinite(value.Value) ? value.Value : null;

    /// <summary>What stands behind a value, or why it is missing.</summary>
    internal static Fact Fact(this Frame<Period, Measure> frame, Measure measure, Period period) =>
        measure[period] is var fact && fact.Gap is null && frame.Value(measure, period) is null
            ? Coopetition.Fact.Missing(new(GapKind.Unexplained, $"{measure.Title} has no value for {period}."))
            : fact;

    /// <summary>A frame of metrics as published.</summary>
    internal static Frame<Period, Measure> Of(IReadOnlyList<Period> rows, IReadOnlyList<Measure> measures)
    {
        var values = new double[rows.Count, measures.Count];
        for (var column = 0; column < measures.Count; column++)
        {
            var known = measures[column].Values(rows);
            for (var row = 0; row < rows.Count; row++)
            {
                values[row, column] = known[row];
            }
        }

        return Frame.FromArray2D(values).IndexRowsWith(rows).IndexColumnsWith(measures);
    }

    /// <summary>The wholes under the keys of their parts, so that they meet.</summary>
    private static Frame<Period, Measure> Beside(this Frame<Period, Measure> parts, Frame<Period, Measure> whole) =>
        Frame.FromColumns(parts.ColumnKeys.Select(part => KeyValue.Create(part, whole.GetColumn<double>(Comparability.WholeOf(part, whole.ColumnKeys)))));

    /// <summary>The computed values in the rows of what they were computed of, under their new keys; missing wherever the key knows of a gap.</summary>
    private static Frame<Period, Measure> Become(
        this Frame<Period, Measure> computed,
        Frame<Period, Measure> origin,
        Func<Measure, Measure> key,
        Func<double?, Fact, double?>? value = null)
    {
        value ??= (known, fact) => fact.Gap is null ? known : null;
        var rows = origin.RowKeys.ToList();
        return Frame.FromColumns(origin.ColumnKeys.Select(measure =>
        {
            var made = key(measure);
            return KeyValue.Create(made, new Series<Period, double>(rows, rows.Select(row => value(computed.Value(measure, row), made[row]) ?? double.NaN)));
        })).RealignRows(rows);
    }

    private static Measure Unknown(Frame<Period, Measure> frame, string subject) =>
        (frame.ColumnKeys.FirstOrDefault() ?? throw new ArgumentException($"There is no column of \"{subject}\": the frame has none at all.")).Sibling(subject);
}
