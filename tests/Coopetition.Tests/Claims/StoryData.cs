using System.Globalization;
using Microsoft.VisualBasic.FileIO;

namespace Coopetition.Tests.Claims;

/// <summary>A copy of the data folder, in which a test changes cells and rows.</summary>
public sealed class StoryData : IDisposable
{
    private static readonly Lazy<ClaimLedger> UnchangedLedger = new(() => ClaimLedger.Test(AsItIs));

    private readonly DataCopy copy = new();

    /// <summary>The data as they are.</summary>
    public static Dataset AsItIs => DataCopy.Shipped;

    public static ClaimLedger LedgerAsItIs => UnchangedLedger.Value;

    public string Folder => copy.Folder;

    /// <summary>What became of each claim whose verdict is not what it is on the data as they are.</summary>
    public static IReadOnlyDictionary<string, Verdict> Changes(ClaimLedger ledger) =>
        ledger.Claims.Where(tested => tested.Verdict != LedgerAsItIs[tested.Id].Verdict).ToDictionary(tested => tested.Id, tested => tested.Verdict);

    public ClaimLedger Test() => ClaimLedger.Test(copy.Read());

    /// <summary>Everything that is wrong, as a reader sees it who called the folder "data".</summary>
    public string Complaint() => copy.Complaint();

    /// <summary>Sets cells of the one row that has all the given ones.</summary>
    public StoryData Set(string file, (string Column, string Cell)[] where, params (string Column, string Cell)[] cells) =>
        Rewrite(file, (header, rows) =>
        {
            var row = Assert.Single(rows, row => where.All(cell => row[Array.IndexOf(header, cell.Column)] == cell.Cell));
            Fill(header, row, cells);
        });

    /// <summary>Sets cells of the row on a line of the file.</summary>
    public StoryData Set(Place place, params (string Column, string Cell)[] cells) =>
        Rewrite(place.File, (header, rows) => Fill(header, rows[place.Line - 2], cells));

    public StoryData Add(string file, params (string Column, string Cell)[] cells) => Rewrite(file, (header, rows) =>
    {
        var row = new string[header.Length];
        Array.Fill(row, "");
        Fill(header, row, cells);
        rows.Add(row);
    });

    public StoryData Remove(string file, params (string Column, string Cell)[] where) => Rewrite(file, (header, rows) =>
        Assert.NotEqual(0, rows.RemoveAll(row => where.All(cell => row[Array.IndexOf(header, cell.Column)] == cell.Cell))));

    public string Cell(Place place, string column)
    {
        var (header, rows) = Read(place.File);
        return rows[place.Line - 2][Array.IndexOf(header, column)];
    }

    public static string Number(double value) => value.ToString("0.#################", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => copy.Dispose();

    private static void Fill(string[] header, string[] row, (string Column, string Cell)[] cells)
    {
        foreach (var (column, cell) in cells)
        {
            var index = Array.IndexOf(header, column);
            Assert.True(index >= 0, $"No column {column}.");
            row[index] = cell;
        }
    }

    private (string[] Header, List<string[]> Rows) Read(string file)
    {
        using var parser = new TextFieldParser(Path.Combine(Folder, file)) { HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        var header = parser.ReadFields()!;
        var rows = new List<string[]>();
        while (!parser.EndOfData)
        {
            rows.Add(parser.ReadFields()!);
        }

        return (header, rows);
    }

    private StoryData Rewrite(string file, Action<string[], List<string[]>> change)
    {
        var (header, rows) = Read(file);
        change(header, rows);
        File.WriteAllLines(Path.Combine(Folder, file), rows.Prepend(header).Select(row => string.Join(',', row.Select(Quote))));
        return this;
    }

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
