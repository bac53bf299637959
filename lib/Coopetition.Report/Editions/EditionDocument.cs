using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Reuse;
using Coopetition.Report.Running;

namespace Coopetition.Report.Editions;

/// <summary>An edition for programs, and what the next run needs of this one: to keep outputs that would be the same, and to tell what has changed.</summary>
/// <param name="Stamp">Names it among the editions that the report keeps.</param>
/// <param name="Made">In what formats, beside those that need no browser; null if some could not be made.</param>
/// <param name="Packages">Versions by assembly or runtime.</param>
/// <param name="Parameters">What each declared parameter stood for.</param>
/// <param name="Measures">Every number of figures and shown tables that stands against a period.</param>
/// <param name="Files">All that belongs to the report beside this file: the next run may replace and remove these, and no others.</param>
public sealed record EditionDocument(
    int Schema,
    string Stamp,
    string Title,
    DateTime Date,
    string? Made,
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

    private const int CurrentSchema = 4;

    /// <summary>Without its files, which are known when they are written.</summary>
    /// <param name="made">In what formats, beside those that need no browser; null if some could not be made.</param>
    public static EditionDocument Of(Edition edition, string? made = null) => new(
        CurrentSchema,
        edition.Stamp,
        edition.Title,
        edition.Date.UtcDateTime.AddTicks(-(edition.Date.Ticks % TimeSpan.TicksPerSecond)),
        made,
        edition.Data.Licence,
        edition.Data.Files,
        edition.Software,
        edition.Parameters,
        [.. edition.Notebooks.Zip(edition.Runs, (notebook, run) => NotebookOf(notebook, run, isShown: !edition.Shown<UnreadOutput>().Any(unread => unread.Notebook == notebook.Path)))],
        [.. edition.Contents.Figures.Select(placed => FigureOf(placed, edition.Notebooks[placed.Notebook].Path))],
        MeasuredNumbers.Of(edition.Shown<PlacedFigure>().Select(figure => (figure.Notebook, figure.Content.Figure.Table)).Concat(edition.Shown<Table>())),
        [.. edition.Shown<ClaimLedger>().SelectMany(ledger => ledger.Content.Claims.Select(claim => ClaimOf(claim, ledger.Notebook)))],
        []);

    /// <summary>Reads the edition of the report in a folder.</summary>
    /// <exception cref="IOException">There is none, or it cannot be read.</exception>
    /// <exception cref="JsonException">It is not what a run of this version writes.</exception>
    public static EditionDocument Read(string report) =>
        Contract.ReadOwn<EditionDocument>(File.ReadAllBytes(Path.Combine(report, FileName))) is { Schema: CurrentSchema } edition && edition.Files.All(file => file.IsWithinReport)
            ? edition
            : throw new JsonException("An edition is an object of this schema.");

    /// <summary>What a record in a folder lists as ours, whichever version of the command wrote it; null if there is none, or it is not what we write.</summary>
    public static IReadOnlyList<FileEntry>? FilesIn(string folder, string record = FileName)
    {
        try
        {
            var files = Contract.ReadOwn<ListedFiles>(File.ReadAllBytes(Path.Combine(folder, record))).Files;
            return files.All(file => file.IsWithinReport) ? files : null;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Indented.EditionDocument) + "\n";

    /// <summary>The same with its files.</summary>
    public string ToJson(IReadOnlyList<FileEntry> files) => (this with { Files = files }).ToJson();

    /// <summary>The verdict that a claim has here if it is another one; null if it is the same or there is no such claim.</summary>
    public Verdict? OtherVerdictOf(TestedClaim claim) => Claims.FirstOrDefault(entry => entry.Id == claim.Id) is { } entry && entry.Verdict != claim.Verdict ? entry.Verdict : null;

    private static NotebookEntry NotebookOf(NotebookFile notebook, NotebookRun run, bool isShown) => new(
        notebook.Path,
        notebook.Title,
        run.Succeeded ? "succeeded" : "failed",
        Math.Round(run.Seconds, 3),
        isShown ? run.Inputs : null,
        [.. run.Document.Cells.Index().Select(cell => CellOf(cell.Item, cell.Index, run.Cells[cell.Index]))]);

    private static CellEntry CellOf(NotebookCell cell, int index, CellRun? run) => new(
        cell.Id,
        index,
        EnumWords.Of(cell.Type),
        run is null ? "not code" : EnumWords.Of(run.State),
        Math.Round(run?.Seconds ?? 0, 3),
        run?.Error is { } error ? new ErrorEntry(error.Name, error.Message, error.Line) : null,
        run is null ? null : SaidBy(cell));

    // What has a form of its own says itself what it finds
    private static string? SaidBy(NotebookCell cell)
    {
        var said = string.Join("\n\n", cell.Outputs.Select(output => output?["data"]).OfType<JsonObject>()
            .Where(data => data["text/markdown"] is not null && !data.ContainsKey(Figure.MediaType) && !data.ContainsKey(Table.MediaType) && !data.ContainsKey(ClaimLedger.MediaType))
            .Select(data => MultilineText.Join(data["text/markdown"]).Trim()));
        return said.Length > 0 ? said : null;
    }

    private static FigureEntry FigureOf(PlacedFigure placed, string notebook)
    {
        var numbers = MeasuredNumbers.Of([(notebook, placed.Figure.Table)]);
        return new(
            placed.Figure.Slug,
            placed.Figure.Finding,
            placed.Figure.Subtitle,
            notebook,
            placed.DataHash,
            placed.Figure.Headline,
            [.. numbers.Select(measure => measure.Name).Distinct()],
            [.. placed.Figure.Sources.Select(source => source.Id)],
            [.. numbers.SelectMany(measure => measure.Values.Keys).Distinct()]);
    }

    private static ClaimEntry ClaimOf(TestedClaim claim, string notebook) =>
        new(claim.Id, claim.Statement, claim.Verdict, claim.Reason, claim.FlipPoint, notebook, [.. claim.Sources.Select(source => source.Id)]);

    /// <param name="Inputs">What its outputs come from; null if one of them cannot be shown.</param>
    public sealed record NotebookEntry(string Path, string Title, string State, double Seconds, NotebookInputs? Inputs, IReadOnlyList<CellEntry> Cells)
    {
        [JsonIgnore]
        public bool Succeeded => State == "succeeded";
    }

    /// <param name="Index">From zero.</param>
    /// <param name="Said">The text that it computed, as Markdown; null if none.</param>
    public sealed record CellEntry(
        string Id,
        int Index,
        string Type,
        string State,
        double Seconds,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ErrorEntry? Error = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Said = null);

    /// <param name="Line">Of the cell, from one; null if it is not known.</param>
    public sealed record ErrorEntry(string Name, string Message, int? Line);

    /// <param name="Notebook">The path of the notebook that it is from.</param>
    /// <param name="DataHash">Of the figure's table: another one means other data.</param>
    /// <param name="Headline">Its rank on the front page, 1 first; null if it is not shown there.</param>
    /// <param name="Measures">The names of the numbers that it shows against a period.</param>
    /// <param name="Sources">Their keys.</param>
    /// <param name="Periods">At which it shows the numbers, as tables write them; null if the edition does not say.</param>
    public sealed record FigureEntry(
        string Slug,
        string Finding,
        string? Subtitle,
        string Notebook,
        string DataHash,
        int? Headline,
        IReadOnlyList<string> Measures,
        IReadOnlyList<string> Sources,
        IReadOnlyList<string>? Periods = null);

    /// <param name="Notebook">The path of the notebook that shows it.</param>
    /// <param name="Sources">Their keys.</param>
    public sealed record ClaimEntry(string Id, string Statement, Verdict Verdict, string Reason, FlipPoint FlipPoint, string Notebook, IReadOnlyList<string> Sources);

    /// <param name="Path">Within the report's folder, with slashes.</param>
    /// <param name="Sha256">In hexadecimal.</param>
    public sealed record FileEntry(string Path, string Sha256)
    {
        [JsonIgnore]
        public bool IsWithinReport => !System.IO.Path.IsPathRooted(Path) && !Path.Split('/', '\\').Contains("..");

        public static FileEntry Of(string path, byte[] content) => new(path, Report.Sha256.Of(content));
    }
}

/// <summary>What records of all versions hold.</summary>
/// <param name="Stamp">Of the edition that the files are of.</param>
internal sealed record ListedFiles(int Schema, string Stamp, IReadOnlyList<EditionDocument.FileEntry> Files)
{
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Indented.ListedFiles) + "\n";
}

/// <summary>What is known of one thing over time, by the name that tables give it.</summary>
/// <param name="Notebooks">The paths of those that show it.</param>
/// <param name="Values">By period.</param>
public sealed record MeasuredNumbers(string Name, string? Unit, IReadOnlyList<string> Notebooks, IReadOnlyDictionary<string, double> Values)
{
    // Of the same number another source, status or note may be given
    private static readonly HashSet<string> Remarks = ["status", "source", "note", "unit"];

    /// <summary>Of tables with a column of periods: a number's name is its column's, and before it what the row says besides.</summary>
    /// <param name="tables">Each with the path of its notebook; the first to show a number says it.</param>
    public static IReadOnlyList<MeasuredNumbers> Of(IEnumerable<(string Notebook, Table Table)> tables)
    {
        var numbers = from placed in tables
            let table = placed.Table
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
                Value: row[column.Index].Number!.Value,
                placed.Notebook);
        return
        [
            .. numbers.GroupBy(number => (number.Name, number.Unit))
                .Select(group => new MeasuredNumbers(
                    group.Key.Name,
                    group.Key.Unit,
                    [.. group.Select(number => number.Notebook).Distinct()],
                    new SortedDictionary<string, double>(group.DistinctBy(number => number.Period).ToDictionary(number => number.Period, number => number.Value), StringComparer.Ordinal)))
                .OrderBy(measure => measure.Name, StringComparer.Ordinal),
        ];
    }
}
