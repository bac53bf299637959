using System.CommandLine;
using System.Globalization;
using Coopetition.Data;
using Coopetition.Report.Collections;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>Checks the data and runs nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = "Folder of data [default: data/, here or above]", HelpName = "folder" };
        var write = new Option<bool>("--write-codebook") { Description = "Also write the folder's README.md anew from its descriptor" };
        var command = new Command("check", "Check the data, without running anything.") { data, write };
        command.SetAction(parsed =>
        {
            var terminal = new Terminal(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                var folder = Locations.FindData(Directory.GetCurrentDirectory(), parsed.GetValue(data));
                Check(folder, terminal);
                if (parsed.GetValue(write))
                {
                    WriteCodebook(folder, terminal);
                }

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

    private static void Check(string folder, Terminal terminal)
    {
        var data = DataFolder.Read(folder, Directory.GetCurrentDirectory());
        foreach (var (table, rows) in data.Tables)
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows:N0} rows are right"));
        }
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
