using System.Text;
using Coopetition.Report.Editions;
using Coopetition.Report.Pages;

namespace Coopetition.Report.Exports;

/// <summary>What every report consists of, without a browser's help.</summary>
public static class ReportFiles
{
    /// <summary>Relative paths, with slashes, and contents.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Of(Edition edition) => TextsOf(edition).Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)));

    private static IEnumerable<(string Path, string Text)> TextsOf(Edition edition)
    {
        yield return ("index.html", ReportPage.Of(edition));
        yield return (EditionDocument.FileName, EditionDocument.Of(edition).ToJson());
        foreach (var (notebook, run) in edition.Notebooks.Zip(edition.Runs))
        {
            yield return (notebook.ExecutedPath, run.Document.ToJson());
        }

        foreach (var placed in edition.Contents.Figures)
        {
            yield return ($"data/{placed.Figure.Slug}.csv", placed.Csv);
            yield return ($"data/{placed.Figure.Slug}.json", FigureData.Json(placed));
        }
    }
}
