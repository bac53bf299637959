using System.Text;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pages;

namespace Coopetition.Report.Exports;

/// <summary>What every report consists of, without a browser's help.</summary>
public static class ReportFiles
{
    public const string Page = "index.html";

    /// <summary>The paths that are needed whatever the notebooks show.</summary>
    public static IEnumerable<string> KnownBefore(IEnumerable<NotebookFile> notebooks, ExportFormats formats) =>
        [EditionDocument.FileName, Page, DataArchive.FileName, KeptEditions.Any, .. notebooks.Select(notebook => notebook.ExecutedPath), .. DocumentExport.PathsOf(formats)];

    /// <summary>Relative paths, with slashes, and contents; the edition itself lists them.</summary>
    public static Task<(string Path, byte[] Content)[]> OfAsync(Edition edition) =>
        Task.WhenAll(TextsOf(edition).Select(file => Task.Run(() => (file.Path, Encoding.UTF8.GetBytes(file.Text())))));

    // The page takes as long as all others together
    private static IEnumerable<(string Path, Func<string> Text)> TextsOf(Edition edition)
    {
        yield return (Page, () => ReportPage.Of(edition));
        foreach (var (notebook, run) in edition.Notebooks.Zip(edition.Runs))
        {
            yield return (notebook.ExecutedPath, run.Document.ToJson);
        }

        foreach (var placed in edition.Contents.Figures)
        {
            yield return ($"data/{placed.Figure.Slug}.csv", () => placed.Csv);
            yield return ($"data/{placed.Figure.Slug}.json", () => FigureData.Json(placed));
        }
    }
}
