using System.Text.Json;
using System.Text.Json.Serialization;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Editions;

/// <summary>An edition for programs, and the last one's for the next run.</summary>
/// <param name="Packages">Versions by assembly or runtime.</param>
/// <param name="Parameters">What each declared parameter stood for.</param>
/// <param name="Measures">Every number of figures and shown tables that stands against a period.</param>
/// <param name="Files">All that belongs to the report beside this file: the next run may replace and remove these, and no others.</param>
public sealed record EditionDocument(
    int Schema,
    string Title,
    DateTime Date,
    string? Licence,
    IReadOnlyList<DataFile> Data,
    IReadOnlyDictionary<string, string> Packages,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<EditionDocument.NotebookEntry> Notebooks,
    IReadOnlyList<EditionDocument.FigureEntry> Figures,
    IReadOnlyList<MeasuredNumbers> Measures,
    IReadOnlyList<EditionDocument.ClaimEntry> Claims,
    IReadOnlyList<EditionDocument.FileEntry> Files)
{
    /// <summary>What the file is called in a report; it lists what belongs to it.</summary>
    public const string FileName = "edition.json";

    private const int CurrentSchema = 3;

    /// <summary>Without its files, which are known when they are written.</summary>
    public static EditionDocument Of(Edition edition) => new(
        CurrentSchema,
        edition.Title,
        edition.Date.UtcDateTime.AddTicks(-(edition.Date.Ticks % TimeSpan.TicksPerSecond)),
        edition.Data.Licence,
        edition.Data.Files,
        edition.Software.Versions,
        edition.Parameters,
        [.. edition.Notebooks.Zip(edition.Runs, NotebookOf)],
        [.. edition.Contents.Figures.Select(placed => new FigureEntry(placed.Figure.Slug, placed.Figure.Finding, edition.Notebooks[placed.Notebook].Path, placed.DataHash))],
        MeasuredNumbers.Of(edition.Contents.Tables),
        [.. edition.Claims.Select(claim => new ClaimEntry(claim.Id, claim.Statement, claim.Verdict, edition.Earlier.ChangedOf(claim), claim.Reason))],
        []);

    /// <summary>Reads the edition of the report in a folder.</summary>
    /// <exception cref="IOException">There is none, or it cannot be read.</exception>
    /// <exception cref="JsonException">It is not what a run writes.</exception>
    public static EditionDocument Read(string report) => JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(report, FileName)), ReportJson.Default.EditionDocument)
        ?? throw new JsonException("An edition is an object.");

    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Indented.EditionDocument) + "\n";

    private static NotebookEntry NotebookOf(NotebookFile notebook, NotebookRun run) => new(
        notebook.Path,
        notebook.Title,
        run.Succeeded ? "succeeded" : "failed",
        Math.Round(run.Seconds, 3),
        [.. run.Document.Cells.Index().Select(cell => CellOf(cell.Item, cell.Index, run.Cells[cell.Index]))]);

    private static CellEntry CellOf(NotebookCell cell, int index, CellRun? run) => new(
        cell.Id,
        index,
        cell.Type.ToString().ToLowerInvariant(),
        run?.State switch
        {
            CellState.Succeeded => "succeeded",
            CellState.Failed => "failed",
            CellState.NotRun => "not run",
            _ => "not code",
        },
        Math.Round(run?.Seconds ?? 0, 3),
        run?.Error is { } error ? new ErrorEntry(error.Name, error.Message, error.Line) : null);

    public sealed record NotebookEntry(string Path, string Title, string State, double Seconds, IReadOnlyList<CellEntry> Cells);

    /// <param name="Index">From zero.</param>
    public sealed record CellEntry(string Id, int Index, string Type, string State, double Seconds, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ErrorEntry? Error = null);

    /// <param name="Line">Of the cell, from one; null if it is not known.</param>
    public sealed record ErrorEntry(string Name, string Message, int? Line);

    /// <param name="Notebook">The path of the notebook that it is from.</param>
    /// <param name="DataHash">Of the figure's table: another one means other data.</param>
    public sealed record FigureEntry(string Slug, string Finding, string Notebook, string DataHash);

    /// <param name="Path">Within the report's folder, with slashes.</param>
    /// <param name="Sha256">In hexadecimal.</param>
    public sealed record FileEntry(string Path, string Sha256);

    /// <param name="EarlierVerdict">Of the report before; null if it was the same, or there was none.</param>
    public sealed record ClaimEntry(string Id, string Statement, Verdict Verdict, Verdict? EarlierVerdict, string Reason);
}

/// <summary>What is known of one thing over time, by the name that tables give it: how two editions differ.</summary>
/// <param name="Values">By period.</param>
public sealed record MeasuredNumbers(string Name, string? Unit, IReadOnlyDictionary<string, double> Values)
{
    // Of the same number another source, status or note may be given
    private static readonly HashSet<string> Remarks = ["status", "source", "note", "unit"];

    /// <summary>Of tables with a column of periods: a number's name is its column's, and before it what the row says besides.</summary>
    public static IReadOnlyList<MeasuredNumbers> Of(IEnumerable<Table> tables)
    {
        var numbers = from table in tables
            let columns = table.Columns.Index().ToList()
            let texts = columns.Where(column => column.Item.Type == "text" && !Remarks.Contains(column.Item.Name)).ToList()
            from period in columns.Where(column => column.Item.Type == "period").Take(1)
            from row in table.Rows
            from column in columns.Where(column => row[column.Index].Number is not null)
            let title = texts.Count > 0 && column.Item.Name == "value" ? "" : column.Item.Title
            select (
                Name: string.Join(": ", texts.Select(text => row[text.Index].ToString()).Append(title).Where(part => part.Length > 0)),
                Unit: columns.Where(other => other.Item.Name == "unit").Select(unit => row[unit.Index].Text).FirstOrDefault() ?? column.Item.Unit,
                Period: row[period.Index].ToString(),
                Value: row[column.Index].Number!.Value);
        return
        [
            .. numbers.GroupBy(number => (number.Name, number.Unit))
                .Select(group => new MeasuredNumbers(group.Key.Name, group.Key.Unit, new SortedDictionary<string, double>(
                    group.DistinctBy(number => number.Period).ToDictionary(number => number.Period, number => number.Value), StringComparer.Ordinal)))
                .OrderBy(measure => measure.Name, StringComparer.Ordinal),
        ];
    }
}
