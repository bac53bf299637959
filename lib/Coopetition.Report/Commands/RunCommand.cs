using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Commands;

internal static class RunCommand
{
    public static void SetUp(Command command, RunOptions options)
    {
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandErrors.CatchAsync(
            parsed,
            terminal => new ReportRun(options.RequestOf(parsed), options.PicturesOf(parsed), Directory.GetCurrentDirectory(), TimeProvider.System).RunAsync(terminal, cancellation),
            cancellation));
    }
}

/// <summary>The options of <c>run</c>, which is also what happens without a command's name.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> notebooks = new("--notebooks") { Description = "Folder of notebooks, or one notebook [default: notebooks/, here or above]", HelpName = "path" };
    private readonly Option<string?> data = new("--data") { Description = "Folder of data; the notebooks get it as their parameter \"data\" [default: data/ beside the notebooks]", HelpName = "folder" };
    private readonly Option<string?> @out = new("--out") { Description = "Folder for the report, which replaces the last one there [default: report/ beside the notebooks]", HelpName = "folder" };
    private readonly Option<double> cellTimeout = new("--cell-timeout") { Description = "Seconds after which a cell is stopped", HelpName = "seconds", DefaultValueFactory = _ => RunRequest.UsualCellLimit.TotalSeconds };
    private readonly Option<string[]> parameters = new("--parameter", "-p") { Description = "Value for a parameter of the notebooks; may be given more than once", HelpName = "name=value" };
    private readonly Option<string?> then = new("--then") { Description = "Short for -p then=…", HelpName = "period" };
    private readonly Option<string?> now = new("--now") { Description = "Short for -p now=…", HelpName = "period" };
    private readonly Option<bool> force = new("--force") { Description = "Also run notebooks whose outputs would be the same as last time" };
    private readonly Option<bool> explain = new("--explain") { Description = "Say of each notebook why it is run, or is not" };
    private readonly PictureOptions pictures = new(ExportFormats.OfRuns, "html");

    public RunOptions()
    {
        cellTimeout.CustomParser = ParseSeconds;
        parameters.Validators.Add(RefuseWithoutName);
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { notebooks, data, @out, cellTimeout, parameters, then, now, force, explain })
        {
            command.Options.Add(option);
        }

        pictures.AddTo(command);
    }

    public RunRequest RequestOf(ParseResult parsed)
    {
        var values = new OrderedDictionary<string, string>();
        foreach (var pair in parsed.GetValue(parameters) ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            values[pair[..equals].Trim()] = pair[(equals + 1)..];
        }

        foreach (var period in new[] { then, now })
        {
            if (parsed.GetValue(period) is { } value)
            {
                values[period.Name.TrimStart('-')] = value;
            }
        }

        return new RunRequest(
            parsed.GetValue(notebooks), parsed.GetValue(data), parsed.GetValue(@out), TimeSpan.FromSeconds(parsed.GetValue(cellTimeout)), values)
        {
            Force = parsed.GetValue(force),
            Explain = parsed.GetValue(explain),
        };
    }

    public PictureRequest PicturesOf(ParseResult parsed) =>
        new(pictures.FormatsOf(parsed), pictures.OrderOf(parsed), pictures.BrowserOf(parsed));

    private static double ParseSeconds(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400)
        {
            return seconds;
        }

        result.AddError($"--cell-timeout {text}: this is not a number of seconds. Give one between 0 and 86400, such as 120.");
        return RunRequest.UsualCellLimit.TotalSeconds;
    }

    private static void RefuseWithoutName(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
        {
            result.AddError($"--parameter {token.Value}: this is not name=value. Write, for example, -p now=2024.");
        }
    }
}

/// <summary>What a run is asked to do; null where the command finds it itself.</summary>
/// <param name="Parameters">Values for the notebooks' parameters, by name.</param>
public sealed record RunRequest(
    string? Notebooks,
    string? Data,
    string? Out,
    TimeSpan CellLimit,
    IReadOnlyDictionary<string, string> Parameters)
{
    public static TimeSpan UsualCellLimit { get; } = TimeSpan.FromSeconds(120);

    /// <summary>Whether notebooks are run whose outputs would be the same.</summary>
    public bool Force { get; init; }

    /// <summary>Whether to say of each notebook why it is run, or is not.</summary>
    public bool Explain { get; init; }
}

/// <summary>What is to be made of a run's figures beside the page.</summary>
public sealed record PictureRequest(ExportFormats Formats, PictureOrder Order, BrowserChoice Browser)
{
    public bool NeedBrowser => Formats.Pictures.Count > 0 || Formats.HasDocuments;

    /// <summary>Whether an edition has all of it already.</summary>
    public bool AreMadeIn(EditionDocument edition) => !NeedBrowser || edition.Made == ToString();

    /// <summary>The formats and how they are drawn, the same for what would be the same.</summary>
    public override string ToString() => NeedBrowser
        ? string.Create(CultureInfo.InvariantCulture, $"{Formats}; {string.Join(", ", Order.Kinds.Select(kind => $"{kind.Size} {kind.Theme}"))}; {Order.Scale}")
        : "";
}
