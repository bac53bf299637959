namespace Coopetition.Report.Collections;

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

        if (!Directory.Exists(path))
        {
            throw new InputException($"{path}: there is no such folder or file. Name the notebooks with --notebooks.");
        }

        var files = Directory.EnumerateFiles(path, "*.ipynb", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            throw new InputException($"{path}: the folder holds no notebook (*.ipynb). Name another one with --notebooks.");
        }

        var errors = new List<string>();
        var notebooks = files.Select(file => ReadOrNote(file, errors)).OfType<NotebookFile>().ToList();
        return errors.Count == 0 ? notebooks : throw new InputException(errors);
    }

    private static NotebookFile? ReadOrNote(string file, List<string> errors)
    {
        try
        {
            return NotebookFile.Read(file);
        }
        catch (InputException e)
        {
            errors.AddRange(e.Errors);
            return null;
        }
    }
}
