using Deedle.Core;

namespace Deedle;

public partial class Frame<TRowKey, TColumnKey>
{
    private const int ShownAtEachEnd = 15;

    /// <summary>A table as text, the middle left out of a large frame.</summary>
    public string Format() => Format(printTypes: false);

    public string Format(bool printTypes) => Format(printTypes, showInfo: false);

    public string Format(bool printTypes, bool showInfo) => Format(ShownAtEachEnd, ShownAtEachEnd, ShownAtEachEnd, ShownAtEachEnd, printTypes, showInfo);

    public string Format(int rowCount, int columnCount) => Format(rowCount / 2, rowCount / 2, columnCount / 2, columnCount / 2);

    public string Format(int rowStartCount, int rowEndCount, int columnStartCount, int columnEndCount) =>
        Format(rowStartCount, rowEndCount, columnStartCount, columnEndCount, printTypes: false, showInfo: false);

    public string Format(int rowStartCount, int rowEndCount, int columnStartCount, int columnEndCount, bool printTypes, bool showInfo)
    {
        var table = TextTable.Write(FormatStrings(rowStartCount, rowEndCount, columnStartCount, columnEndCount, printTypes));
        var missing = Data.Sum(column => Enumerable.Range(0, RowCount).Count(row => !column.GetObject(row).HasValue));
        return showInfo ? $"{table}{Environment.NewLine}{RowCount} rows x {ColumnCount} columns{Environment.NewLine}{missing} missing values" : table;
    }

    public string[][] FormatStrings(int rowStartCount, int rowEndCount, int columnStartCount, int columnEndCount, bool printTypes)
    {
        var rowLevels = RowCount > 0 ? KeyLevels.Of(RowIndex.Unchecked[0]).Length : 1;
        var columnLevels = ColumnCount > 0 ? KeyLevels.Of(ColumnIndex.Unchecked[0]).Length : 1;
        var headers = TextTable.ColumnKeys(ColumnIndex.Keys, ColumnIndex.IsOrdered).ToArray();
        var margin = Enumerable.Repeat("", rowLevels + 1).ToArray();
        var rows = TextTable.Ends(RowCount, rowStartCount, rowEndCount);
        using var keys = TextTable.RowKeys(rows.Where(row => row >= 0).Select(row => RowIndex.Unchecked[row]), RowIndex.IsOrdered).GetEnumerator();
        string[][] all =
        [
            .. Enumerable.Range(0, columnLevels).Select(level => (string[])[.. margin, .. headers.Select(header => header[level])]),
            .. printTypes ? [[.. margin, .. ColumnTypes.Select(type => $"({TypeName(type)})")]] : Array.Empty<string[]>(),
            .. rows.Select(row => row >= 0 && keys.MoveNext()
                ? (string[])[.. keys.Current, "->", .. Data.Select(column => column.GetObject(row).ToString())]
                : [.. Enumerable.Repeat(":", rowLevels), "", .. Enumerable.Repeat("...", ColumnCount)]),
        ];
        // The original counts the margin of keys among the columns, so that a frame that is hardly too wide is shown whole.
        var start = columnStartCount + rowLevels + 1;
        return ColumnCount <= start + columnEndCount ? all : Array.ConvertAll(all, row => (string[])[.. row[..start], "...", .. row[^columnEndCount..]]);
    }

    private static string TypeName(Type type) =>
        type == typeof(object) ? "obj" : type == typeof(double) ? "float" : type == typeof(int) ? "int" : type == typeof(string) ? "string" : type.Name;
}
