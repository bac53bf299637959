using System.CommandLine;
using System.Globalization;
using Coopetition.Report.Collections;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>Checks the data and runs nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "Folder of data [default: data/, here or above]", HelpName = "folder" };
        var command = new Command("check", "Check the data, without running anything.") { data };
        command.SetAction(parsed =>
        {
            var terminal = new Terminal(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                Check(parsed.GetValue(data), Directory.GetCurrentDirectory(), terminal);
                return ExitCode.Done;
            }
            catch (InputException e)
            {
                terminal.Complain(e.Errors);
                return ExitCode.BadInput;
            }
        });
        return command;
    }

    private static void Check(string? given, string current, Terminal terminal)
    {
        var data = DataFolder.Read(Locations.FindData(current, given), current);
        foreach (var (table, rows) in data.Tables)
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows:N0} rows are right"));
        }
    }
}
