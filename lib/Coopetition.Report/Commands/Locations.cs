namespace Coopetition.Report.Commands;

/// <summary>Where the notebooks and their data are and where the report goes: full paths, with links followed.</summary>
/// <param name="Data">Null if there is no data folder, which a notebook may do without.</param>
internal sealed record Locations(string Notebooks, string? Data, string Out)
{
    /// <summary>The report's folder, beside the notebooks and the data.</summary>
    public const string Report = "report";

    /// <summary>Looks for what is not given: from the current folder upward, for the folder that holds both notebooks and data.</summary>
    /// <exception cref="InputException">No notebooks are found, what is given does not exist, or the report would go where something else is.</exception>
    public static Locations Of(RunRequest request)
    {
        var (current, @out) = (Directory.GetCurrentDirectory(), request.Out);
        var givenData = Given("--data", request.Data, "folder", Directory.Exists);
        var givenNotebooks = Given("--notebooks", request.Notebooks, "folder or file", Path.Exists);
        var root = givenNotebooks is null ? Above(current, "notebooks", "data") : RootOf(givenNotebooks);
        if (root is null)
        {
            throw new InputException(
                $"no folder \"notebooks\" beside a folder \"data\" in {current} or above. Go to the collection's folder, or name the notebooks with --notebooks.");
        }

        var nearData = Disk.RealPath("data", root);
        var found = new Locations(
            givenNotebooks ?? Disk.RealPath("notebooks", root),
            givenData ?? (Directory.Exists(nearData) ? nearData : null),
            @out is null ? Disk.RealPath(Report, root) : Disk.RealPath(@out, current));
        found.RefuseOverlap(Disk.RealPath(".", current));
        return found;

        string? Given(string option, string? path, string kind, Func<string, bool> exists) =>
            path is null ? null
            : path.Length > 0 && Disk.RealPath(path, current) is var real && exists(real) ? real
            : throw new InputException($"{option} {(path.Length == 0 ? "\"\"" : path)}: there is no such {kind}.");
    }

    /// <summary>Looks for the data alone: what is given, else from the current folder upward.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    public static string FindData(string? data) => FindFolder("data", data, "Go to the collection's folder, or name the data with --data.");

    /// <summary>Looks for the report alone: what is given, else from the current folder upward.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    public static string FindReport(string? report) => FindFolder(Report, report, "Run the notebooks first, or name the report's folder with --report.");

    private static string FindFolder(string name, string? given, string remedy)
    {
        var current = Directory.GetCurrentDirectory();
        return given is not null ? Disk.RealPath(given, current)
            : Above(current, name) is { } root ? Disk.RealPath(name, root)
            : throw new InputException($"no folder \"{name}\" in {current} or above. {remedy}");
    }

    private static string? Above(string current, params IEnumerable<string> names)
    {
        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
        {
            if (names.All(name => Directory.Exists(Path.Combine(folder.FullName, name))))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    // The folder that holds the notebooks' folder
    private static string RootOf(string notebooks)
    {
        var folder = File.Exists(notebooks) ? Path.GetDirectoryName(notebooks)! : notebooks;
        return Path.GetDirectoryName(folder) ?? folder;
    }

    private void RefuseOverlap(string current)
    {
        foreach (var (place, name) in new[] { (Notebooks, "the notebooks"), (Data, "the data"), (current, "the current folder") })
        {
            if (place is not null && Disk.IsWithin(place, Out))
            {
                throw new InputException($"--out {Out}: it is or holds {name}. Name another folder{(place == current ? ", or go to another one" : "")}.");
            }
        }

        if (Data is not null && Disk.IsWithin(Out, Data))
        {
            throw new InputException($"--out {Out}: it lies in the data, {Data}. Name another folder.");
        }
    }
}
