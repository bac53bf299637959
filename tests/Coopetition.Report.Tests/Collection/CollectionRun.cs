using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Coopetition.Report.Tests.Commands;

namespace Coopetition.Report.Tests.Collection;

/// <summary>The collection's own notebooks, run by the command into a folder of the test's own.</summary>
internal sealed class CollectionRun : IDisposable
{
    // Where runs have been that are over: workers need not compile again what they have run with the same parameters, the data's place among them
    private static readonly ConcurrentStack<string> Free = [];

    private readonly TemporaryFolder folder = Free.TryPop(out var place) ? new(place) : new();
    private readonly string[] arguments;

    private CollectionRun(string[] arguments) => this.arguments = arguments;

    /// <summary>The folder that this checkout is in.</summary>
    public static string Root { get; } = FindRoot();

    public Command Command { get; private set; } = null!;

    public JsonNode Edition => field ??= JsonNode.Parse(File.ReadAllText(folder.In("report", "edition.json")))!;

    public IReadOnlyList<JsonNode> Notebooks => [.. Edition["notebooks"]!.AsArray().OfType<JsonNode>()];

    /// <summary>By slug, the finding and the hash of the plotted data.</summary>
    public IReadOnlyDictionary<string, (string Finding, string Hash)> Figures =>
        field ??= Edition["figures"]!.AsArray().ToDictionary(figure => (string)figure!["slug"]!, figure => ((string)figure!["finding"]!, (string)figure["dataHash"]!));

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, string> Verdicts =>
        field ??= Edition["claims"]!.AsArray().ToDictionary(claim => (string)claim!["id"]!, claim => (string)claim!["verdict"]!);

    public static Task<CollectionRun> OnShippedData(params string[] arguments) => OnChangedData(_ => { }, arguments);

    /// <summary>Runs on a copy of the data that was changed first.</summary>
    /// <param name="change">Gets the copy's folder.</param>
    public static async Task<CollectionRun> OnChangedData(Action<string> change, params string[] arguments)
    {
        var run = new CollectionRun(arguments);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "data")))
        {
            run.folder.Write(Path.Combine("data", Path.GetFileName(file)), await File.ReadAllTextAsync(file));
        }

        change(run.folder.In("data"));
        run.Command = await run.RunAsync();
        return run;
    }

    /// <summary>Runs once more on a copy of the data and the report, in which all notebooks keep their outputs.</summary>
    public async Task<CollectionRun> Copied(params string[] more)
    {
        var run = new CollectionRun([.. arguments, .. more]);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            var copy = run.folder.In(Path.GetRelativePath(folder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        run.Command = await run.RunAsync();
        return run;
    }

    /// <summary>What readers are told: findings, caveats, and the prose that cells compute.</summary>
    public IReadOnlyList<string> Sentences => field ??= [.. Notebooks
        .SelectMany(notebook => Notebook((string)notebook["path"]!)["cells"]!.AsArray())
        .SelectMany(cell => cell!["outputs"]?.AsArray() ?? [])
        .Select(output => output!["data"]).OfType<JsonObject>()
        .SelectMany(data => data[Figure.MediaType] is { } figure ? new[] { (string?)figure["finding"], (string?)figure["caveat"] } : data["text/markdown"] is { } text && data[ClaimLedger.MediaType] is null ? [Text(text)] : [])
        .OfType<string>()];

    /// <summary>Runs once more, into the same report, on data that were changed first.</summary>
    /// <param name="change">Gets their folder.</param>
    public Task<Command> Again(Action<string> change)
    {
        change(folder.In("data"));
        return RunAsync("--explain");
    }

    /// <summary>Where a file of the report is.</summary>
    /// <param name="path">Within the report; empty for its folder.</param>
    public string PathOf(string path) => folder.In("report", path);

    /// <summary>An executed notebook.</summary>
    /// <param name="path">As the edition names it.</param>
    public JsonNode Notebook(string path) => JsonNode.Parse(File.ReadAllText(folder.In("report", path)))!;

    public void Dispose()
    {
        folder.Dispose();
        Free.Push(folder.Path);
    }

    private static string Text(JsonNode markdown) => (markdown is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string)markdown!).Replace("\\", "", StringComparison.Ordinal);

    private Task<Command> RunAsync(params string[] more) =>
        Command.Run(["--notebooks", Path.Combine(Root, "notebooks"), "--data", folder.In("data"), "--out", folder.In("report"), .. arguments, .. more]);

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
