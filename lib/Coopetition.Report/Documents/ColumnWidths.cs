using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Documents;

/// <summary>How the columns of a table share its width: no word is broken if that can be, and long texts get most.</summary>
internal static class ColumnWidths
{
    private const int LongestWish = 70;
    private const int LongestWord = 26;
    private const int MostLines = 4;

    // Beyond the letters, for the cell's margins and for letters wider than most
    private const int Padding = 4;

    /// <param name="letter">The width of one letter, in the measure of <paramref name="width"/>.</param>
    public static IReadOnlyList<int> For(TextTable table, int width, double letter)
    {
        var texts = TextsOf(table);
        var needs = NeedsOf(texts);
        var wishes = texts.Zip(needs, (column, need) => Math.Max(need, Math.Min(column.Max(text => text.Length), LongestWish) + Padding)).ToList();
        var room = width / letter;
        var shares = wishes.Sum() <= room ? wishes
            : needs.Sum() >= room ? needs
            : [.. needs.Zip(wishes, (need, wish) => need + ((room - needs.Sum()) * (wish - need) / (wishes.Sum() - needs.Sum())))];
        return [.. shares.Select(share => (int)(width * share / shares.Sum()))];
    }

    /// <summary>Whether a table has room in a width without a broken word, and without texts of many lines.</summary>
    public static bool Fits(TextTable table, int width, double letter)
    {
        var needs = NeedsOf(TextsOf(table));
        var wishes = needs.Select((need, column) => Math.Max(need, Math.Min(table.Rows.Select(row => row[column].ToString().Length).DefaultIfEmpty().Max(), LongestWish) + Padding));
        return needs.Zip(wishes, (need, wish) => need + ((wish - need) / MostLines)).Sum() * letter <= width;
    }

    private static List<List<string>> TextsOf(TextTable table) =>
        [.. table.Columns.Select((column, index) => table.Rows.Select(row => PlainText.CleanLine(row[index].ToString())).Append(column.Title).ToList())];

    private static List<double> NeedsOf(List<List<string>> texts) => [.. texts.Select(column => Math.Min(column.Max(LengthOfLongestWord), LongestWord) + (double)Padding)];

    private static int LengthOfLongestWord(string text) => text.Split(' ', '/').Max(word => word.Length);
}
