using System.Text.Json.Nodes;
using Coopetition.Report.Tests.Exports;
using Coopetition.Report.Tests.Reuse;

namespace Coopetition.Report.Tests.Commands;

public sealed class ComparingEditions : IDisposable
{
    private const string Cause = "correction (sales.csv: 2024Q1)";

    private readonly SmallCollection collection = new();

    public void Dispose() => collection.Dispose();

    [Fact]
    public async Task What_changed_is_told_by_the_run_by_the_page_and_by_a_command_of_its_own()
    {
        await collection.Run();
        collection.Replace("data/sales.csv", "2024Q1,10,8", "2024Q1,10,8.5");
        var run = await collection.Run();
        var (first, last) = (collection.Editions()[0], collection.Editions()[1]);
        var told = $"Since the edition of {first}: 1 number, 1 row of data.\n\nNumbers\n  South: Sales, 2024Q1: 8 EUR → 8.5 EUR\n    by   {Cause}\n\nRows of data\n  sales.csv: 2024Q1\n    was  south 8\n    now  south 8.5\n    by   {Cause}\n";

        Assert.Contains(told, run.Output, StringComparison.Ordinal);
        Assert.Equal(new Command(0, told, ""), await Diff());
        Assert.Equal(new Command(0, told, ""), await Diff(first, last[..^1]));
        Assert.Equal(new Command(0, told, ""), await Diff(collection.In("report", "editions", first), collection.Report));
        Assert.Equal(new Command(0, $"{last} says what {last} says.\n", ""), await Diff(last));
        var page = System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(collection.In("report", "index.html"), TestContext.Current.CancellationToken));
        Assert.Contains("What changed since the last edition", page, StringComparison.Ordinal);
        Assert.Contains($"<td>South: Sales, 2024Q1</td><td>8 EUR</td><td>8.5 EUR</td><td>{Cause}</td>", page, StringComparison.Ordinal);
        var json = JsonNode.Parse((await Diff("--json")).Output)!;
        Assert.Equal((first, last), ((string?)json["from"], (string?)json["to"]));
        Assert.Equal("""{"kind":"number","id":"South: Sales","what":"South: Sales, 2024Q1","before":8,"after":8.5,"unit":"EUR","causes":[{"kind":"correction","detail":"sales.csv: 2024Q1"}]}""", json["changes"]![0]!.ToJsonString());
        Assert.Equal((0, 1, 0, 1), (await Fails("verdict"), await Fails("number"), await Fails("finding"), await Fails("any")));
        collection.Write("report/editions/the-good-one/edition.json", await File.ReadAllTextAsync(collection.In("report", "editions", first, "edition.json"), TestContext.Current.CancellationToken));
        Assert.Equal(new Command(0, told, ""), await Diff());
    }

    [Fact]
    public async Task An_edition_that_says_the_same_is_told_so_and_its_page_is_quiet()
    {
        await collection.Run();
        collection.Write("data/sales.csv", "period,north,south\n2024Q2,12,11\n2024Q1,10.0,8\n");
        await collection.Run();
        var editions = collection.Editions();

        Assert.Equal(new Command(0, $"{editions[1]} says what {editions[0]} says.\n", ""), await Diff("--fail-on", "any"));
        Assert.DoesNotContain("What changed since", await File.ReadAllTextAsync(collection.In("report", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_failed_in_one_of_them_is_named_even_if_it_had_nothing_to_say()
    {
        await collection.Run();
        collection.WriteNotebook("01-staff", "# Staff", "throw new Exception(\"No.\");");
        await collection.Run();

        var diff = await Diff();
        Assert.Equal((0, $"{collection.Editions()[1]}: notebooks/01-staff.ipynb failed: what it did not come to is missing.\n"), (diff.ExitCode, diff.Error));
    }

    [Fact]
    public async Task Old_editions_are_removed_on_request_and_nothing_else()
    {
        foreach (var people in new[] { "42", "43", "44" })
        {
            collection.Write("data/staff.csv", $"period,people\n2024Q1,{people}\n");
            await collection.Run();
        }

        var editions = collection.Editions();
        collection.Write($"report/editions/{editions[0]}/notes.txt", "mine");
        var listed = await Command.Run("editions", "--report", collection.Report);
        var before = FolderTree.Of(collection.Report).Where(entry => !entry.Key.StartsWith("edition", StringComparison.Ordinal)).ToList();

        var pruned = await Command.Run("editions", "prune", "--keep", "1", "--report", collection.Report);

        Assert.Equal(editions.Reverse(), listed.Output.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]));
        Assert.Equal(new Command(0, $"removed: {editions[1]}\nremoved: {editions[0]}\n", ""), pruned);
        Assert.Equal(before, FolderTree.Of(collection.Report).Where(entry => !entry.Key.StartsWith("edition", StringComparison.Ordinal)));
        Assert.Equal("mine", await File.ReadAllTextAsync(collection.In("report", "editions", editions[0], "notes.txt"), TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(collection.In("report", "editions", editions[1])));
        Assert.Equal(Enumerable.Repeat("kept", 3), (await collection.Explain()).Select(reason => reason[..4]));
        Assert.Equal((2, $"{collection.Report}: there is one edition, and two are needed. Change something and run again.\n"), await Complaint("diff", "--report", collection.Report));
    }

    [Fact]
    public async Task An_edition_whose_data_are_not_what_it_kept_is_left_out_with_a_note()
    {
        await collection.Run();
        var first = collection.Editions()[0];
        collection.Replace($"report/editions/{first}/data/sales.csv", "8", "9");
        collection.Replace("data/sales.csv", "2024Q1,10,8", "2024Q1,10,8.5");

        var run = await collection.Run();

        var note = $"{collection.In("report", "editions", first)}: this edition cannot be used: data/sales.csv is not what it kept. If it is of no other use, remove the folder.\n";
        Assert.Equal((0, note), (run.ExitCode, run.Error));
        Assert.DoesNotContain("Since the edition", run.Output, StringComparison.Ordinal);
        Assert.Equal((2, note), await Complaint("diff", first, "--report", collection.Report));
    }

    [Theory]
    [InlineData("--fail-on verdicts: there is no such kind. Did you mean verdict? Choose from verdict, reach, finding, number, any.", "diff", "--fail-on", "verdicts")]
    [InlineData("--keep 0: give a whole number, at least 1.", "editions", "prune", "--keep", "0")]
    public async Task A_slip_is_told_in_one_line(string error, params string[] arguments) =>
        Assert.Equal((2, $"{error}\n--help shows what can be given.\n"), await Complaint(arguments));

    [Fact]
    public async Task Without_editions_it_is_said_what_to_do()
    {
        Directory.CreateDirectory(collection.Report);

        Assert.Equal((2, $"{collection.Report}: there are no editions. Run the notebooks first.\n"), await Complaint("diff", "--report", collection.Report));
        Assert.Equal((2, $"2024: {collection.Report} keeps no editions. Run the notebooks first.\n"), await Complaint("diff", "2024", "2025", "--report", collection.Report));
        Assert.Equal(new Command(0, "no editions are kept\n", ""), await Command.Run("editions", "--report", collection.Report));
        Assert.Equal((2, $"{collection.Report}: there is no report (no edition.json). Run the notebooks first, or name the report's folder with --report.\n"), await Complaint("editions", "prune", "--keep", "1", "--report", collection.Report));
    }

    private Task<Command> Diff(params string[] arguments) => Command.Run(["diff", "--report", collection.Report, .. arguments]);

    private async Task<int> Fails(string kind) => (await Diff("--fail-on", kind)).ExitCode;

    private static async Task<(int, string)> Complaint(params string[] arguments) => await Command.Run(arguments) is var command ? (command.ExitCode, command.Error) : default;
}
