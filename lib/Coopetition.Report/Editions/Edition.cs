using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Coopetition.Report.Comparison;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;
using Coopetition.Report.Running;

namespace Coopetition.Report.Editions;

/// <summary>One complete run: what went in, what it was made with, and what came out.</summary>
/// <param name="Runs">As many as notebooks, in the same order.</param>
/// <param name="Software">Versions by assembly or runtime.</param>
/// <param name="Parameters">What each declared parameter stood for.</param>
public sealed record Edition(
    DateTimeOffset Date,
    DataFolder Data,
    IReadOnlyDictionary<string, string> Software,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<NotebookFile> Notebooks,
    IReadOnlyList<NotebookRun> Runs)
{
    private const string StampFormat = "yyyy-MM-dd'T'HH-mm-ss-fff'Z'";

    /// <summary>The day of the run, in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Date.UtcDateTime);

    /// <summary>The time of the run, in UTC, as a name that any disk takes: it tells editions apart, and sorts as they came.</summary>
    public string Stamp => StampOf(Date);

    public RunContents Contents { get; } = new(Notebooks.Zip(Runs, (notebook, run) => (notebook.Path, run.Document)));

    /// <summary>What is otherwise than in the edition before.</summary>
    public EditionChanges Changes { get; init; } = EditionChanges.None;

    public IReadOnlyList<TestedClaim> Claims => [.. Contents.Ledgers.SelectMany(ledger => ledger.Claims)];

    public static string StampOf(DateTimeOffset time) => time.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture);

    public static bool IsStamp(string name) => DateTime.TryParseExact(name, StampFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether every notebook ran to its end and every output is what it says it is.</summary>
    public bool IsWhole => Runs.All(run => run.Succeeded) && Contents.Problems.Count == 0;

    /// <summary>The notebooks that did not run to their end, each with the cell that failed, from one, and why.</summary>
    public IReadOnlyList<(NotebookFile Notebook, int Cell, CellError Error)> Failures =>
        [.. from pair in Notebooks.Zip(Runs) let failure = pair.Second.Failure where failure is not null select (pair.First, failure!.Value.Number, failure.Value.Error)];

    /// <summary>The data package's title, else the first notebook's.</summary>
    public string Title => Data.Title ?? Notebooks[0].Title;

    /// <summary>The newest publication that a figure uses, yyyy-MM-dd; null if no figure says.</summary>
    public string? DataDate => Contents.Figures.Max(placed => placed.Figure.AsOf);

    /// <summary>What a picture of a figure carries.</summary>
    public Provenance ProvenanceOf(Figure figure) => Provenance.Of(figure, Day, Data.Licence);

    /// <summary>What outputs hold of one kind, each with its notebook's path.</summary>
    internal IEnumerable<(string Notebook, T Content)> Shown<T>() where T : class =>
        from pair in Notebooks.Zip(Runs)
        from cell in pair.Second.Document.CodeCells
        from output in cell.Outputs.OfType<JsonObject>()
        let content = Contents.Of(output) as T
        where content is not null
        select (pair.First.Path, content);
}

/// <summary>What an edition is made with.</summary>
internal static class SoftwareVersions
{
    private static readonly string[] OwnParts = ["Coopetition.Report", "Microsoft.CodeAnalysis", "Microsoft.DotNet.Interactive", "Plotly.NET"];

    /// <summary>The versions of this program, of its kernel, and of the assemblies that the notebooks refer to, by assembly or runtime in order of their names.</summary>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<NotebookFile> notebooks)
    {
        var files = OwnParts.Select(part => Path.Combine(AppContext.BaseDirectory, part + ".dll")).Concat(notebooks.SelectMany(AssembliesOf)).Distinct();
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal) { [".NET"] = RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal) };
        foreach (var file in files.Where(File.Exists))
        {
            versions[Path.GetFileNameWithoutExtension(file)] = FileVersionInfo.GetVersionInfo(file).ProductVersion?.Split('+')[0] ?? "unknown";
        }

        return versions;
    }

    private static IEnumerable<string> AssembliesOf(NotebookFile notebook) => Directives.FilesIn(notebook.Document)
        .Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Select(path => Path.GetFullPath(path, notebook.Folder));
}
