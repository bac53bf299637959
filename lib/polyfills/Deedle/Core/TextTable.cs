using System.Globalization;
using System.Text;

namespace Deedle.Core;

/// <summary>Cells lined up in columns of text.</summary>
internal static class TextTable
{
    private const int MaximumWidth = 50;

    public static string Write(IReadOnlyList<string[]> rows)
    {
        var clipped = rows.Select(row => Array.ConvertAll(row, Clip)).ToArray();
        var widths = Enumerable.Range(0, clipped[0].Length).Select(column => clipped.Max(row => row[column].Length) + 1).ToArray();
        return clipped.Aggregate(new StringBuilder(), (text, row) => text.AppendJoin("", row.Zip(widths, (cell, width) => cell.PadRight(width))).AppendLine()).ToString();
    }

    /// <summary>The parts of each row's key; where keys ascend, the first parts that the row above has too are left blank.</summary>
    public static IEnumerable<string[]> RowKeys<K>(IEnumerable<K> keys, bool ordered) =>
        Keys(keys, (parts, above) => ordered ? level => Enumerable.Range(0, level + 1).All(part => IsRepeated(parts, above, part)) : _ => false);

    /// <summary>The parts of each column's key; where keys ascend, any part that the column to the left has too is left blank.</summary>
    public static IEnumerable<string[]> ColumnKeys<K>(IEnumerable<K> keys, bool ordered) =>
        Keys(keys, (parts, left) => level => ordered && IsRepeated(parts, left, level));

    public static string Key(object key) => key is DateTime date
        ? date.TimeOfDay == TimeSpan.Zero ? date.ToString("d", CultureInfo.CurrentCulture) : date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : key.ToString();

    /// <summary>Positions at the start and the end, with -1 for what is left out between them.</summary>
    public static int[] Ends(int count, int atStart, int atEnd) => count <= atStart + atEnd
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, atStart), -1, .. Enumerable.Range(count - atEnd, atEnd)];

    private static IEnumerable<string[]> Keys<K>(IEnumerable<K> keys, Func<object[], object[], Func<int, bool>> isBlank)
    {
        object[] last = [];
        foreach (var parts in keys.Select(key => KeyLevels.Of(key)))
        {
            var blank = isBlank(parts, last);
            last = parts;
            yield return [.. parts.Select((part, level) => blank(level) ? "" : Key(part))];
        }
    }

    private static bool IsRepeated(object[] parts, object[] last, int level) => level < last.Length && Equals(parts[level], last[level]);

    private static string Clip(string cell) => cell.Length > MaximumWidth ? string.Concat(cell.AsSpan(0, MaximumWidth - 3), "...") : cell;
}
