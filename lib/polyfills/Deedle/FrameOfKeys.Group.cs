using System.Collections;
using Deedle.Core;

namespace Deedle;

public partial class Frame<TRowKey, TColumnKey>
{
    public Frame<TNewRowIndex, TColumnKey> IndexRows<TNewRowIndex>(TColumnKey column) => IndexRows<TNewRowIndex>(column, keepColumn: false);

    /// <summary>Takes the row keys from a column; rows where it is missing go.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it has a value twice.</exception>
    public Frame<TNewRowIndex, TColumnKey> IndexRows<TNewRowIndex>(TColumnKey column, bool keepColumn)
    {
        var keys = GetColumn<TNewRowIndex>(column).Vector;
        int[] kept = [.. Enumerable.Range(0, RowCount).Where(row => keys[row].HasValue)];
        var indexed = Relocate(new KeyIndex<TNewRowIndex>(Array.ConvertAll(kept, row => keys[row].Value)), new Relocation(kept));
        if (!keepColumn)
        {
            indexed.DropColumn(column);
        }
        return indexed;
    }

    /// <summary>Row keys become pairs of group and key; groups in the order of their first row.</summary>
    /// <exception cref="Exception">The column has missing values.</exception>
    public Frame<Tuple<TGroup, TRowKey>, TColumnKey> GroupRowsBy<TGroup>(TColumnKey colKey) =>
        GroupRows(GetColumn<TGroup>(colKey).Vector, $"the column {colKey}");

    public Frame<Tuple<TGroup, TRowKey>, TColumnKey> GroupRowsUsing<TGroup>(Func<TRowKey, ObjectSeries<TColumnKey>, TGroup> f) =>
        GroupRows(Rows.Select(row => f(row.Key, row.Value)).Vector, "a group");

    public Frame<Tuple<TGroup, TRowKey>, TColumnKey> GroupRowsByIndex<TGroup>(Func<TRowKey, TGroup> keySelector) =>
        GroupRows(Vector<TGroup>.Of(RowKeys.Select(keySelector)), "a group");

    /// <summary>One row per combination of values of the columns <paramref name="groupBy"/>, in the order of its first row, with each other column aggregated.</summary>
    public Frame<int, TColumnKey> AggregateRowsBy<T1, T2>(IEnumerable<TColumnKey> groupBy, IEnumerable<TColumnKey> aggBy, Func<Series<TRowKey, T1>, T2> aggFunc)
    {
        var wanted = groupBy.ToHashSet();
        TColumnKey[] labels = [.. ColumnKeys.Where(wanted.Contains)];
        if (labels.Length == 0)
        {
            throw new InvalidOperationException($"None of the columns to group by is there. The columns are {string.Join(", ", ColumnKeys)}.");
        }
        Vector<object>[] groupColumns = [.. labels.Select(label => GetColumn<object>(label).Vector)];
        var groups = Enumerable.Range(0, RowCount)
            .GroupBy(row => Array.ConvertAll(groupColumns, column => column[row].ValueOrDefault), (IEqualityComparer<object[]>)new SameValues())
            .Select(group => group.ToArray())
            .ToArray();
        var aggregated = aggBy.Select(key => (key, Series: GetColumn<T1>(key))).ToArray();
        return FrameAssembly.FromRows<int, TColumnKey, Series<TColumnKey, object>>(groups.Select(rows => new Series<TColumnKey, object>(
        [
            .. labels.Zip(groupColumns, (label, column) => KeyValue.Create(label, column[rows[0]].ValueOrDefault)),
            .. aggregated.Select(column => KeyValue.Create(column.key, (object)aggFunc(column.Series.Take(rows)))),
        ])).ToOrdinalSeries());
    }

    internal Series<TGroup, Frame<TRowKey, TColumnKey>> Nest<TGroup>(IEnumerable<TGroup> groups)
    {
        var nested = groups.Index().GroupBy(row => row.Item, row => row.Index).ToArray();
        return new(new KeyIndex<TGroup>(Array.ConvertAll(nested, group => group.Key)), Vector<Frame<TRowKey, TColumnKey>>.Of(nested.Select(group => TakeRows([.. group]))));
    }

    private Frame<Tuple<TGroup, TRowKey>, TColumnKey> GroupRows<TGroup>(Vector<TGroup> groups, string what)
    {
        if (groups.Values().Any(group => !group.HasValue))
        {
            throw new Exception($"Rows cannot be grouped where {what} is missing: drop or fill those rows first.");
        }
        int[] order = [.. Enumerable.Range(0, RowCount).GroupBy(row => groups[row].Value).SelectMany(group => group)];
        return Relocate(new KeyIndex<Tuple<TGroup, TRowKey>>(Array.ConvertAll(order, row => Tuple.Create(groups[row].Value, RowIndex.Unchecked[row]))), new Relocation(order));
    }

    private sealed class SameValues : IEqualityComparer<object[]>
    {
        public bool Equals(object[] x, object[] y) => StructuralComparisons.StructuralEqualityComparer.Equals(x, y);

        public int GetHashCode(object[] obj) => StructuralComparisons.StructuralEqualityComparer.GetHashCode(obj);
    }
}
