using System.CommandLine;
using System.Globalization;
using Coopetition.Report.Exports;
using Coopetition.Report.Terminals;
using Coopetition.Report.Verification;

namespace Coopetition.Report.Commands;

/// <summary>Tells which exported files are out of date.</summary>
internal static class VerifyCommand
{
    private const int ReasonsShown = 12;

    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Exported files, or folders of them", Arity = ArgumentArity.OneOrMore };
        var report = Options.Report();
        var command = new Command("verify", "Tell which exported pictures and data are still what the last run found.") { paths, report };
        command.SetWork((parsed, terminal) =>
        {
            var folder = Locations.FindReport(parsed.GetValue(report));
            var run = LastRun.Read(folder);
            var verified = new Verifier(run).Verify(parsed.GetValue(paths)!);
            Show([.. verified.SelectMany(path => path.Files)], terminal);
            var changed = run.ChangedData(folder);
            terminal.Complain(changed.Select(file => $"{file} has changed since the last run, which is what files were compared with. Run the notebooks, then verify again."));
            // What is current by a run that is itself out of date cannot be vouched for
            return changed.Count > 0 || !verified.All(path => path.IsVouchedFor) ? ExitCode.Stale : ExitCode.Done;
        });
        return command;
    }

    private static void Show(IReadOnlyList<VerifiedFile> files, Terminal terminal)
    {
        foreach (var file in files)
        {
            terminal.Say($"{NameOf(file.State),-7}  {file.Path}");
            foreach (var reason in file.Reasons.Take(ReasonsShown))
            {
                terminal.Say($"         {reason}");
            }

            if (file.Reasons.Count > ReasonsShown)
            {
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"         and {file.Reasons.Count - ReasonsShown} more."));
            }
        }

        terminal.Say(string.Join(", ", Enum.GetValues<FileState>().Select(state =>
            string.Create(CultureInfo.InvariantCulture, $"{files.Count(file => file.State == state)} {NameOf(state)}"))));
    }

    private static string NameOf(FileState state) => state.ToString().ToLowerInvariant();
}
