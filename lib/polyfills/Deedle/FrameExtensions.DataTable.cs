using System.Data;
using Deedle.Core;

namespace Deedle;

public static partial class FrameExtensions
{
    /// <summary>Row keys first, a column for each part of them, then the frame's columns.</summary>
    /// <exception cref="ArgumentException">There are not as many names as parts of a row key.</exception>
    public static DataTable ToDataTable<R, C>(this Frame<R, C> frame, IEnumerable<string> rowKeyNames)
    {
        object[][] keys = [.. frame.RowKeys.Select(key => KeyLevels.Of(key))];
        string[] names = [.. rowKeyNames];
        Type[] keyTypes = keys.Length > 0 ? Array.ConvertAll(keys[0], part => part.GetType()) : [typeof(object)];
        if (names.Length != keyTypes.Length)
        {
            throw new ArgumentException($"A row key has {keyTypes.Length} parts, and there are {names.Length} names.", nameof(rowKeyNames));
        }
        var table = new DataTable();
        foreach (var (name, type) in names.Zip(keyTypes).Concat(frame.ColumnKeys.Select(Name).Zip(frame.ColumnTypes)))
        {
            table.Columns.Add(name, type);
        }
        for (var row = 0; row < keys.Length; row++)
        {
            table.Rows.Add([.. keys[row], .. frame.Data.Select(column => column.GetObject(row) is { HasValue: true, Value: var value } ? value : DBNull.Value)]);
        }
        return table;
    }
}
