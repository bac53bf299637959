using Coopetition.Data;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Exports;

/// <summary>The figures of a report, as the run that wrote it left them.</summary>
/// <param name="Edition">The day of the run.</param>
/// <param name="Licence">Under which its data may be used; null if it does not say.</param>
/// <param name="Data">The files that it read.</param>
public sealed record LastRun(DateOnly Edition, string? Licence, IReadOnlyList<DataFile> Data, IReadOnlyList<PlacedFigure> Figures)
{
    /// <summary>Reads the edition's notebooks with their outputs from a report's folder.</summary>
    /// <exception cref="InputException">The folder holds no report.</exception>
    public static LastRun Read(string report)
    {
        ReportFolder.Settle(report);
        try
        {
            var record = ReportRecord.Read(report);
            var edition = record.Edition ?? throw new InputException(record.Note is null
                ? $"{report}: there is no report (no {EditionDocument.FileName}). Run the notebooks first, or name the report's folder with --report."
                : $"{Path.Combine(report, EditionDocument.FileName)}: this is not what a run of this version writes. Run the notebooks again.");
            var notebooks = edition.Notebooks.Select(notebook => NotebookFile.Read(Path.Combine(report, "notebooks", Path.GetFileName(notebook.Path))));
            return new LastRun(
                DateOnly.FromDateTime(edition.Date),
                edition.Licence,
                edition.Data,
                new RunContents(notebooks.Select(notebook => (notebook.Path, notebook.Document))).Figures);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{report}: the report cannot be read. {refused.Message} Run the notebooks again.");
        }
    }

    /// <summary>The figures of these slugs, in the order given; all of them if none is given.</summary>
    /// <exception cref="InputException">There is no such figure; one error for each, with the nearest.</exception>
    public IReadOnlyList<PlacedFigure> Choose(IReadOnlyList<string> slugs)
    {
        if (slugs.Count == 0)
        {
            return Figures;
        }

        var bySlug = Figures.ToDictionary(placed => placed.Figure.Slug);
        var unknown = slugs.Where(slug => !bySlug.ContainsKey(slug)).Select(Unknown).ToList();
        return unknown.Count == 0 ? [.. slugs.Distinct().Select(slug => bySlug[slug])] : throw new InputException(unknown);
    }

    private string Unknown(string slug)
    {
        var all = Figures.Select(placed => placed.Figure.Slug).ToList();
        var near = all.Where(other => other.Contains(slug, StringComparison.OrdinalIgnoreCase)).Append(Spelling.Nearest(slug, all)).OfType<string>().Distinct().ToList();
        return (near, all) switch
        {
            ({ Count: > 0 }, _) => $"\"{slug}\": the last run has no such figure. Did you mean {string.Join(" or ", near)}?",
            (_, { Count: > 0 }) => $"\"{slug}\": the last run has no such figure. It has {string.Join(", ", all)}.",
            _ => $"\"{slug}\": the last run has no figures.",
        };
    }
}
