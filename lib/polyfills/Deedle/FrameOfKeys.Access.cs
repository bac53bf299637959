using Deedle.Core;

namespace Deedle;

public partial class Frame<TRowKey, TColumnKey>
{
    public object this[TColumnKey column, TRowKey row] => Columns[column][row];

    /// <summary>The column as numbers; setting adds it, or replaces it and so moves it to the end.</summary>
    public Series<TRowKey, double> this[TColumnKey column]
    {
        get => GetColumn<double>(column);
        set => ReplaceColumn(column, value);
    }

    /// <summary>The column, converted to <typeparamref name="R"/> by anything that <see cref="Convert"/> can.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="FormatException">A text in it does not read as <typeparamref name="R"/>.</exception>
    public Series<TRowKey, R> GetColumn<R>(TColumnKey column) => GetColumn<R>(column, Lookup.Exact);

    public Series<TRowKey, R> GetColumn<R>(TColumnKey column, Lookup lookup) =>
        TryGetColumn<R>(column, lookup) is { HasValue: true, Value: var found } ? found : throw new ArgumentException(
            $"There is no column {column}. The columns are {string.Join(", ", ColumnKeys)}.", nameof(column));

    public Series<TRowKey, R> GetColumnAt<R>(int index) => Columns.GetAt(index).As<R>();

    public OptionalValue<Series<TRowKey, R>> TryGetColumn<R>(TColumnKey column, Lookup lookup) =>
        Columns.TryGet(column, lookup).Select(found => found.As<R>());

    /// <summary>A series of columns, each missing where it is not of the type and does not widen to it.</summary>
    public Series<TColumnKey, Series<TRowKey, R>> GetColumns<R>() => Columns.SelectOptional(column => column.Value.Value.TryAs<R>(ConversionKind.Safe));

    /// <summary>The columns that convert, with their keys.</summary>
    public IEnumerable<KeyValuePair<TColumnKey, Series<TRowKey, R>>> GetAllColumns<R>() => GetAllColumns<R>(ConversionKind.Flexible);

    public IEnumerable<KeyValuePair<TColumnKey, Series<TRowKey, R>>> GetAllColumns<R>(ConversionKind conversionKind) =>
        Columns.SelectOptional(column => column.Value.Value.TryAs<R>(conversionKind)).Observations;

    public IEnumerable<R> GetAllValues<R>() => GetAllColumns<R>().SelectMany(column => column.Value.Values);

    public Series<TColumnKey, T> GetRow<T>(TRowKey rowKey) => TryGetRow<T>(rowKey).Value;

    public Series<TColumnKey, T> GetRow<T>(TRowKey rowKey, Lookup lookup) => TryGetRow<T>(rowKey, lookup).Value;

    public Series<TColumnKey, T> GetRowAt<T>(int index) => index >= 0 && index < RowCount
        ? Rows.GetAt(index).As<T>()
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {RowCount} rows, counted from 0.");

    public OptionalValue<Series<TColumnKey, T>> TryGetRow<T>(TRowKey rowKey) => TryGetRow<T>(rowKey, Lookup.Exact);

    public OptionalValue<Series<TColumnKey, T>> TryGetRow<T>(TRowKey rowKey, Lookup lookup) => Rows.TryGet(rowKey, lookup).Select(row => row.As<T>());

    /// <summary>Rows as an interface whose properties are columns; one of the type <see cref="OptionalValue{T}"/> may be missing.</summary>
    /// <exception cref="InvalidOperationException">It is no interface.</exception>
    /// <exception cref="Exception">There is no column for a property.</exception>
    public Series<TRowKey, TRow> GetRowsAs<TRow>()
    {
        if (!typeof(TRow).IsInterface)
        {
            throw new InvalidOperationException($"{typeof(TRow).Name} is no interface: name the columns that you want as properties of one.");
        }
        var columns = typeof(TRow).GetProperties().ToDictionary(property => property.GetMethod.Name, property =>
            property.Name is TColumnKey key && ColumnIndex.Locate(key) is >= 0 and var column ? TypedRow.Reader(property.PropertyType, Data[column])
            : throw new Exception($"There is no column {property.Name} for the property of {typeof(TRow).Name}. The columns are {string.Join(", ", ColumnKeys)}."));
        return new(RowIndex, Vector<TRow>.Of(Enumerable.Range(0, RowCount).Select(row => TypedRow.At<TRow>(row, columns))));
    }

    public TRowKey GetRowKeyAt(int index) => RowIndex.Unchecked[index];

    public R[,] ToArray2D<R>() => ToArray2D(() =>
        typeof(R) == typeof(double) ? (R)(object)double.NaN
        : typeof(R) == typeof(float) ? (R)(object)float.NaN
        : throw new InvalidOperationException($"A value is missing, and {typeof(R).Name} has none to say so: give a default."));

    public R[,] ToArray2D<R>(R defaultValue) => ToArray2D(() => defaultValue);

    public R[][] ToJaggedArray<R>() => Jagged(ToArray2D<R>());

    public R[][] ToJaggedArray<R>(R defaultValue) => Jagged(ToArray2D(defaultValue));

    private static R[][] Jagged<R>(R[,] cells) =>
        [.. Enumerable.Range(0, cells.GetLength(0)).Select(row => (R[])[.. Enumerable.Range(0, cells.GetLength(1)).Select(column => cells[row, column])])];

    private R[,] ToArray2D<R>(Func<R> missing)
    {
        var array = new R[RowCount, ColumnCount];
        foreach (var (column, values) in Data.Select(column => column.Convert<R>(ConversionKind.Flexible)).Index())
        {
            for (var row = 0; row < RowCount; row++)
            {
                array[row, column] = values[row] is { HasValue: true, Value: var value } ? value : missing();
            }
        }
        return array;
    }
}
