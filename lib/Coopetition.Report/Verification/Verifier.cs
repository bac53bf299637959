using Coopetition.Report.Exports;

namespace Coopetition.Report.Verification;

/// <summary>Tells which exported files still show what the last run found.</summary>
public sealed class Verifier
{
    private readonly Dictionary<string, Figure> current;

    public Verifier(LastRun run) => current = run.Figures.Select(placed => placed.Figure).ToDictionary(figure => figure.Slug);

    /// <summary>Looks at files, and at all files in folders that could have been exported, in order of their paths.</summary>
    /// <exception cref="InputException">A path leads nowhere.</exception>
    public IReadOnlyList<VerifiedPath> Verify(IReadOnlyList<string> paths)
    {
        var missing = paths.Where(path => !Path.Exists(path)).Select(path => $"{path}: there is no such file or folder.").ToList();
        return missing.Count > 0
            ? throw new InputException(missing)
            : [.. paths.Select(path => new VerifiedPath(IsFolder: Directory.Exists(path), [.. Files(path).SelectMany(Verify)]))];
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => ExportedFile.Extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)
        : [path];

    private IReadOnlyList<VerifiedFile> Verify(string path)
    {
        try
        {
            // Nor has what is no plain file a length, and reading it might never end
            return new FileInfo(path).Length == 0 ? [new VerifiedFile(path, FileState.Unknown, ["it is empty."])]
                : ExportedFile.Read(path) is { Count: > 0 } parts ? [.. parts.Select(part => Verify(part.Part.Length == 0 ? path : $"{path}, {part.Part}", part.Snapshot))]
                : [new VerifiedFile(path, FileState.Unknown, ["it holds no figure."])];
        }
        catch (Exception refused) when (Disk.Refuses(refused))
        {
            return [new VerifiedFile(path, FileState.Unknown, [$"it cannot be read. {refused.Message}"])];
        }
    }

    private VerifiedFile Verify(string path, Snapshot? then)
    {
        if (then is null)
        {
            return new(path, FileState.Unknown, ["it does not say which figure it is of."]);
        }

        if (!current.TryGetValue(then.Slug, out var now))
        {
            return new(path, FileState.Unknown, [$"the last run has no figure \"{then.Slug}\"."]);
        }

        if (then.Table.Rows.Any(row => row.Count != then.Table.Columns.Count))
        {
            return new(path, FileState.Unknown, ["its rows and its columns do not fit together."]);
        }

        var reasons = RowChanges.Between(then.Table, now.Table).ToList();
        if (then.Finding is { } finding && finding != now.Finding)
        {
            reasons.Add($"its finding was \"{finding}\" and is now \"{now.Finding}\"");
        }

        return new(path, reasons.Count == 0 ? FileState.Current : FileState.Stale, reasons);
    }
}

/// <summary>A path that was to be verified, with all that was found there.</summary>
public sealed record VerifiedPath(bool IsFolder, IReadOnlyList<VerifiedFile> Files)
{
    /// <summary>Whether nothing there is out of date and, in a file that was named, something is known to be current; a folder may hold what we know nothing of.</summary>
    public bool IsVouchedFor => Files.All(file => file.State != FileState.Stale) && (IsFolder || Files.Any(file => file.State == FileState.Current));
}

/// <summary>A file, or a picture within it, with its state.</summary>
/// <param name="Reasons">What has changed, or why nothing can be told; none for what is current.</param>
public sealed record VerifiedFile(string Path, FileState State, IReadOnlyList<string> Reasons);

/// <summary>What an exported file is worth today.</summary>
public enum FileState
{
    /// <summary>The report would export it with the same data and finding.</summary>
    Current,

    /// <summary>Its data or its finding have changed.</summary>
    Stale,

    /// <summary>Nothing tells which figure it is of, or the report has no such figure.</summary>
    Unknown,
}
