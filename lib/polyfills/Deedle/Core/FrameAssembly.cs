namespace Deedle.Core;

/// <summary>Puts frames together from rows and columns.</summary>
internal static class FrameAssembly
{
    /// <summary>Rows are the union of the columns' keys, sorted if every column is.</summary>
    public static Frame<R, C> FromColumns<R, C, S>(Series<C, S> columns)
        where S : ISeries<R>
    {
        var present = columns.Observations.Select(column => (column.Key, Series: (ISeries<R>)column.Value)).ToArray();
        if (present.Length > 0 && present.All(column => ReferenceEquals(column.Series.KeyIndex, present[0].Series.KeyIndex)))
        {
            return new Frame<R, C>(present[0].Series.KeyIndex, new KeyIndex<C>(Array.ConvertAll(present, column => column.Key)), [.. present.Select(column => column.Series.Vector.Unboxed)]);
        }
        var rows = Alignment.Union([.. present.Select(column => column.Series.KeyIndex)], reorder: present.Length > 0);
        // Unlike a union that is known to be unsorted, this one is looked at when it matters.
        var index = rows.IsOrdered ? rows : new KeyIndex<R>([.. rows.Keys], unique: true);
        return new Frame<R, C>(index, columns.KeyIndex, [.. columns.ObservationsAll.Select(column => column.Value is { HasValue: true, Value: var series }
            ? Alignment.Follow(series.KeyIndex, index).Apply(series.Vector)
            : Vector<object>.Of(index.Count, _ => default))]);
    }

    public static Frame<R, C> FromColumns<R, C>(Series<C, ObjectSeries<R>> columns) => FromColumns<R, C, ObjectSeries<R>>(columns);

    /// <summary>Columns are the union of the rows' keys as first met; each has the type of its first value, or object where another does not convert.</summary>
    public static Frame<R, C> FromRows<R, C, S>(Series<R, S> rows)
        where S : ISeries<C>
    {
        var columns = rows.Values.SelectMany(row => row.KeyIndex.Keys).Distinct();
        return FromRows(rows, new KeyIndex<C>([.. columns], unique: true));
    }

    public static Frame<R, C> FromRows<R, C, S>(Series<R, S> rows, KeyIndex<C> columns)
        where S : ISeries<C>
    {
        ISeries<C>[] series = [.. rows.ObservationsAll.Select(row => row.Value.HasValue ? (ISeries<C>)row.Value.Value : null)];
        return new Frame<R, C>(rows.KeyIndex, columns, [.. columns.Keys.Select(key => Infer([.. series.Select(row => row?.TryGetObject(key) ?? default)]))]);
    }

    public static Frame<R, C> FromRows<R, C>(Series<R, ObjectSeries<C>> rows) => FromRows<R, C, ObjectSeries<C>>(rows);

    /// <summary>A vector of the type of the first value.</summary>
    public static Vector Infer(OptionalValue<object>[] values)
    {
        var first = values.FirstOrDefault(value => value.HasValue);
        try
        {
            return Vector.OfObjects(first.HasValue ? first.Value.GetType() : typeof(object), values);
        }
        catch (Exception failure) when (failure is InvalidCastException or FormatException)
        {
            return Vector<object>.Of(values);
        }
    }
}
