using System.CommandLine;
using System.Globalization;
using Coopetition.Report.Collections;
using Coopetition.Report.Exports;
using Coopetition.Report.Verification;

namespace Coopetition.Report.Commands;

/// <summary>Tells which exported files are out of date.</summary>
internal static class VerifyCommand
{
    private const int ReasonsShown = 12;

    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Exported files, or folders of them", Arity = ArgumentArity.OneOrMore };
        var report = new Option<string?>("--report") { Description = "Folder of the report to compare with [default: report/, here or above]", HelpName = "folder" };
        var command = new Command("verify", "Tell which exported pictures and data are still what the last run found.") { paths, report };
        command.SetAction(parsed =>
        {
            try
            {
                var folder = Locations.FindReport(Directory.GetCurrentDirectory(), parsed.GetValue(report));
                var run = LastRun.Read(folder);
                var files = new Verifier(run).Verify(parsed.GetValue(paths)!);
                Show(files, parsed.InvocationConfiguration.Output);
                foreach (var changed in ChangedData.Since(run, folder))
                {
                    parsed.InvocationConfiguration.Error.WriteLine($"{changed} has changed since the last run, which is what files were compared with. Run the notebooks, then verify again.");
                }

                return files.Any(file => file.Verdict == Verdict.Stale) ? ExitCode.Stale : ExitCode.Done;
            }
            catch (InputException wrong)
            {
                foreach (var line in wrong.Errors)
                {
                    parsed.InvocationConfiguration.Error.WriteLine(line);
                }

                return ExitCode.BadInput;
            }
        });
        return command;
    }

    private static void Show(IReadOnlyList<VerifiedFile> files, TextWriter output)
    {
        foreach (var file in files)
        {
            output.WriteLine($"{NameOf(file.Verdict),-7}  {file.Path}");
            foreach (var reason in file.Reasons.Take(ReasonsShown))
            {
                output.WriteLine($"         {reason}");
            }

            if (file.Reasons.Count > ReasonsShown)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"         and {file.Reasons.Count - ReasonsShown} more."));
            }
        }

        output.WriteLine(string.Join(", ", Enum.GetValues<Verdict>().Select(verdict =>
            string.Create(CultureInfo.InvariantCulture, $"{files.Count(file => file.Verdict == verdict)} {NameOf(verdict)}"))));
    }

    private static string NameOf(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
