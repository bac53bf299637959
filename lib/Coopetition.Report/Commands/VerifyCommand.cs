using System.CommandLine;
using System.Globalization;
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
        var report = new Option<string>("--report") { Description = "Folder of the report to compare with", HelpName = "folder", DefaultValueFactory = _ => "report" };
        var command = new Command("verify", "Tell which exported pictures and data are still what the last run found.") { paths, report };
        command.SetAction(parsed =>
        {
            try
            {
                var files = new Verifier(LastRun.Read(parsed.GetValue(report)!)).Verify(parsed.GetValue(paths)!);
                Show(files, parsed.InvocationConfiguration.Output);
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
