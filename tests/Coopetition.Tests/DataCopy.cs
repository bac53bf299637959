namespace Coopetition.Tests;

/// <summary>A copy of the data that the repository ships, for a test to change.</summary>
internal sealed class DataCopy : IDisposable
{
    public DataCopy()
    {
        Folder = Directory.CreateTempSubdirectory("data-").FullName;
        foreach (var file in Directory.GetFiles(Original))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    /// <summary>The repository's own data, as it is.</summary>
    public static Dataset Shipped { get; } = Dataset.Read(Original);

    public string Folder { get; }

    private static string Original => Path.Combine(Root(AppContext.BaseDirectory), "data");

    /// <summary>Replaces a text that must be there.</summary>
    public DataCopy Replace(string file, string found, string with) => Edit(file, text =>
    {
        Assert.Contains(found, text, StringComparison.Ordinal);
        return text.Replace(found, with, StringComparison.Ordinal);
    });

    /// <summary>Keeps the header and the rows that fulfil a condition.</summary>
    public DataCopy Keep(string file, Func<string, bool> row) => Edit(file, text =>
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Where(row))) + "\n";
    });

    public Dataset Read() => Dataset.Read(Folder);

    /// <summary>Everything that is wrong, as a reader sees it who called the folder "data".</summary>
    public string Complaint() => Assert.Throws<Data.DataException>(Read).Message.Replace(Folder.Replace('\\', '/'), "data", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public DataCopy Edit(string file, Func<string, string> change)
    {
        var path = Path.Combine(Folder, file);
        File.WriteAllText(path, change(File.ReadAllText(path)));
        return this;
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Coopetition.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
