namespace Coopetition.Report.Commands;

/// <summary>Where the notebooks and their data are and where the report goes: full paths, with links followed.</summary>
/// <param name="Data">Null if there is no data folder, which a notebook may do without.</param>
public sealed record Locations(string Notebooks, string? Data, string Out)
{
    /// <summary>The report's folder, beside the notebooks and the data.</summary>
    public const string Report = "report";

    private static readonly StringComparison PathComparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Looks for what is not given: from the current folder upward, for the folder that holds both notebooks and data.</summary>
    /// <exception cref="InputException">No notebooks are found, a folder that is given does not exist, or the report would go where something else is.</exception>
    public static Locations Find(string current, string? notebooks, string? data, string? @out)
    {
        var givenData = data is null ? null : RealPath.Of(data, current);
        if (givenData is not null && (data!.Length == 0 || !Directory.Exists(givenData)))
        {
            throw new InputException($"--data {(data!.Length == 0 ? "\"\"" : data)}: there is no such folder.");
        }

        var givenNotebooks = notebooks is null ? null : RealPath.Of(notebooks, current);
        var root = givenNotebooks is null ? Above(current, "notebooks", "data") : RootOf(givenNotebooks);
        if (root is null)
        {
            throw new InputException(
                $"no folder \"notebooks\" beside a folder \"data\" in {current} or above. Go to the collection's folder, or name the notebooks with --notebooks.");
        }

        var nearData = RealPath.Of("data", root);
        var found = new Locations(
            givenNotebooks ?? RealPath.Of("notebooks", root),
            givenData ?? (Directory.Exists(nearData) ? nearData : null),
            @out is null ? RealPath.Of(Report, root) : RealPath.Of(@out, current));
        found.RefuseOverlap(RealPath.Of(".", current));
        return found;
    }

    /// <summary>Looks for the data alone: what is given, else from the current folder upward.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    public static string FindData(string current, string? data) => data is not null
        ? RealPath.Of(data, current)
        : Above(current, "data") is { } root
            ? RealPath.Of("data", root)
            : throw new InputException($"no folder \"data\" in {current} or above. Go to the collection's folder, or name the data with --data.");

    /// <summary>Looks for the report alone: what is given, else from the current folder upward.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    public static string FindReport(string current, string? report) => report is not null
        ? RealPath.Of(report, current)
        : Above(current, Report) is { } root
            ? RealPath.Of(Report, root)
            : throw new InputException($"no folder \"report\" in {current} or above. Run the notebooks first, or name the report's folder with --report.");

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
            if (place is not null && IsWithin(place, Out))
            {
                throw new InputException($"--out {Out}: it is or holds {name}. Name another folder{(place == current ? ", or go to another one" : "")}.");
            }
        }

        if (Data is not null && IsWithin(Out, Data))
        {
            throw new InputException($"--out {Out}: it lies in the data, {Data}. Name another folder.");
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path.Equals(folder, PathComparison) || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, PathComparison);
}

/// <summary>Paths as the system takes them, of which each folder is where it says: no links, and none of "." and "..".</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>What is not there need not be.</summary>
    /// <exception cref="InputException">Links lead in a circle.</exception>
    public static string Of(string path, string current)
    {
        var full = Path.Combine(Path.GetFullPath(current), path);
        var real = Path.GetPathRoot(full)!;
        var left = new Stack<string>(Parts(full[real.Length..]));
        for (var links = 0; left.TryPop(out var part);)
        {
            var next = Path.Combine(real, part);
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
            }
            else if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
            }
            else if (++links > MostLinks)
            {
                throw new InputException($"{path}: links lead in a circle there.");
            }
            else
            {
                real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
                foreach (var step in Parts(Path.IsPathRooted(target) ? target[real.Length..] : target))
                {
                    left.Push(step);
                }
            }
        }

        return real;
    }

    /// <summary>The last first.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse();
}
