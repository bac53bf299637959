using Coopetition.Data;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Exports;

/// <summary>A report's edition with its figures, as the run that wrote it left them.</summary>
public sealed record LastRun(EditionDocument Edition, IReadOnlyList<PlacedFigure> Figures)
{
    /// <summary>Reads the edition's notebooks with their outputs from a report's folder.</summary>
    /// <exception cref="InputException">The folder holds no report.</exception>
    public static LastRun Read(string report)
    {
        OutputFolder.SettleReport(report);
        return Disk.Try(
            () =>
            {
                var edition = ReportRecord.EditionIn(report);
                var notebooks = edition.Notebooks.Select(notebook => NotebookFile.Read(Path.Combine(report, "notebooks", Path.GetFileName(notebook.Path))));
                return new LastRun(edition, new RunContents(notebooks.Select(notebook => (notebook.Path, notebook.Document))).Figures);
            },
            reason => $"{report}: the report cannot be read. {reason} Run the notebooks again.");
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

    /// <summary>What a picture of a figure carries.</summary>
    public Provenance ProvenanceOf(Figure figure) => Provenance.Of(figure, DateOnly.FromDateTime(Edition.Date), Edition.Licence);

    /// <summary>The data files that are no longer what the run read, as far as they lie beside the report.</summary>
    public IReadOnlyList<string> ChangedData(string report)
    {
        var beside = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(report)))!;
        return [.. Edition.Data.Where(file => Sha256.OfFileOrNull(Path.Combine(beside, file.Path)) is { } now && now != file.Sha256).Select(file => file.Path)];
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
