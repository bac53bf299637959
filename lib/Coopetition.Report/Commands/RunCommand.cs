using System.CommandLine;
using Coopetition.Report.Exports;
using Coopetition.Report.Running;
using Coopetition.Report.Saving;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

internal static class RunCommand
{
    public static void SetUp(Command command, WorkerPool workers)
    {
        var options = new RunOptions();
        command.Add([.. options.Always, .. options.Once]);
        command.SetWork(
            (parsed, terminal, cancellation) => RunAsync(options.RequestOf(parsed), options.PicturesOf(parsed), workers, terminal, cancellation),
            left: "The last report is as it was, and what was written since is whole.");
    }

    private static Task<int> RunAsync(RunRequest request, PictureRequest pictures, WorkerPool workers, Terminal terminal, CancellationToken cancellation)
    {
        return request switch
        {
            { Clear: true } => Task.FromResult(NotebookSaving.Clear(Locations.Of(request).Notebooks, terminal)),
            { Each.Count: > 0 } => new EditionSet(request).RunAsync(RunOneAsync, terminal),
            _ => RunOneAsync(request),
        };

        Task<int> RunOneAsync(RunRequest one) => new ReportRun(one, pictures, workers).RunAsync(terminal, cancellation);
    }
}

/// <summary>The options of <c>run</c>, which is also what happens without a command's name.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> notebooks = new("--notebooks") { Description = "Folder of notebooks, or one notebook [default: notebooks/, here or above]", HelpName = "path" };
    private readonly Option<string?> data = new("--data") { Description = "Folder of data; the notebooks get it as their parameter \"data\" [default: data/ beside the notebooks]", HelpName = "folder" };
    private readonly Option<string?> @out = new("--out") { Description = "Folder for the report, which replaces the last one there [default: report/ beside the notebooks]", HelpName = "folder" };
    private readonly Option<string?> then = new("--then") { Description = "Short for -p then=…", HelpName = "period" };
    private readonly Option<string?> now = new("--now") { Description = "Short for -p now=…", HelpName = "period" };
    private readonly Option<bool> force = new("--force") { Description = "Also run notebooks whose outputs would be the same as last time" };
    private readonly Option<bool> explain = new("--explain") { Description = "Say of each notebook why it is run, or is not" };
    private readonly Option<bool> save = new("--save") { Description = "Also save the outputs in the notebooks, figures as pictures, for sites and editors that show them without running anything" };
    private readonly Option<bool> clear = new("--clear") { Description = "Only remove the outputs that are saved in the notebooks" };
    private readonly PictureOptions pictures = new(ExportFormats.OfRuns, "html");

    private readonly Option<double> cellTimeout = new Option<double>("--cell-timeout")
    {
        Description = "Seconds after which a cell is stopped",
        HelpName = "seconds",
        DefaultValueFactory = _ => 120,
        CustomParser = Options.Number,
    }.Accepting(text => Options.Number(text) is > 0 and <= 86_400, "this is not a number of seconds. Give one between 0 and 86400, such as 120.");

    private readonly Option<string[]> parameters = new Option<string[]>("--parameter", "-p")
    {
        Description = "Value for a parameter of the notebooks; may be given more than once",
        HelpName = "name=value",
    }.Accepting(HasName, "this is not name=value. Write, for example, -p now=2024.");

    private readonly Option<string[]> each = new Option<string[]>("--each")
    {
        Description = "Values for a parameter, an edition for each; given more than once, for each combination. Every edition gets a folder in that of the report, and editions.html there lists them",
        HelpName = "name=value,value",
    }.Accepting(HasName, "this is not name=value,value. Write, for example, --each now=2023,2024.");

    /// <summary>What makes sense wherever notebooks are run.</summary>
    public IEnumerable<Option> Always => [notebooks, data, @out, cellTimeout, parameters, then, now, force, explain, .. pictures.All];

    /// <summary>What makes sense where they are not run again and again.</summary>
    public IEnumerable<Option> Once => [each, save, clear];

    /// <exception cref="InputException">A parameter is given twice, or what was given contradicts itself.</exception>
    public RunRequest RequestOf(ParseResult parsed)
    {
        (string Name, string? Value)[] named = [(RunParameters.Data, parsed.GetValue(data)), (RunParameters.Then, parsed.GetValue(then)), (RunParameters.Now, parsed.GetValue(now))];
        List<(string Name, string Value)> given = [.. from one in named where one.Value is not null select (one.Name, one.Value), .. (parsed.GetValue(parameters) ?? []).Select(NameAndValue)];
        List<(string Name, string[] Values)> sets = [.. from set in (parsed.GetValue(each) ?? []).Select(NameAndValue) select (set.Name, set.Value.Split(',', StringSplitOptions.TrimEntries))];
        RefuseContradictions([.. given.Select(pair => pair.Name), .. sets.Select(set => set.Name)], sets, parsed.GetValue(save), parsed.GetValue(clear));
        var request = new RunRequest(
            parsed.GetValue(notebooks),
            Data: null,
            parsed.GetValue(@out),
            TimeSpan.FromSeconds(parsed.GetValue(cellTimeout)),
            parsed.GetValue(force),
            parsed.GetValue(explain),
            parsed.GetValue(save),
            parsed.GetValue(clear),
            sets,
            new Dictionary<string, string>());
        return given.Aggregate(request, (with, pair) => with.With(pair.Name, pair.Value));
    }

    public PictureRequest PicturesOf(ParseResult parsed) => pictures.RequestOf(parsed);

    private static bool HasName(string pair) => pair.IndexOf('=', StringComparison.Ordinal) > 0;

    private static (string Name, string Value) NameAndValue(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return (pair[..equals].Trim(), pair[(equals + 1)..]);
    }

    private static void RefuseContradictions(IReadOnlyList<string> parameters, IReadOnlyList<(string Name, string[] Values)> sets, bool save, bool clear)
    {
        var errors = parameters.CountBy(name => name).Where(count => count.Value > 1)
            .Select(count => $"parameter \"{count.Key}\": it is given more than once. Give it one value, or several by one --each {count.Key}=…,…")
            .ToList();
        errors.AddRange(sets.Where(set => set.Values.Contains("") || set.Values.Distinct().Count() < set.Values.Length)
            .Select(set => $"--each {set.Name}={string.Join(',', set.Values)}: a value is missing, or given twice. Give each once."));
        if (save && clear)
        {
            errors.Add("--save and --clear: one writes what the other removes. Give one of them.");
        }

        if (save && parameters.Count > 0)
        {
            errors.Add($"--save: what notebooks keep must be what their own parameters give. Leave {parameters[0]} out, or change it in the notebooks.");
        }

        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }
    }
}

/// <summary>What a run is asked to do, as the options of these names say; null where the command finds it itself.</summary>
/// <param name="Each">Values of parameters, of which each combination is an edition of its own.</param>
/// <param name="Parameters">Values for the notebooks' parameters, by name; the data folder is not among them.</param>
/// <param name="Since">Editions from after this time make room for the next one; null if all are kept.</param>
internal sealed record RunRequest(
    string? Notebooks,
    string? Data,
    string? Out,
    TimeSpan CellLimit,
    bool Force,
    bool Explain,
    bool Save,
    bool Clear,
    IReadOnlyList<(string Name, string[] Values)> Each,
    IReadOnlyDictionary<string, string> Parameters,
    DateTimeOffset? Since = null)
{
    /// <summary>The same with a value for a parameter, or with another data folder.</summary>
    public RunRequest With(string parameter, string value) => parameter == RunParameters.Data
        ? this with { Data = value }
        : this with { Parameters = new OrderedDictionary<string, string>(Parameters) { [parameter] = value } };
}
