using Coopetition.Report.Tests.Collection;

namespace Coopetition.Report.Tests;

/// <summary>A folder of a test's own, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("report-tests-").FullName;

    /// <summary>At the place of one that is gone.</summary>
    public TemporaryFolder(string path) => Path = Directory.CreateDirectory(path).FullName;

    public string Path { get; }

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public string Write(string relative, string text)
    {
        var file = In(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Copies a folder of the fixtures.</summary>
    public void Take(string fixture)
    {
        var from = System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            Write(System.IO.Path.GetRelativePath(from, file), File.ReadAllText(file));
        }
    }

    /// <summary>Copies the data as shipped.</summary>
    /// <param name="name">Of the copy, in the place of what has it.</param>
    public string TakeShippedData(string name)
    {
        if (Directory.Exists(In(name)))
        {
            Directory.Delete(In(name), recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(CollectionRun.Root, "data")))
        {
            Write(System.IO.Path.Combine(name, System.IO.Path.GetFileName(file)), File.ReadAllText(file));
        }

        return In(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
