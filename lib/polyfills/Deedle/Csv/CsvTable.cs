using CsvHelper;

namespace Deedle.Csv;

/// <summary>The cells of a CSV file as text, with the names of its columns.</summary>
/// <param name="Names">As the header has them; Column1, Column2 … where it has none.</param>
internal sealed record CsvTable(string[] Names, IReadOnlyList<string[]> Rows)
{
    public static CsvTable Read(TextReader reader, string separators, bool hasHeaders)
    {
        var separator = string.IsNullOrEmpty(separators) ? "," : separators;
        if (separator.Length > 1)
        {
            throw new NotSupportedException($"A file has one separator here, not \"{separator}\".");
        }
        using var csv = CsvReader.Create(reader, new CsvReaderOptions { Separator = separator[0], HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Current.ToArray());
        }
        if (rows.Count == 0)
        {
            throw new Exception("The CSV file is empty: it has not even a header.");
        }
        string[] names = [.. rows[0].Select((name, column) => hasHeaders && !string.IsNullOrWhiteSpace(name) ? name.Trim() : $"Column{column + 1}")];
        return new CsvTable(names, hasHeaders ? rows[1..] : rows);
    }

    /// <summary>The column's cells in the first so many rows, 0 for all; rows of blanks tell nothing.</summary>
    /// <exception cref="Exception">One of these rows has too few cells, or too many.</exception>
    public IEnumerable<string> Sample(int column, int rows) => Rows.Take(rows > 0 ? rows : Rows.Count)
        .Select((row, number) => row.Length == Names.Length || (row.Length == Names.Length + 1 && row[^1].Length == 0)
            ? row
            : throw new Exception($"Row {number + 1} has {row.Length} cells, and there are {Names.Length} columns."))
        .Where(row => !row.All(string.IsNullOrWhiteSpace))
        .Select(row => row[column]);
}
