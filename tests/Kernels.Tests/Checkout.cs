namespace Kernels.Tests;

/// <summary>The folder that this checkout is in, and what the tests take from it.</summary>
public static class Checkout
{
    private const string Own = "tests/Kernels.Tests/Fixtures/";

    public static string Root { get; } = FindRoot();

    /// <summary>The collection's notebooks and those of these tests that must succeed, by their paths from the root.</summary>
    public static TheoryData<string> Notebooks { get; } =
    [
        .. Directory.EnumerateFiles(In("notebooks"), "*.ipynb").Order(StringComparer.Ordinal).Select(file => "notebooks/" + Path.GetFileName(file)),
        Own + "packages.ipynb",
        Own + "plain.ipynb",
    ];

    /// <summary>A notebook of these tests.</summary>
    public static string Fixture(string name) => In(Own + name + ".ipynb");

    public static string In(string path) => Path.Combine(Root, path);

    /// <summary>A file's path from the root, as a reader would name it.</summary>
    public static string NameOf(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Coopetition.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside a checkout.");
        }

        return folder.FullName;
    }
}
