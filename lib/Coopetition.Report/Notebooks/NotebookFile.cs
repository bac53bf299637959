using System.Globalization;
using System.Text;

namespace Coopetition.Report.Notebooks;

/// <summary>A notebook on disk.</summary>
/// <param name="Path">As readers see it: the folder's name and the file's, with a slash.</param>
/// <param name="Folder">The folder's full path.</param>
public sealed record NotebookFile(string Path, string Folder, Notebook Document)
{
    private const long Largest = 500_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file as it was read, to the byte.</summary>
    internal byte[] Content { get; private init; } = [];

    /// <summary>The file's full path.</summary>
    internal string FullPath => System.IO.Path.Combine(Folder, System.IO.Path.GetFileName(Path));

    /// <summary>The file's name without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The document's first heading, else the file's name.</summary>
    public string Title => Document.Title ?? Name;

    /// <summary>Where a report keeps it with its outputs.</summary>
    public string ExecutedPath => $"notebooks/{System.IO.Path.GetFileName(Path)}";

    /// <summary>The same as an address in the report.</summary>
    public string ExecutedAddress => $"notebooks/{Uri.EscapeDataString(System.IO.Path.GetFileName(Path))}";

    /// <exception cref="InputException">The file cannot be read or is no notebook.</exception>
    public static NotebookFile Read(string file)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file))!;
        var path = $"{System.IO.Path.GetFileName(folder)}/{System.IO.Path.GetFileName(file)}";
        try
        {
            switch (new FileInfo(file).Length)
            {
                // Nor has what is no plain file a length, and reading it might never end
                case 0:
                    throw new InputException($"{path}: the file is empty. A notebook is a JSON document; save it again from the editor.");
                case > Largest:
                    throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{path}: the file has more than {Largest:N0} bytes. Clear its outputs in the editor and save it again."));
            }

            var content = File.ReadAllBytes(file);
            return new NotebookFile(path, folder, Notebook.Parse(Strict.GetString(content).TrimStart('\uFEFF'), path)) { Content = content };
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"{path}: the file is not UTF-8 text. Save it again from the editor.");
        }
        catch (Exception e) when (Disk.Refuses(e))
        {
            throw new InputException($"{path}: the file cannot be read. {e.Message}");
        }
    }
}

/// <summary>The notebooks of a folder.</summary>
public static class NotebookFolder
{
    /// <summary>Reads a folder's notebooks in order of their names, or the one that is named.</summary>
    /// <exception cref="InputException">There is none, or some cannot be read; one error for each.</exception>
    public static IReadOnlyList<NotebookFile> Read(string path)
    {
        if (File.Exists(path))
        {
            return [NotebookFile.Read(path)];
        }

        var files = Disk.Try(
            () => Directory.EnumerateFiles(path, "*.ipynb", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal).ToList(),
            reason => $"{path}: the notebooks cannot be read. {reason}");
        if (files.Count == 0)
        {
            throw new InputException($"{path}: the folder holds no notebook (*.ipynb). Name another one with --notebooks.");
        }

        var errors = new List<string>();
        var notebooks = files.Select(file => InputException.Noted(() => NotebookFile.Read(file), errors.AddRange)).OfType<NotebookFile>().ToList();
        return errors.Count == 0 ? notebooks : throw new InputException(errors);
    }
}
