using System.Text.Json;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Editions;

/// <summary>One complete run: what went in, what it was made with, and what came out.</summary>
/// <param name="Runs">As many as notebooks, in the same order.</param>
/// <param name="Parameters">What each declared parameter stood for.</param>
public sealed record Edition(
    DateTimeOffset Date,
    DataFolder Data,
    SoftwareVersions Software,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<NotebookFile> Notebooks,
    IReadOnlyList<NotebookRun> Runs)
{
    /// <summary>The day of the run, in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Date.UtcDateTime);

    public RunContents Contents { get; } = new(Notebooks.Zip(Runs, (notebook, run) => (notebook.Path, run.Document)));

    /// <summary>The verdicts of the last report, by which those that changed are called out.</summary>
    public EarlierVerdicts Earlier { get; init; } = EarlierVerdicts.None;

    public IReadOnlyList<TestedClaim> Claims => [.. Contents.Ledgers.SelectMany(ledger => ledger.Claims)];

    /// <summary>Whether every notebook ran to its end and every output is what it says it is.</summary>
    public bool IsWhole => Runs.All(run => run.Succeeded) && Contents.Problems.Count == 0;

    /// <summary>The data package's title, else the first notebook's.</summary>
    public string Title => Data.Title ?? Notebooks[0].Title;

    /// <summary>The newest publication that a figure uses, yyyy-MM-dd; null if no figure says.</summary>
    public string? DataDate => Contents.Figures.Max(placed => placed.Figure.AsOf);
}

/// <summary>What the last report in a folder said of each claim.</summary>
public sealed class EarlierVerdicts
{
    private readonly IReadOnlyDictionary<string, Verdict> verdicts;

    private EarlierVerdicts(IReadOnlyDictionary<string, Verdict> verdicts) => this.verdicts = verdicts;

    public static EarlierVerdicts None { get; } = new(new Dictionary<string, Verdict>());

    /// <summary>Reads the last edition; none if there is no report, or one that cannot be understood.</summary>
    public static EarlierVerdicts Read(string report)
    {
        try
        {
            return new(EditionDocument.Read(report).Claims.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, claim => claim.Verdict));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return None;
        }
    }

    /// <summary>The verdict that a claim had if it was another one; null if it was the same or there was none.</summary>
    public Verdict? ChangedOf(TestedClaim claim) =>
        verdicts.TryGetValue(claim.Id, out var earlier) && earlier != claim.Verdict ? earlier : null;
}
