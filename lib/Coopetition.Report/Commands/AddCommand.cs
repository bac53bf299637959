using System.CommandLine;
using System.Globalization;
using Coopetition.Data;
using Coopetition.Report.Editions;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>Adds rows to the tables of the data: shows what they change, and writes them if all is right.</summary>
internal static class AddCommand
{
    private const string AcceptOption = "--accept-outliers";

    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "CSV files with rows to add; their columns say to which table", Arity = ArgumentArity.OneOrMore };
        var data = Options.Data();
        var to = new Option<string?>("--to") { Description = "The table, where the columns fit several", HelpName = "table" };
        var accept = new Option<string[]>(AcceptOption) { Description = "A value far outside its series that is right all the same, as the command names it; may be given again", HelpName = "name" };
        var dry = new Option<bool>("--dry-run") { Description = "Show what would be added, and write nothing" };
        var command = new Command("add", "Check rows against the data, show what they change, and add them to its tables.") { files, data, to, accept, dry };
        command.SetWork((parsed, terminal) =>
        {
            var folder = Locations.FindData(parsed.GetValue(data));
            return DataFolder.Try(folder, () =>
                Add(DataFolder.SeenFromHere(folder), parsed.GetValue(files)!, parsed.GetValue(to), parsed.GetValue(accept) ?? [], parsed.GetValue(dry), terminal));
        });
        return command;
    }

    private static int Add(string folder, IReadOnlyList<string> files, string? to, IReadOnlyList<string> accepted, bool isDry, Terminal terminal)
    {
        var package = DataPackage.Read(folder);
        List<AddedFile> added = [.. files.Select(file => AddedFile.Read(file, package, to))];
        var texts = added.Select(file => file.Table).Distinct().ToDictionary(table => table, table => TableText.Read(package.FileOf(table)));
        var outliers = Dataset.IsIn(package)
            ? Show(Addition.Of(Dataset.Read(package), Dataset.Read(package.With(added))), added, accepted, terminal)
            : ShowRows(package, added, terminal);
        Refuse(outliers);
        if (isDry)
        {
            terminal.Say("nothing is written");
            return ExitCode.Done;
        }

        foreach (var file in added)
        {
            texts[file.Table].Append(file.Rows.Select(row => row.Cells));
        }

        List<TableText> changed = [.. added.Where(file => file.Rows.Count > 0).Select(file => texts[file.Table]).Distinct()];
        TableText.WriteAll(changed);
        terminal.Say(changed.Count == 0 ? ["there is nothing to add"] : changed.Select(table => $"written: {table.File}"));
        return ExitCode.Done;
    }

    /// <summary>Rows of a package that is no story: they are what they are.</summary>
    private static List<AddedFigure> ShowRows(DataPackage package, List<AddedFile> added, Terminal terminal)
    {
        package.ReadRows();
        package.With(added).ReadRows();
        added.ForEach(file => terminal.Say([Heading(file), .. file.Rows.Select(row => $"  {NewRow(file.Table, row.Cells)}")]));
        return [];
    }

    /// <returns>The values far outside their series that nobody has accepted.</returns>
    /// <exception cref="InputException">Figures disagree, or a value is accepted that is not to be.</exception>
    private static List<AddedFigure> Show(Addition addition, List<AddedFile> added, IReadOnlyList<string> accepted, Terminal terminal)
    {
        foreach (var file in added)
        {
            var figures = addition.Figures.Where(figure => figure.Row.Place.File == file.File).Select(figure => figure.ToString()).ToList();
            terminal.Say([Heading(file), .. (figures.Count > 0 ? figures : file.Rows.Select(row => NewRow(file.Table, row.Cells))).Select(line => $"  {line}")]);
        }

        terminal.Say(addition.Verdicts.Select(changed => $"{changed.Claim.Id}: {changed.Claim.Verdict.Word()}, was {changed.Was.Word()}: {changed.Claim.Statement}"));
        if (addition.Disagreements.Count > 0)
        {
            throw new DataException(addition.Disagreements);
        }

        var outliers = addition.Figures.Where(figure => figure.Unusual is not null).ToList();
        if (accepted.Except(outliers.Select(figure => figure.Key)).FirstOrDefault() is { } stray)
        {
            throw new InputException($"{AcceptOption} {stray}: no such value lies far outside its series.{UsageErrors.DidYouMean(stray, outliers.Select(figure => figure.Key))}");
        }

        return outliers.FindAll(figure => !accepted.Contains(figure.Key));
    }

    private static void Refuse(List<AddedFigure> outliers)
    {
        if (outliers.Count > 0)
        {
            throw new DataException([.. outliers.Select(figure => new DataError(figure.Row.Place.File, figure.Row.Place.Line, "value", figure.Unusual!, $"Correct it or, if it is right, give {AcceptOption} \"{figure.Key}\"."))]);
        }
    }

    private static string Heading(AddedFile file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file.Table.Name}: {file.Rows.Count:N0} {(file.Rows.Count == 1 ? "row" : "rows")} to add from {file.File}{(file.AlreadyThere == 0 ? "" : $", {file.AlreadyThere:N0} already there")}");

    private static string NewRow(Resource table, IReadOnlyList<string> cells) => $"new       {string.Join(", ", table.Fields.Zip(cells).Where(pair => table.PrimaryKey.Count == 0 || table.PrimaryKey.Contains(pair.First.Name)).Select(pair => pair.Second).Where(cell => cell.Length > 0))}";
}
