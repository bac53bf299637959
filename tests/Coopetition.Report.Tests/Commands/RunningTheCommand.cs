using System.Text.Json.Nodes;
using Coopetition.Report.Tests.Exports;

namespace Coopetition.Report.Tests.Commands;

public sealed class RunningTheCommand : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RunningTheCommand() => folder.Take("story");

    public void Dispose() => folder.Dispose();

    private string Notebooks => folder.In("notebooks");

    private string Report => folder.In("report");

    [Fact]
    public async Task A_given_parameter_reaches_the_cells()
    {
        await Command.Run("--notebooks", folder.In("notebooks", "01-changed.ipynb"), "-p", "now=2023", "--then", "2022");

        Assert.Contains("then 2022, now 2023, data ../data", await Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--data", "{0}")]
    [InlineData("-p", "data={0}")]
    public async Task Other_data_reach_the_cells_by_a_path_from_the_notebook_and_are_those_that_the_edition_names(string option, string value)
    {
        Directory.Move(folder.In("data"), folder.In("elsewhere"));
        await Command.Run("--notebooks", folder.In("notebooks", "01-changed.ipynb"), option, string.Format(null, value, folder.In("elsewhere")));

        Assert.Contains("data ../elsewhere", await Page(), StringComparison.Ordinal);
        Assert.Equal(["elsewhere/datapackage.json", "elsewhere/growth.csv"], Edition()["data"]!.AsArray().Select(file => (string?)file!["path"]));
    }

    [Fact]
    public async Task A_failing_notebook_is_told_with_file_cell_and_line_and_the_others_are_in_the_report()
    {
        File.Delete(folder.In("notebooks", "00-then.ipynb"));
        folder.Write("notebooks/00-broken.ipynb", NotebookText.Of(NotebookText.Markdown("# Broken"), NotebookText.Code("var then = \"2021\";", "parameters"), NotebookText.Code("1\n + nothing"), NotebookText.Code("2")));
        var command = await Command.Run("--notebooks", Notebooks, "--then", "2022");

        Assert.Equal((1, "notebooks/00-broken.ipynb, cell 3, line 2: CS0103: The name 'nothing' does not exist in the current context\n"), (command.ExitCode, command.Error));
        Assert.Contains("1 of 2 notebooks failed; what follows is incomplete.", await Page(), StringComparison.Ordinal);
        var cells = Edition()["notebooks"]![0]!["cells"]!.AsArray();
        Assert.Equal(["not code", "succeeded", "succeeded", "failed", "not run"], cells.Select(cell => (string?)cell!["state"]));
        Assert.Equal(("CS0103", 2), ((string?)cells[3]!["error"]!["name"], (int?)cells[3]!["error"]!["line"]));
        Assert.True(File.Exists(folder.In("report", "data", "walls.csv")));
    }

    [Fact]
    public async Task An_output_that_is_not_what_it_says_is_a_problem_of_its_cell()
    {
        folder.Write("notebooks/02-odd.ipynb", NotebookText.Of(NotebookText.Code(
            """
            using Microsoft.DotNet.Interactive.Formatting;
            public record Odd;
            Formatter.Register<Odd>((odd, writer) => writer.Write("{\"slug\":\"../../up\",\"finding\":\"f\",\"alternativeText\":\"a\",\"table\":{\"columns\":[],\"rows\":[]},\"chart\":{}}"), "application/vnd.coopetition.figure+json");
            display(new Odd(), "application/vnd.coopetition.figure+json");
            """)));
        var command = await Command.Run("--notebooks", folder.In("notebooks", "02-odd.ipynb"));

        Assert.Equal((1, "notebooks/02-odd.ipynb, cell 1: an output cannot be shown. The slug \"../../up\" is not of at most 80 lower-case letters and digits in words joined by single hyphens.\n"), (command.ExitCode, command.Error));
    }

    [Fact]
    public async Task Bad_data_are_refused_before_anything_runs_and_the_last_report_stays()
    {
        await Command.Run("--notebooks", Notebooks);
        var last = FolderTree.Of(folder.In("report"));
        folder.Write("data/growth.csv", "period,value\n2021Q1,n/a\n");
        var command = await Command.Run("--notebooks", Notebooks);

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        Assert.Contains("data/growth.csv, line 2, column \"value\": \"n/a\" is not a number.", command.Error, StringComparison.Ordinal);
        Assert.Equal(last, FolderTree.Of(folder.In("report")));
        Assert.Equal(2, (await Command.Run("check", "--data", folder.In("data"))).ExitCode);
    }

    [Fact]
    public async Task A_claim_whose_verdict_has_changed_since_the_last_edition_is_called_out()
    {
        File.Delete(folder.In("notebooks", "00-then.ipynb"));
        await Command.Run("--notebooks", Notebooks);
        var notebook = folder.In("notebooks", "01-changed.ipynb");
        File.WriteAllText(notebook, File.ReadAllText(notebook).Replace("contradicted", "holds", StringComparison.Ordinal));

        var run = await Command.Run("--notebooks", Notebooks);

        Assert.Contains("\nVerdicts\n  c3: 1.31bn users everywhere.\n    was  contradicted\n    now  holds\n    by   code (cells of notebooks/01-changed.ipynb)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("was: contradicted", await Page(), StringComparison.Ordinal);
        Assert.Contains("<dt>Changed</dt><dd>1 verdict</dd>", await Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_unreadable_notebooks_are_told_at_once()
    {
        folder.Write("notebooks/02-empty.ipynb", "");
        folder.Write("notebooks/03-list.ipynb", "[]");
        var command = await Command.Run("--notebooks", Notebooks);

        Assert.Equal(
            (2, "notebooks/02-empty.ipynb: the file is empty. A notebook is a JSON document; save it again from the editor.\nnotebooks/03-list.ipynb, line 1, column 1: a notebook is a JSON object, which starts with {.\n"),
            (command.ExitCode, command.Error));
    }

    [Theory]
    [InlineData("--notebooks nowhere: there is no such folder or file.", "--notebooks", "nowhere")]
    [InlineData("--notebooks \"\": there is no such folder or file.", "--notebooks", "")]
    [InlineData("--data nowhere: there is no such folder.", "--data", "nowhere")]
    public async Task What_is_not_there_is_neither_run_nor_watched(string error, params string[] options)
    {
        foreach (var name in new[] { "run", "watch" })
        {
            var command = await Command.Run([name, .. options]);
            Assert.Equal((2, error + "\n"), (command.ExitCode, command.Error));
        }
    }

    [Theory]
    [InlineData("--out {0}: this is a file. Name a folder.", "--out", "{0}")]
    [InlineData("--data {0}: there is no such folder.", "--data", "{0}")]
    public async Task A_file_is_no_folder(string error, string option, string value)
    {
        var file = folder.Write("file", "");
        var command = await Command.Run("--notebooks", Notebooks, option, string.Format(null, value, file));

        Assert.Equal((2, string.Format(null, error, file) + "\n"), (command.ExitCode, command.Error));
    }

    [Theory]
    [InlineData("--cell-timeout soon: this is not a number of seconds. Give one between 0 and 86400, such as 120.", "--cell-timeout", "soon")]
    [InlineData("--parameter now: this is not name=value. Write, for example, -p now=2024.", "-p", "now")]
    [InlineData("--notebook: there is no such option. Did you mean --notebooks?", "--notebook", "notebooks")]
    [InlineData("--recent: there is no such option.", "verify", "--recent")]
    [InlineData("exprot: there is no such command. Did you mean export?", "exprot")]
    [InlineData("--size widee: there is no such name. Did you mean wide? Choose from wide, square, column or all.", "--size", "widee")]
    [InlineData("--theme grey: there is no such name. Choose from light, dark or all.", "export", "--to", "x", "--theme", "grey")]
    public async Task A_slip_in_an_option_is_told_in_one_line(string error, params string[] arguments)
    {
        var command = await Command.Run(arguments);

        Assert.Equal((2, $"{error}\n--help shows what can be given.\n"), (command.ExitCode, command.Error));
    }

    [Fact]
    public async Task Help_shows_the_options_examples_and_exit_codes()
    {
        var command = await Command.Run("--help");

        Assert.Equal(0, command.ExitCode);
        Assert.All(new[] { "--notebooks <path>", "--cell-timeout <seconds>", "check", "Examples:", "130 interrupted" }, expected => Assert.Contains(expected, command.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("worker", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "[default: html]")]
    [InlineData("check", "--write-codebook")]
    [InlineData("add", "--accept-outliers <name>")]
    [InlineData("export", "[default: png,svg]")]
    [InlineData("verify", "<path>")]
    public async Task Each_command_has_help_of_its_own_whatever_it_requires(string name, string expected)
    {
        var command = await Command.Run(name, "--help");

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.Contains(expected, command.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Coopetition.Report.Exports", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--then soon: this is not a period. Give a year or a quarter, such as 2024 or 2024Q2.", "--then", "soon")]
    [InlineData("--now 2024Q5: this is not a period. Give a year or a quarter, such as 2024 or 2024Q2.", "-p", "now=2024Q5")]
    [InlineData("--then 2024 --now 2024: then is not before now. Give an earlier period for then, or a later one for now.", "--then", "2024")]
    [InlineData("--then 2023 --now 2022Q4: then is not before now. Give an earlier period for then, or a later one for now.", "--then", "2023", "--now", "2022Q4")]
    [InlineData("--then 2022Q4 --now 2022 Q3: then is not before now. Give an earlier period for then, or a later one for now.", "--then", "2022Q4", "--now", "2022 Q3")]
    public async Task Periods_that_cannot_be_compared_are_refused_and_the_last_report_stays(string error, params string[] arguments)
    {
        folder.Write("report/edition.json", "last");
        var command = await Command.Run(["--notebooks", Notebooks, .. arguments]);

        Assert.Equal(new Command(2, "", $"{error}\n"), command);
        Assert.Equal("last", await File.ReadAllTextAsync(folder.In("report", "edition.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Data_that_notebooks_find_wrong_are_refused_once_and_the_last_report_stays()
    {
        SampleReport.Write(Report, []);
        var last = Edition().ToJsonString();
        foreach (var name in new[] { "02-first", "03-second" })
        {
            folder.Write($"notebooks/{name}.ipynb", NotebookText.Of(
                NotebookText.Code("var data = \"../data\";", "parameters"),
                NotebookText.Code("class DataException(string message) : Exception(message);\nthrow new DataException($\"{data}/growth.csv, line 2: no such quarter. Correct it.\");")));
        }

        var command = await Command.Run("--notebooks", Notebooks);

        Assert.Equal((2, $"{folder.In("data")}/growth.csv, line 2: no such quarter. Correct it.\n"), (command.ExitCode, command.Error));
        Assert.Equal(last, Edition().ToJsonString());
    }

    [Fact]
    public async Task It_finds_the_collection_from_any_folder_within()
    {
        using var process = Command.Start(folder.In("notebooks"), "check");
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("growth: 3 rows are right", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", false)]
    [InlineData("a-folder-for-temporary-files-whose-path-is-longer-than-that-of-any-socket-may-be-which-is-about-a-hundred-bytes", true)]
    public async Task The_folder_for_temporary_files_may_have_any_path_or_be_missing(string name, bool isThere)
    {
        if (isThere)
        {
            Directory.CreateDirectory(folder.In(name));
        }

        var notebook = folder.Write("notebooks/02-short.ipynb", NotebookText.Of(NotebookText.Code("1 + 1")));
        using var process = Command.Start(folder.Path, new Dictionary<string, string> { ["TMPDIR"] = folder.In(name) }, "--notebooks", notebook);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (process.ExitCode, error));
        Assert.Equal(isThere, Directory.Exists(folder.In(name)));
        Assert.True(!isThere || Directory.GetFileSystemEntries(folder.In(name)).Length == 0);
    }

    [Fact]
    public async Task Where_there_is_no_collection_it_says_so()
    {
        using var elsewhere = new TemporaryFolder();
        using var process = Command.Start(elsewhere.Path);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.Matches("^no folder \"notebooks\" beside a folder \"data\" in .* or above. Go to the collection's folder, or name the notebooks with --notebooks.$", error.Trim());
    }

    private JsonNode Edition() => JsonNode.Parse(File.ReadAllText(folder.In("report", "edition.json")))!;

    private async Task<string> Page() => System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(folder.In("report", "index.html")));
}
