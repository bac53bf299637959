using Coopetition.Report.Collections;
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
