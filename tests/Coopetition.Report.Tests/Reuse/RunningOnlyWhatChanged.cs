using Coopetition.Report.Tests.Exports;

namespace Coopetition.Report.Tests.Reuse;

public sealed class RunningOnlyWhatChanged : IDisposable
{
    private const string Kept = "kept  neither it nor the 1 data file that it uses has changed";
    private const string KeptWhole = "kept  neither it nor the 3 data files that it uses have changed";

    private readonly SmallCollection collection = new();

    public void Dispose() => collection.Dispose();

    [Fact]
    public async Task Where_nothing_has_changed_nothing_runs_and_no_byte_is_written()
    {
        await collection.Run();
        var (before, written) = (FolderTree.Of(collection.Report), File.GetLastWriteTimeUtc(collection.In("report", "index.html")));

        var again = await collection.Run();

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Matches(
            $"^3 of 3 notebooks keep their outputs: nothing that they use has changed\\.\nThe report is as it was: nothing has changed since the edition of \\d{{4}}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC\\.\n{collection.Report}/index.html\n$",
            again.Output);
        Assert.Equal(before, FolderTree.Of(collection.Report));
        Assert.Equal(written, File.GetLastWriteTimeUtc(collection.In("report", "index.html")));
    }

    [Fact]
    public async Task Only_what_uses_something_that_changed_runs_and_the_reason_is_told()
    {
        Assert.Equal(Enumerable.Repeat("run   there is no earlier edition", 3), await collection.Explain());

        collection.Replace("data/staff.csv", "41", "42");
        Assert.Equal([Kept, "run   staff.csv has changed", "run   staff.csv has changed"], await collection.Explain());

        collection.Write("data/LICENSE.md", "Free.");
        Assert.Equal([Kept, Kept, "run   LICENSE.md is new"], await collection.Explain());

        File.Delete(collection.In("data", "LICENSE.md"));
        collection.WriteNotebook("01-staff", "# Staff", "display(now);");
        Assert.Equal([Kept, "run   its cells have changed", "run   LICENSE.md is gone"], await collection.Explain());

        Assert.Equal(["run   its parameters have changed", "run   its parameters have changed", "run   its parameters have changed"], await collection.Explain("-p", "now=2025"));
        Assert.Equal(["run   --force", "run   --force", "run   --force"], await collection.Explain("-p", "now=2025", "--force"));
    }

    [Fact]
    public async Task Prose_that_changed_is_in_the_page_though_nothing_ran()
    {
        await collection.Run();
        collection.Replace("notebooks/00-sales.ipynb", "# Sales", "# Sales of two shops");

        Assert.Equal([Kept, Kept, KeptWhole], await collection.Explain());
        Assert.Contains("Sales of two shops", await File.ReadAllTextAsync(collection.In("report", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("2 rows, now 2024", await File.ReadAllTextAsync(collection.In("report", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(2, collection.Editions().Count);
    }

    [Fact]
    public async Task Outputs_that_somebody_removed_are_made_again()
    {
        await collection.Run();
        File.Delete(collection.In("report", "notebooks", "01-staff.ipynb"));

        Assert.Equal([Kept, "run   its outputs are not there as the last run left them", KeptWhole], await collection.Explain());
        Assert.True(File.Exists(collection.In("report", "notebooks", "01-staff.ipynb")));
    }

    [Fact]
    public async Task Outputs_that_are_not_what_was_written_are_not_trusted_nor_lost()
    {
        await collection.Run();
        collection.Replace("report/notebooks/01-staff.ipynb", "2 rows", "9 rows");

        var command = await collection.Run();

        Assert.Equal(
            (2, $"--out {collection.Report}: notebooks/01-staff.ipynb: in the way, and not as we left it there. It would be lost: move it elsewhere, or name another folder.\n"),
            (command.ExitCode, command.Error));
    }

    [Fact]
    public async Task A_file_outside_the_data_that_a_cell_names_is_one_of_what_it_comes_from()
    {
        collection.Write("extra/rates.txt", "7.1");
        collection.WriteNotebook("01-staff", "# Staff", """
            var path = System.IO.Path.GetFullPath("../extra/rates.txt");
            display(System.IO.File.ReadAllText(path));
            new System.Diagnostics.Tracing.EventSource("Coopetition.Data").Write("DataFileUsed", new { path });
            """);
        await collection.Run();
        Assert.StartsWith("kept", (await collection.Explain())[1], StringComparison.Ordinal);

        collection.Write("extra/rates.txt", "7.2");
        Assert.Equal("run   ../extra/rates.txt has changed", (await collection.Explain())[1]);
    }

    [Fact]
    public async Task A_folder_beside_the_notebook_that_a_cell_lists_is_one_of_what_it_comes_from()
    {
        collection.Write("notebooks/notes/a.txt", "a");
        collection.WriteNotebook("01-staff", "# Staff", "display(System.IO.Directory.GetFiles(\"notes\").Length);");
        await collection.Run();
        Assert.StartsWith("kept", (await collection.Explain())[1], StringComparison.Ordinal);

        collection.Write("notebooks/notes/b.txt", "b");
        Assert.Equal("run   notes/* has changed", (await collection.Explain())[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    public async Task An_edition_that_was_removed_or_damaged_is_kept_again(string damage)
    {
        await collection.Run();
        var kept = collection.In("report", "editions", collection.Editions().Single(), "edition.json");
        if (damage.Length == 0)
        {
            Directory.Delete(collection.In("report", "editions"), recursive: true);
        }
        else
        {
            await File.WriteAllTextAsync(kept, damage, TestContext.Current.CancellationToken);
        }

        Assert.Equal([Kept, Kept, KeptWhole], SmallCollection.ReasonsIn(await collection.Run("--explain")));
        Assert.StartsWith("{\n  \"schema\"", await File.ReadAllTextAsync(collection.In("report", "editions", collection.Editions()[^1], "edition.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(damage.Length == 0 ? 1 : 2, collection.Editions().Count);
    }

    [Fact]
    public async Task A_notebook_that_failed_runs_again_and_so_does_one_that_loads_another_script()
    {
        collection.Write("notebooks/more.csx", "var more = 1;");
        collection.WriteNotebook("01-staff", "# Staff", "#load \"more.csx\"\ndisplay(more);");
        collection.WriteNotebook("02-silent", "# Silent", "throw new System.Exception(\"no\");");
        await collection.Run();
        collection.Write("notebooks/more.csx", "var more = 2;");

        var command = await collection.Run("--explain");

        Assert.Equal(1, command.ExitCode);
        Assert.Equal([Kept, "run   more.csx has changed", "run   it failed last time"], SmallCollection.ReasonsIn(command));
    }

    [Fact]
    public async Task Data_that_change_while_notebooks_run_are_told_and_no_edition_is_made_of_them()
    {
        collection.WriteNotebook("02-silent", "# Silent", "System.IO.File.AppendAllText(\"../data/staff.csv\", \"2024Q3,42\\n\");");

        var command = await collection.Run();

        Assert.Equal((2, "data/staff.csv: the file changed while the notebooks ran, so that nobody knows which rows they read. Run again.\n"), (command.ExitCode, command.Error));
        Assert.False(Directory.Exists(collection.Report));
    }

    [Fact]
    public async Task A_wrong_row_a_renamed_column_and_a_missing_file_are_told_whatever_would_have_run_and_nothing_is_lost()
    {
        await collection.Run();
        var before = FolderTree.Of(collection.Report);
        foreach (var (file, old, @new, error) in new[]
        {
            ("data/staff.csv", "41", "n/a", "staff.csv, line 3, column \"people\": \"n/a\" is not a number."),
            ("data/sales.csv", "period,north,south", "period,north,sud", "sales.csv, line 1"),
            ("data/datapackage.json", "\"path\": \"staff.csv\"", "\"path\": \"people.csv\"", "people.csv: there is no such file."),
        })
        {
            collection.Replace(file, old, @new);

            var command = await collection.Run();

            Assert.Equal((2, ""), (command.ExitCode, command.Output));
            Assert.Contains(error, command.Error, StringComparison.Ordinal);
            Assert.Equal(before, FolderTree.Of(collection.Report));
            collection.Replace(file, @new, old);
        }
    }
}
