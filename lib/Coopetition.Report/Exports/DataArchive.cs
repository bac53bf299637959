using System.IO.Compression;

namespace Coopetition.Report.Exports;

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
