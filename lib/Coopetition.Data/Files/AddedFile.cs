using CsvHelper;

namespace Coopetition.Data;

/// <summary>
/// A CSV file whose rows are to be added to a table. Its columns may stand in any order, and those that may be blank may be left out.
/// What its rows are is known once the package that it was added to has been read.
/// </summary>
public sealed class AddedFile
{
    private const char Separator = '\u001f';

    private readonly List<(int Line, IReadOnlyList<string> Cells)> rows = [];
    private readonly HashSet<string> there = [];

    private AddedFile(string file, Resource table, List<string> columns) => (File, Table, Columns) = (file, table, columns);

    /// <summary>As the caller named it.</summary>
    public string File { get; }

    public Resource Table { get; }

    /// <summary>The rows to add that are right, each with the line that it starts on and a cell for each of the table's columns, as written.</summary>
    public IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows => rows;

    /// <summary>How many rows are in the table already, the same in each of the file's columns: they are left out.</summary>
    public int AlreadyThere { get; private set; }

    /// <summary>In the file's order.</summary>
    private List<string> Columns { get; }

    /// <summary>Finds the table that the file's columns are of.</summary>
    /// <param name="table">The table's name; null for whichever the columns fit.</param>
    /// <exception cref="DataException">There is no such file or table, or the columns fit none or several.</exception>
    public static AddedFile Read(string file, DataPackage package, string? table = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        var columns = Header(file);
        if (columns.Count > 1 && !package.Resources.SelectMany(resource => resource.Fields).Any(field => columns.Contains(field.Name)))
        {
            throw Error(file, "the first line names no column of any table.", $"{DataPackage.DescriptorName} describes {Names(package.Resources)}.");
        }

        if (table is not null)
        {
            var named = package.Resources.FirstOrDefault(resource => resource.Name == table)
                ?? throw Error(file, $"there is no table \"{table}\" to add it to.", Spelling.Remedy(table, package.Resources.Select(resource => resource.Name), $"{DataPackage.DescriptorName} describes {Names(package.Resources)}."));
            return Of(file, named, columns);
        }

        // All columns of one table are never some columns of another by chance
        var fitting = package.Resources.Where(resource => HeaderReader.Fits(resource, columns)).ToList();
        var whole = fitting.FindAll(resource => resource.Fields.Count == columns.Count);
        return (whole.Count == 1 ? whole : fitting) switch
        {
            [var only] => Of(file, only, columns),
            [] => Of(file, package.Resources.MaxBy(Shared)!, columns),
            var several => throw Error(file, $"its columns fit the tables {Names(several)}.", $"Name the one that is meant, such as --to {several[0].Name}."),
        };

        // Who misspelt a column meant the table that has the others
        int Shared(Resource resource) => resource.Fields.Count(field => columns.Contains(field.Name));
    }

    /// <summary>How many columns the file has.</summary>
    internal int Width => Columns.Count;

    /// <summary>Where the file has a column; -1 if it leaves it out.</summary>
    internal int PlaceOf(string column) => Columns.IndexOf(column);

    /// <summary>Notes a row of the table itself.</summary>
    internal void Remember(Row row) => there.Add(Content(row));

    /// <summary>Whether a row of the file is in the table already, so that nothing need be done; it is counted.</summary>
    internal bool IsThere(Row row)
    {
        var known = there.Contains(Content(row));
        AlreadyThere += known ? 1 : 0;
        return known;
    }

    internal void Keep(Row row) => rows.Add((row.Line, [.. row.Cells.Select(cell => cell.Text)]));

    private static AddedFile Of(string file, Resource table, List<string> columns)
    {
        var log = new ErrorLog();
        new HeaderReader(file, table, log).ReadAnyOrder(columns);
        log.ThrowIfAny([file]);
        return new(file, table, columns);
    }

    private static List<string> Header(string file)
    {
        // It is read more than once, so that a pipe would not do
        if (PlainFile.IsSpecial(file))
        {
            throw NotPlain(file);
        }

        try
        {
            return Utf8Text.Read(file, () => "Name a CSV file with rows to add.", stream =>
            {
                using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', HasHeader = false }, leaveOpen: true);
                return csv.Read() ? Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList() : throw Error(file, "the file is empty.", "Its first line must name the columns.");
            });
        }
        catch (CsvFormatException)
        {
            throw Error(file, "its first line is not one of a CSV file.", "Close each quote that is opened.");
        }
        catch (NotSupportedException)
        {
            throw NotPlain(file);
        }
    }

    private string Content(Row row) => string.Join(Separator, Columns.Select(column => FormattableString.Invariant($"{row.Cells[Table.IndexOf(column)].Value}")));

    private static string Names(IEnumerable<Resource> tables) => string.Join(", ", tables.Select(table => table.Name));

    private static DataException NotPlain(string file) => Error(file, "this is a pipe, a socket or a device, not a plain file.", "Write the rows to a file, and name it.");

    private static DataException Error(string file, string problem, string remedy) => new(new DataError(file, null, null, problem, remedy));
}
