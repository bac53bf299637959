using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Coopetition.Data;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Reuse;

/// <summary>All that a notebook's outputs come from, as hashes of contents: nothing here depends on times or places.</summary>
/// <param name="Text">Of all cells, prose included, which runs nothing.</param>
/// <param name="Cells">Of the code, except for the cells of parameters.</param>
/// <param name="Parameters">Of the cells of parameters, the notebook's own and the one that was given.</param>
/// <param name="Command">Of what runs cells: this command, its kernel and .NET.</param>
/// <param name="Files">Of what cells load, by path from the notebook's folder; an assembly counts with those that lie beside it.</param>
/// <param name="Data">The data files that were used, by path within the data folder; null if it may have been any.</param>
public sealed partial record NotebookInputs(
    string Text,
    string Cells,
    string Parameters,
    string Command,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyList<string>? Data)
{
    private const string Assemblies = "*.dll";

    private static readonly string ThisCommand = HashOfThisCommand();

    /// <summary>What can be known before the notebook runs: all but the data files that it will use.</summary>
    /// <param name="injected">The document with the values of its parameters.</param>
    public static NotebookInputs Of(Notebook injected, string folder, FileHashes hashes)
    {
        var code = injected.CodeCells.ToList();
        var parameters = Parameter.CellOf(injected);
        var isParameters = code.ToLookup(cell => cell == parameters || cell.Tags.Contains(NotebookCell.InjectedTag));
        return new(
            Sha256.Of(string.Join('\u001E', injected.Cells.Select(cell => string.Join('\u001F', [cell.Type.ToString(), cell.Id, .. cell.Tags, cell.Source.ReplaceLineEndings("\n")])))),
            Sha256.Of(SourceOf(isParameters[false], injected.Language)),
            Sha256.Of(SourceOf(isParameters[true], injected.Language)),
            ThisCommand,
            Directives.FilesIn(injected).Select(path => IsAssembly(path) ? $"{path[..(path.LastIndexOf('/') + 1)]}{Assemblies}" : path)
                .Concat(code.SelectMany(cell => NamedIn(cell.Source, folder)))
                .Concat(code.SelectMany(cell => FoldersIn(cell.Source, folder))).Distinct().ToDictionary(path => path, path => hashes.Of(Path.GetFullPath(path, folder))),
            null);
    }

    /// <summary>The same, with what the notebook used as it ran. Where nothing was told of the data, or cells read files by their own means or by a script's, that is all of them.</summary>
    /// <param name="told">The files that the library told of, from the notebook's folder.</param>
    /// <param name="data">The data folder; null if there is none.</param>
    public NotebookInputs With(IReadOnlyCollection<string> told, Notebook document, string folder, string? data)
    {
        var within = told.ToLookup(path => data is not null && Disk.IsWithin(Path.GetFullPath(path, folder), data));
        var used = within[true].Select(path => Path.GetRelativePath(data!, Path.GetFullPath(path, folder)).Replace('\\', '/')).Distinct().Order(StringComparer.Ordinal).ToList();
        var hashes = new FileHashes();
        return this with
        {
            Data = used.Count == 0 || ReadsFiles(document) || Files.Keys.Any(path => !path.EndsWith(Assemblies, StringComparison.Ordinal)) ? null : used,
            Files = Files.Keys.Union(within[false]).ToDictionary(path => path, path => Files.GetValueOrDefault(path) ?? hashes.Of(Path.GetFullPath(path, folder))),
        };
    }

    /// <summary>Why the outputs of an earlier run would not be those of the next; null if they would.</summary>
    /// <param name="then">Of the earlier run.</param>
    /// <param name="hashOf">Of a file as it is now, by its path from the notebook's folder.</param>
    /// <param name="dataThen">The hashes of the data files, by path within their folder.</param>
    public string? WhyNot(NotebookInputs then, Func<string, string> hashOf, IReadOnlyDictionary<string, string> dataThen, IReadOnlyDictionary<string, string> dataNow) =>
        then.Cells != Cells ? "its cells have changed"
        : then.Parameters != Parameters ? "its parameters have changed"
        : then.Command != Command ? "the command, its kernel or .NET is another one"
        : then.Files.FirstOrDefault(file => file.Value.Length == 0 || hashOf(file.Key) != file.Value) is { Key: { } file } ? $"{NameOf(file)} has changed"
        : (then.Data ?? dataThen.Keys.Union(dataNow.Keys)).FirstOrDefault(path => dataThen.GetValueOrDefault(path) != dataNow.GetValueOrDefault(path)) is not { } used ? null
        : !dataNow.ContainsKey(used) ? $"{used} is gone"
        : !dataThen.ContainsKey(used) ? $"{used} is new"
        : $"{used} has changed";

    /// <summary>What cells load into their process: assemblies by full path with their hashes, and packages by name with their versions.</summary>
    public IReadOnlyDictionary<string, string> Loads(Notebook document, string folder) => Files
        .Where(file => file.Key.EndsWith(Assemblies, StringComparison.Ordinal))
        .Select(file => (Key: Path.GetFullPath(file.Key, folder), file.Value))
        .Concat(Directives.PackagesIn(document).Select(package => (Key: package.Name, Value: package.Version)))
        .DistinctBy(loaded => loaded.Key).ToDictionary(loaded => loaded.Key, loaded => loaded.Value);

    /// <summary>What cells load, for readers.</summary>
    public static string NameOf(string file) => file.EndsWith(Assemblies, StringComparison.Ordinal) ? $"the library in {Path.GetDirectoryName(file)}" : file;

    /// <summary>Whether cells ask for a package without saying exactly which version, so that nobody knows what they would get.</summary>
    public static bool AreOpen(Notebook document) => Directives.PackagesIn(document).Any(package => package.Version.Length == 0 || package.Version.Contains('*', StringComparison.Ordinal));

    private static bool ReadsFiles(Notebook document) => document.CodeCells.Any(cell => FileAccess().IsMatch(cell.Source));

    private static string SourceOf(IEnumerable<NotebookCell> cells, string language) =>
        string.Join('\u001E', cells.Select(cell => $"{cell.Language ?? language}\u001F{cell.Source.ReplaceLineEndings("\n")}"));

    private static bool IsAssembly(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files that a cell names in a literal, wherever they lie: it may read them by its own means.</summary>
    private static IEnumerable<string> NamedIn(string source, string folder) =>
        FileName().Matches(source).Select(match => match.Groups["path"].Value.Replace('\\', '/')).Where(path => File.Exists(Path.GetFullPath(path, folder)));

    /// <summary>The folders within the notebook's that a cell names in a literal, each as a pattern of all files in it: it may list them.</summary>
    private static IEnumerable<string> FoldersIn(string source, string folder) =>
        from match in Literal().Matches(source)
        let path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(match.Groups["text"].Value, folder))
        where path != folder && Disk.IsWithin(path, folder) && Directory.Exists(path)
        select $"{Path.GetRelativePath(folder, path).Replace('\\', '/')}/*";

    private static string HashOfThisCommand()
    {
        var own = typeof(NotebookInputs).Assembly;
        var packages = Path.ChangeExtension(own.Location, ".deps.json");
        var builds = new[] { own, typeof(Figure).Assembly, typeof(DataPackage).Assembly }.Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString());
        return Sha256.Of(string.Join('\n', [.. builds, RuntimeInformation.FrameworkDescription, File.Exists(packages) ? File.ReadAllText(packages) : ""]));
    }

    [GeneratedRegex(""""(?<!#(?:r|load)[ \t]+)"(?<path>[^"\0\r\n]+\.\w+)"""")]
    private static partial Regex FileName();

    [GeneratedRegex(""""(?<!#(?:r|load)[ \t]+)"(?<text>[^"\0\r\n]+)"""")]
    private static partial Regex Literal();

    [GeneratedRegex("""\b(File|FileInfo|FileStream|StreamReader|Directory|DirectoryInfo|ReadCsv|Process)\b|\.(csv|tsv|json|xlsx|parquet|txt)\b""")]
    private static partial Regex FileAccess();
}

/// <summary>Hashes of files, each taken once.</summary>
public sealed class FileHashes
{
    private readonly Dictionary<string, string> known = [];

    /// <param name="path">Full; its last part may be a pattern, which stands for all files that match it, by name.</param>
    /// <returns>In hexadecimal; of what is not there, the empty text.</returns>
    public string Of(string path) => known.TryGetValue(path, out var hash) ? hash : known[path] = Hash(path);

    private static string Hash(string path) => !Path.GetFileName(path).Contains('*', StringComparison.Ordinal) ? Sha256.OfFileOrNull(path) ?? ""
        : Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder) ? Sha256.Of(string.Join('\n', Directory.EnumerateFiles(folder, Path.GetFileName(path)).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Hash(file)}")))
        : "";
}
