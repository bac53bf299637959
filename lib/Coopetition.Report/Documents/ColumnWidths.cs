using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Documents;

/// <summary>How the columns of a table share its width: no word is broken if that can be, and long texts get most.</summary>
internal static class ColumnWidths
{
    private const int LongestWish = 70;
    private const int LongestWord = 26;

    // Beyond the letters, for the cell's margins and for letters wider than most
    private const int Padding = 4;

    /// <param name="width">The most that all take together.</param>
    /// <param name="letter">The width of one letter, in the measure of <paramref name="width"/>.</param>
    public static IReadOnlyList<int> For(TextTable table, int width, double letter)
    {
        var texts = table.Columns.Select((column, index) => table.Rows.Select(row => PlainText.CleanLine(row[index].ToString())).Append(column.Title).ToList()).ToList();
        var needs = texts.Select(column => Math.Min(column.Max(LengthOfLongestWord), LongestWord) + (double)Padding).ToList();
        var wishes = texts.Zip(needs, (column, need) => Math.Max(need, Math.Min(column.Max(text => text.Length), LongestWish) + Padding)).ToList();
        var room = width / letter;
        var shares = wishes.Sum() <= room ? wishes
            : needs.Sum() >= room ? [.. needs.Select(need => need * room / needs.Sum())]
            : needs.Zip(wishes, (need, wish) => need + ((room - needs.Sum()) * (wish - need) / (wishes.Sum() - needs.Sum())));
        return [.. shares.Select(share => (int)(letter * share))];
    }

    private static int LengthOfLongestWord(string text) => text.Split(' ', '/').Max(word => word.Length);
}
