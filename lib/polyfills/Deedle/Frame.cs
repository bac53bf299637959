using System.Data;
using Deedle.Core;

namespace Deedle;

/// <summary>Makes frames.</summary>
public static partial class Frame
{
    public static Frame<R, C> CreateEmpty<R, C>() => new(new KeyIndex<R>([]), new KeyIndex<C>([]), []);

    public static Frame<K, string> FromRowKeys<K>(IEnumerable<K> keys) => new(new KeyIndex<K>([.. keys]), new KeyIndex<string>([]), []);

    /// <summary>A column for each public property and field, in the order of declaration, properties first; rows from 0.</summary>
    public static Frame<int, string> FromRecords<T>(IEnumerable<T> values)
    {
        T[] records = [.. values];
        return RecordColumns<T>.Assemble(new KeyIndex<int>([.. Enumerable.Range(0, records.Length)]), records);
    }

    public static Frame<K, string> FromRecords<K, R>(Series<K, R> series)
    {
        var present = series.DropMissing();
        return RecordColumns<R>.Assemble(present.KeyIndex, [.. present.Values]);
    }

    public static Frame<int, int> FromArray2D<T>(T[,] array) => new(
        new KeyIndex<int>([.. Enumerable.Range(0, array.GetLength(0))]),
        new KeyIndex<int>([.. Enumerable.Range(0, array.GetLength(1))]),
        [.. Enumerable.Range(0, array.GetLength(1)).Select(column => Vector<T>.Of(Enumerable.Range(0, array.GetLength(0)).Select(row => array[row, column])))]);

    public static Frame<int, int> FromJaggedArray<T>(T[][] jArray)
    {
        var array = new T[jArray.Length, jArray.Max(row => row.Length)];
        foreach (var (row, values) in jArray.Index())
        {
            foreach (var (column, value) in values.Index())
            {
                array[row, column] = value;
            }
        }
        return FromArray2D(array);
    }

    /// <summary>The rows of a data reader, counted from 0; nulls become missing.</summary>
    public static Frame<int, string> ReadReader(IDataReader reader)
    {
        var fields = Enumerable.Range(0, reader.FieldCount).Select(field => (Name: reader.GetName(field), Type: reader.GetFieldType(field), Values: new List<OptionalValue<object>>())).ToArray();
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            foreach (var (field, (_, _, values)) in fields.Index())
            {
                values.Add(reader.IsDBNull(field) ? default : new OptionalValue<object>(reader.GetValue(field)));
            }
        }
        return new(new KeyIndex<int>([.. Enumerable.Range(0, rows)]), new KeyIndex<string>(Array.ConvertAll(fields, field => field.Name)), Array.ConvertAll(fields, field => Vector.OfObjects(field.Type, [.. field.Values])));
    }

    public static Frame<RowKey, ColKey> FromColumns<ColKey, RowKey, V>(IEnumerable<KeyValuePair<ColKey, Series<RowKey, V>>> columns) => FromColumns(columns.ToSeries());

    public static Frame<RowKey, ColKey> FromColumns<ColKey, RowKey>(IEnumerable<KeyValuePair<ColKey, ObjectSeries<RowKey>>> columns) => FromColumns(columns.ToSeries());

    public static Frame<TRowKey, TColKey> FromColumns<TColKey, TRowKey, V>(Series<TColKey, Series<TRowKey, V>> cols) => FrameAssembly.FromColumns<TRowKey, TColKey, Series<TRowKey, V>>(cols);

    public static Frame<TRowKey, TColKey> FromColumns<TColKey, TRowKey>(Series<TColKey, ObjectSeries<TRowKey>> cols) => FrameAssembly.FromColumns(cols);

    /// <summary>Each column has the type of its first value, or object where another does not convert.</summary>
    public static Frame<RowKey, ColKey> FromRows<RowKey, ColKey, V>(IEnumerable<KeyValuePair<RowKey, Series<ColKey, V>>> rows) => FromRows(rows.ToSeries());

    public static Frame<RowKey, ColKey> FromRows<RowKey, ColKey>(IEnumerable<KeyValuePair<RowKey, ObjectSeries<ColKey>>> rows) => FromRows(rows.ToSeries());

    public static Frame<int, ColKey> FromRows<ColKey, V>(IEnumerable<Series<ColKey, V>> rows) => FromRows(rows.ToOrdinalSeries());

    public static Frame<TColKey, TRowKey> FromRows<TColKey, TRowKey, V>(Series<TColKey, Series<TRowKey, V>> rows) => FrameAssembly.FromRows<TColKey, TRowKey, Series<TRowKey, V>>(rows);

    public static Frame<TColKey, TRowKey> FromRows<TColKey, TRowKey>(Series<TColKey, ObjectSeries<TRowKey>> rows) => FrameAssembly.FromRows(rows);

    /// <summary>From long to wide: a cell for each value, columns in the order of their first one.</summary>
    public static Frame<R, C> FromValues<T, C, R, V>(IEnumerable<T> values, Func<T, C> colSel, Func<T, R> rowSel, Func<T, V> valSel) =>
        FromColumns(values.GroupBy(colSel).Select(column => KeyValue.Create(column.Key, column.Select(value => KeyValue.Create(rowSel(value), valSel(value))).ToSeries())));
}
