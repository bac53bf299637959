using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Coopetition.Report.Running;

namespace Coopetition.Report.Commands;

/// <summary>The command line: <c>run</c>, which may be left out, and what is done before and after it.</summary>
public static class CommandLine
{
    // Ending workers and browsers takes no time, but on a busy machine
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(20);

    /// <param name="workers">What notebooks are run by; the caller's, who may have more to run.</param>
    public static async Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error, WorkerPool workers)
    {
        var parsed = Root(workers).Parse(args);
        var errors = parsed.Action is HelpWithExamples ? [] : UsageErrors.In(parsed);
        if (errors.Count > 0)
        {
            foreach (var mistake in errors)
            {
                await error.WriteLineAsync(mistake);
            }

            await error.WriteLineAsync("--help shows what can be given.");
            return ExitCode.BadInput;
        }

        // Ctrl-C and SIGTERM are looked after; a terminal that is closed is to end the command in the same way
        using var hungUp = new CancellationTokenSource();
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            hungUp.Cancel();
        });
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = LongestFarewell }, hungUp.Token);
    }

    private static RootCommand Root(WorkerPool workers)
    {
        var root = new RootCommand("Runs the notebooks on the data and writes one report from them.");
        RunCommand.SetUp(root, workers);
        var run = new Command("run", "Run the notebooks and write the report; the same as no command at all.");
        RunCommand.SetUp(run, workers);
        root.Subcommands.Add(run);
        root.Subcommands.Add(WatchCommand.Create(workers));
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(AddCommand.Create());
        root.Subcommands.Add(DiffCommand.Create());
        root.Subcommands.Add(EditionsCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(Worker());
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        return root;
    }

    // Started by the command itself, for each core
    private static Command Worker()
    {
        var pipe = new Argument<string>("pipe");
        var worker = new Command(WorkerHost.Command) { Hidden = true };
        worker.Arguments.Add(pipe);
        worker.SetAction(parsed => WorkerHost.RunAsync(parsed.GetRequiredValue(pipe)));
        return worker;
    }

}

/// <summary>The usual help, and below it what people type and what the exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Examples =
        """
        Examples:
          dotnet run --project lib/Coopetition.Report
          dotnet run --project lib/Coopetition.Report -- --then 2022 --now 2023
          dotnet run --project lib/Coopetition.Report -- --notebooks notebooks/03-what-changed.ipynb --out one
          dotnet run --project lib/Coopetition.Report -- watch
          dotnet run --project lib/Coopetition.Report -- check
          dotnet run --project lib/Coopetition.Report -- add next-quarter.csv --dry-run
          dotnet run --project lib/Coopetition.Report -- run --formats png,svg,pdf
          dotnet run --project lib/Coopetition.Report -- run --each then=2020,2021 --each now=2023,2024
          dotnet run --project lib/Coopetition.Report -- run --save
          dotnet run --project lib/Coopetition.Report -- export growth-then-and-now --to slides --size square --theme dark
          dotnet run --project lib/Coopetition.Report -- verify slides
          dotnet run --project lib/Coopetition.Report -- diff --fail-on verdict
          dotnet run --project lib/Coopetition.Report -- editions prune --keep 8

        Exit codes:
          0 done, 1 a notebook or a figure failed or a file is stale or cannot be vouched for or what --fail-on names has changed, 2 bad input or usage or no browser for pictures asked for, 130 interrupted
        """;

    // Who asks for help has not yet given what is required
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Examples);
        return result;
    }
}
