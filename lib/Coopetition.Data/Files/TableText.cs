using System.Globalization;
using System.Text;
using CsvHelper;

namespace Coopetition.Data;

/// <summary>A table's file as it is, and as it will be with rows added at its end: with its own line ends, quotes and byte order mark.</summary>
public sealed class TableText
{
    private readonly byte[] before;
    private byte[] after;

    private TableText(string file, byte[] bytes) => (File, before, after) = (file, bytes, bytes);

    /// <summary>As the caller named its folder.</summary>
    public string File { get; }

    /// <exception cref="DataException">The file cannot be read.</exception>
    public static TableText Read(string file) => Utf8Text.Read(file, () => "Restore it.", stream =>
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new TableText(file, bytes.ToArray());
    });

    /// <summary>Adds rows at the end; blank lines there give way.</summary>
    /// <param name="rows">Each with a cell for each column.</param>
    public void Append(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = Encoding.UTF8.GetString(after);
        var header = text.IndexOf('\n', StringComparison.Ordinal);
        var lineEnd = header > 0 && text[header - 1] == '\r' ? "\r\n" : "\n";
        var last = text.EndsWith('\n') ? lineEnd : "";
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        writer.Write(WithoutBlankEnd(text));
        foreach (var row in rows)
        {
            writer.Write(lineEnd);
            writer.Write(Record(row, everywhere: text.TrimStart('\uFEFF').StartsWith('"')));
        }

        writer.Write(last);
        after = Encoding.UTF8.GetBytes(writer.ToString());
    }

    /// <summary>Puts the files in the place of those that were read, all of them or none; each is whole at any moment.</summary>
    /// <exception cref="DataException">A file has changed since it was read, or cannot be written; all are as they were.</exception>
    public static void WriteAll(IReadOnlyList<TableText> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.FirstOrDefault(table => !System.IO.File.ReadAllBytes(table.File).SequenceEqual(table.before)) is { } changed)
        {
            throw new DataException(new DataError(changed.File, null, null, "the file was changed while this was at work.", "Do it again."));
        }

        var written = new List<TableText>();
        foreach (var table in tables)
        {
            try
            {
                Replace(table.File, table.after);
                written.Add(table);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                written.ForEach(done => Replace(done.File, done.before));
                throw new DataException(new DataError(table.File, null, null, "the file cannot be written.", "Close it in other programs, and check that you may write to its folder."));
            }
        }
    }

    private static void Replace(string file, byte[] content)
    {
        var target = System.IO.File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file);
        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                System.IO.File.SetUnixFileMode(beside, System.IO.File.GetUnixFileMode(target));
            }

            System.IO.File.Move(beside, target, overwrite: true);
        }
        finally
        {
            System.IO.File.Delete(beside);
        }
    }

    private static string Record(IReadOnlyList<string> cells, bool everywhere)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n", Quoting = everywhere ? CsvQuoting.Always : CsvQuoting.WhenNeeded }, leaveOpen: true))
        {
            csv.WriteRecord([.. cells]);
        }

        return text.ToString()[..^1];
    }

    private static string WithoutBlankEnd(string text)
    {
        var end = text.TrimEnd('\r', '\n');
        var last = end[(end.LastIndexOf('\n') + 1)..];
        return last.Length > 0 && last.Trim(',').Length > 0 ? end : WithoutBlankEnd(end[..^last.Length]);
    }
}
