using Deedle.Core;

namespace Deedle;

public partial class Series<K, V>
{
    private const int LinesAtEachEnd = 15;

    public override string ToString() => $"series [ {string.Join("; ", TextTable.Ends(KeyCount, 5, 1).Select(position =>
        position < 0 ? " ... " : $"{TextTable.Key(KeyIndex.Unchecked[position])} => {Vector[position]}"))}]";

    /// <summary>One line per observation, those in the middle left out of a long series.</summary>
    public string Format() => Format(LinesAtEachEnd, LinesAtEachEnd, showInfo: false);

    public string Format(bool showInfo) => Format(LinesAtEachEnd, LinesAtEachEnd, showInfo);

    public string Format(int itemCount) => Format(itemCount / 2, itemCount / 2, showInfo: false);

    public string Format(int startCount, int endCount, bool showInfo)
    {
        var shown = TextTable.Ends(KeyCount, startCount, endCount);
        using var keys = TextTable.RowKeys(shown.Where(position => position >= 0).Select(position => KeyIndex.Unchecked[position]), IsOrdered).GetEnumerator();
        var levels = IsEmpty ? 1 : KeyLevels.Of(KeyIndex.Unchecked[0]).Length;
        string[][] rows = [.. shown.Select(position => position >= 0 && keys.MoveNext()
            ? [.. keys.Current, "->", Vector[position].ToString()]
            : (string[])["...", .. Enumerable.Repeat("", levels - 1), "->", "..."])];
        var table = TextTable.Write(IsEmpty ? [["(Empty)"]] : rows);
        return showInfo ? $"{table}{Environment.NewLine}series of {KeyCount} items with {KeyCount - ValueCount} missing values" : table;
    }
}
