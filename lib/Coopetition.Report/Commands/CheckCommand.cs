using System.CommandLine;
using System.Globalization;
using Coopetition.Data;
using Coopetition.Report.Editions;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>Checks the data, reconciles the figures with each other and tests the claims; runs no notebook and writes no report.</summary>
internal static class CheckCommand
{
    private const string Claims = "claims";

    public static Command Create()
    {
        var data = Options.Data();
        var write = new Option<bool>("--write-codebook") { Description = "Also write the folder's README.md anew from its descriptor" };
        var command = new Command("check", "Check the data and test the claims, without running notebooks.") { data, write };
        command.SetWork((parsed, terminal) =>
        {
            var folder = Locations.FindData(parsed.GetValue(data));
            var read = DataFolder.Read(folder);
            terminal.Complain(read.LeftOut);
            terminal.Say(read.Tables.Select(table => string.Create(CultureInfo.InvariantCulture, $"{table.Key}: {table.Value:N0} rows are right")));
            if (parsed.GetValue(write))
            {
                WriteCodebook(folder, terminal);
            }

            var hasClaims = read.Tables.ContainsKey(Claims);
            if (hasClaims || DataFolder.Try(folder, () => Dataset.IsIn(DataPackage.Read(folder))))
            {
                Test(folder, hasClaims, terminal);
            }

            if (!hasClaims)
            {
                terminal.Say($"no claims are tested: the data have no table \"{Claims}\"");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Test(string folder, bool hasClaims, Terminal terminal)
    {
        var near = DataFolder.SeenFromHere(folder);
        var dataset = DataFolder.Try(folder, () => Dataset.Read(near));
        var checks = dataset.Reconcile();
        var mismatches = checks.Where(check => check.IsMismatch).ToList();
        terminal.Say(mismatches.Select(mismatch => dataset.ErrorOf(mismatch)).Select(error => (error with { File = Path.Combine(near, error.File) }).ToString()));
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{checks.Count:N0} figures are reconciled with others, {mismatches.Count:N0} lie further apart than rounding can put them"));
        if (hasClaims)
        {
            var report = Path.Combine(Path.GetDirectoryName(folder) ?? folder, Locations.Report);
            var last = KeptEditions.In(report, _ => { }).FirstOrDefault()?.Document;
            terminal.Say(ClaimLedger.Test(dataset).ToText(claim => last?.OtherVerdictOf(claim)));
        }
    }

    private static void WriteCodebook(string folder, Terminal terminal)
    {
        var file = Path.Combine(folder, Codebook.FileName);
        Disk.Try(() => File.WriteAllText(file, Codebook.Of(DataPackage.Read(folder))), reason => $"{file}: the codebook cannot be written. {reason}");
        terminal.Say($"written: {file}");
    }
}
