using System.Text;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Collections;

/// <summary>A notebook on disk.</summary>
/// <param name="Path">As readers see it: the folder's name and the file's, with a slash.</param>
/// <param name="Folder">The folder's full path.</param>
public sealed record NotebookFile(string Path, string Folder, Notebook Document)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's name without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The document's first heading, else the file's name.</summary>
    public string Title => Document.Title ?? Name;

    /// <summary>Where a report keeps it with its outputs.</summary>
    public string ExecutedPath => $"notebooks/{System.IO.Path.GetFileName(Path)}";

    /// <exception cref="InputException">The file cannot be read or is no notebook.</exception>
    public static NotebookFile Read(string file)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file))!;
        var path = $"{System.IO.Path.GetFileName(folder)}/{System.IO.Path.GetFileName(file)}";
        try
        {
            var text = Strict.GetString(File.ReadAllBytes(file));
            return new NotebookFile(path, folder, Notebook.Parse(text.TrimStart('\uFEFF'), path));
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"{path}: the file is not UTF-8 text. Save it again from the editor.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: the file cannot be read. {e.Message}");
        }
    }
}
