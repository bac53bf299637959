namespace Coopetition.Report.Commands;

/// <summary>Where the notebooks and their data are and where the report goes.</summary>
/// <param name="Data">Null if there is no data folder, which a notebook may do without.</param>
public sealed record Locations(string Notebooks, string? Data, string Out)
{
    /// <summary>The report's folder, beside the notebooks and the data.</summary>
    public const string Report = "report";

    /// <summary>Looks for what is not given: from the current folder upward, for the folder that holds both notebooks and data.</summary>
    /// <exception cref="InputException">No notebooks are found, or a folder that is given does not exist.</exception>
    public static Locations Find(string current, string? notebooks, string? data, string? @out)
    {
        if (data is not null && !Directory.Exists(Path.GetFullPath(data, current)))
        {
            throw new InputException($"--data {data}: there is no such folder.");
        }

        var root = notebooks is null ? Above(current, "notebooks", "data") : RootOf(Path.GetFullPath(notebooks, current));
        if (root is null)
        {
            throw new InputException(
                $"no folder \"notebooks\" beside a folder \"data\" in {current} or above. Go to the collection's folder, or name the notebooks with --notebooks.");
        }

        var nearData = Path.Combine(root, "data");
        return new Locations(
            notebooks is null ? Path.Combine(root, "notebooks") : Path.GetFullPath(notebooks, current),
            data is not null ? Path.GetFullPath(data, current) : Directory.Exists(nearData) ? nearData : null,
            Path.GetFullPath(@out ?? Path.Combine(root, Report), current));
    }

    /// <summary>Looks for the data alone: what is given, else from the current folder upward.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    public static string FindData(string current, string? data) => data is not null
        ? Path.GetFullPath(data, current)
        : Above(current, "data") is { } root
            ? Path.Combine(root, "data")
            : throw new InputException($"no folder \"data\" in {current} or above. Go to the collection's folder, or name the data with --data.");

    /// <summary>Looks for the report alone: what is given, else from the current folder upward.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    public static string FindReport(string current, string? report) => report is not null
        ? Path.GetFullPath(report, current)
        : Above(current, Report) is { } root
            ? Path.Combine(root, Report)
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
        return Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? folder;
    }
}
