using System.CommandLine;
using System.Globalization;
using Coopetition.Data;
using Coopetition.Report.Editions;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>Checks the data, then tests the claims of the notebooks beside them; writes no report.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "Folder of data [default: data/, here or above]", HelpName = "folder" };
        var dataOnly = new Option<bool>("--data-only") { Description = "Run no notebook, and so test no claim" };
        var write = new Option<bool>("--write-codebook") { Description = "Also write the folder's README.md anew from its descriptor" };
        var command = new Command("check", "Check the data and test the claims, without writing a report.") { data, dataOnly, write };
        command.SetAction((parsed, cancellation) => Refusals.ToldAsync(parsed, async terminal =>
        {
            var folder = Locations.FindData(Directory.GetCurrentDirectory(), parsed.GetValue(data));
            CheckData(folder, terminal);
            if (parsed.GetValue(write))
            {
                WriteCodebook(folder, terminal);
            }

            var notebooks = Path.Combine(Path.GetDirectoryName(folder) ?? folder, "notebooks");
            return parsed.GetValue(dataOnly) || !Directory.Exists(notebooks) ? ExitCode.Done : await TestClaimsAsync(notebooks, folder, terminal, cancellation);
        }, cancellation));
        return command;
    }

    private static void CheckData(string folder, Terminal terminal)
    {
        var data = DataFolder.Read(folder, Directory.GetCurrentDirectory());
        foreach (var (table, rows) in data.Tables)
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows:N0} rows are right"));
        }
    }

    private static async Task<int> TestClaimsAsync(string notebooks, string data, Terminal terminal, CancellationToken cancellation)
    {
        var elsewhere = Path.GetFileName(data) == "data" ? null : data;
        var plan = RunPlan.Prepare(
            new RunRequest(notebooks, elsewhere, Out: null, RunRequest.UsualCellLimit, new Dictionary<string, string>()), Directory.GetCurrentDirectory());
        var edition = await plan.RunAsync(terminal, TimeProvider.System, cancellation);
        foreach (var line in LedgerLines.Of(edition))
        {
            terminal.Say(line);
        }

        terminal.ComplainOf(edition);
        return edition.IsWhole ? ExitCode.Done : ExitCode.NotebookFailed;
    }

    private static void WriteCodebook(string folder, Terminal terminal)
    {
        var file = Path.Combine(folder, Codebook.FileName);
        try
        {
            File.WriteAllText(file, Codebook.Of(DataPackage.Read(folder)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file}: the codebook cannot be written. {e.Message}");
        }

        terminal.Say($"written: {file}");
    }
}
