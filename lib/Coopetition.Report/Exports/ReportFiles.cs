using System.IO.Compression;
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
        [Page, DataArchive.FileName, KeptEditions.Any, .. notebooks.Select(notebook => notebook.ExecutedPath), .. DocumentExport.PathsOf(formats)];

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
            yield return ($"data/{placed.Figure.Slug}.json", edition.ProvenanceOf(placed.Figure).ToFile);
        }
    }
}

/// <summary>An edition's data in one file: with their descriptor, a Data Package. The same data give the same bytes.</summary>
internal static class DataArchive
{
    public const string FileName = "data.zip";

    // The time of packing would make every edition another one; this is the first that the format can say
    private static readonly DateTimeOffset Packed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="files">Paths within the data folder, with slashes, and contents.</param>
    /// <returns>The file with its name; none if there are no data.</returns>
    public static IEnumerable<(string Path, byte[] Content)> Of(IReadOnlyList<(string Path, byte[] Content)> files) => files.Count == 0 ? [] : [(FileName, Pack(files))];

    private static byte[] Pack(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Packed;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }
}
