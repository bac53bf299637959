using System.CommandLine;
using System.CommandLine.Help;
using Coopetition.Report.Browsers;
using Coopetition.Report.Workers;

namespace Coopetition.Report.Commands;

/// <summary>The command line: <c>run</c>, which may be left out, and what is done before and after it.</summary>
public static class CommandLine
{
    // Ending workers and browsers takes no time, but on a busy machine
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(20);

    public static async Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(args);
        var slips = parsed.Action is HelpWithExamples ? [] : Slips.In(parsed);
        if (slips.Count > 0)
        {
            foreach (var slip in slips)
            {
                await error.WriteLineAsync(slip);
            }

            await error.WriteLineAsync("--help shows what can be given.");
            return ExitCode.BadInput;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = LongestFarewell });
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Runs the notebooks on the data and writes one report from them.");
        RunCommand.SetUp(root, new RunOptions());
        var run = new Command("run", "Run the notebooks and write the report; the same as no command at all.");
        RunCommand.SetUp(run, new RunOptions());
        root.Subcommands.Add(run);
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(Worker());
        root.Subcommands.Add(BrowserInstallation());
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

    private static Command BrowserInstallation()
    {
        var installation = new Command(BrowserInstaller.Command) { Hidden = true };
        installation.SetAction(_ => BrowserInstaller.RunPlaywright());
        return installation;
    }
}
