using System.Text;
using System.Text.Json.Nodes;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Commands;
using Coopetition.Report.Tests.Pictures;

namespace Coopetition.Report.Tests.Exports;

public sealed class ExportingFigures : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string report;
    private readonly string to;

    public ExportingFigures()
    {
        (report, to) = (folder.In("report"), folder.In("out"));
        SampleReport.Write(report, SampleFigures.TwentyFour);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_figures_named_are_exported_in_the_formats_and_looks_named()
    {
        var command = await Export("sample-2", "sample-7", "--formats", "png,svg,pdf,csv,json", "--size", "square", "--size", "wide", "--theme", "dark", "--scale", "1");

        Assert.Equal((0, $"{to}: 16 files of 2 figures\n", ""), (command.ExitCode, command.Output, command.Error));
        string[] pictures = ["sample-2-dark", "sample-2-square-dark", "sample-7-dark", "sample-7-square-dark"];
        string[] data = ["sample-2.csv", "sample-2.json", "sample-7.csv", "sample-7.json"];
        Assert.Equal(pictures.SelectMany(name => new[] { $"{name}.pdf", $"{name}.png", $"{name}.svg" }).Concat(data).Order(StringComparer.Ordinal), Files());
        var provenance = PngMetadata.Read(await File.ReadAllBytesAsync(Path.Combine(to, "sample-7-dark.png"), TestContext.Current.CancellationToken))!;
        Assert.Equal(("sample-7", new DateOnly(2025, 3, 31), "CC BY 4.0"), (provenance.Slug, provenance.Edition, provenance.Licence));
    }

    [Fact]
    public async Task Data_need_no_browser()
    {
        var command = await Export("--formats", "csv,json", "--no-browser");

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.Equal(48, Files().Count());
        Assert.StartsWith("company,period,value,status\nCompany A,2021Q1,", await Read("sample-1.csv"), StringComparison.Ordinal);
        var json = JsonNode.Parse(await Read("sample-1.json"))!;
        Assert.Equal(("sample-1", 32), ((string)json["slug"]!, json["table"]!["rows"]!.AsArray().Count));
    }

    [Fact]
    public async Task An_unknown_figure_is_refused_with_the_nearest_and_nothing_is_written()
    {
        var command = await Export("sampel-7", "sample-8", "nothing-like-it");

        Assert.Equal(2, command.ExitCode);
        var lines = command.Error.Split('\n');
        Assert.Equal("\"sampel-7\": the last run has no such figure. Did you mean sample-7?", lines[0]);
        Assert.StartsWith("\"nothing-like-it\": the last run has no such figure. It has sample-1, sample-2,", lines[1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(to));
    }

    [Theory]
    [InlineData("--formats", "pgn", "--formats pgn: there is no such format. Did you mean png? Choose from png, svg, pdf, csv, json or all.")]
    [InlineData("--formats", ",", "--formats: nothing is named. Choose from png, svg, pdf, csv, json or all.")]
    [InlineData("--scale", "9", "--scale 9: give a number from 0.5 to 5, such as 2.")]
    public async Task A_wrong_option_is_an_error_with_the_remedy(string option, string value, string expected)
    {
        var command = await Export("sample-1", option, value);

        Assert.Equal((2, expected), (command.ExitCode, command.Error.Split('\n')[0]));
    }

    [Fact]
    public async Task Without_a_report_the_error_says_to_run_first()
    {
        Directory.Delete(report, recursive: true);

        var command = await Export("sample-1");

        Assert.Equal((2, $"{report}: there is no report (no edition.json). Run the notebooks first, or name the report's folder with --report.\n"), (command.ExitCode, command.Error));
    }

    [Fact]
    public async Task Pictures_asked_for_by_name_are_refused_without_a_browser_and_all_else_is_exported()
    {
        var command = await Export("sample-1", "--formats", "png,csv", "--no-browser");

        Assert.Equal((2, "Left out: PNG, since --no-browser was given. Leave it out.\n"), (command.ExitCode, command.Error));
        Assert.Equal(["sample-1.csv"], Files());
    }

    [Fact]
    public async Task All_formats_without_a_browser_are_those_that_need_none()
    {
        var command = await Export("sample-1", "--formats", "all", "--no-browser");

        Assert.Equal((0, "Left out: PNG, SVG, PDF, since --no-browser was given. Leave it out.\n"), (command.ExitCode, command.Error));
        Assert.Equal(["sample-1.csv", "sample-1.json"], Files());
    }

    [Fact]
    public async Task A_browser_that_is_not_there_is_an_error()
    {
        var command = await Export("sample-1", "--browser", folder.In("none"));

        Assert.Equal((2, $"--browser: \"{folder.In("none")}\" is not a file. Name the executable of Chrome, Chromium or Edge.\n"), (command.ExitCode, command.Error));
    }

    [Fact]
    public async Task What_was_there_stays_and_what_was_exported_is_replaced_by_the_next_export()
    {
        folder.Write("out/mine.txt", "mine");
        await Export("sample-1", "sample-2", "--formats", "csv");
        var first = await Read("sample-1.csv");
        SampleReport.Write(report, [SampleFigures.Of(1).WithValue(row: 0, column: 2, 12.5)]);

        var again = await Export("sample-1", "--formats", "csv");

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.NotEqual(first, await Read("sample-1.csv"));
        Assert.Equal("mine", await Read("mine.txt"));
    }

    [Fact]
    public async Task What_somebody_put_or_changed_there_is_refused_and_nothing_is_written()
    {
        await Export("sample-1", "--formats", "csv,json");
        folder.Write("out/sample-1.csv", "corrected");
        folder.Write("out/sample-2.json", "mine");
        var before = FolderTree.Of(to);

        var again = await Export("sample-1", "sample-2", "--formats", "csv,json");

        Assert.Equal(
            (2, $"--to {to}: sample-1.csv, sample-2.json: in the way, and not as we left it there. It would be lost: move it elsewhere, or name another folder.\n"),
            (again.ExitCode, again.Error));
        Assert.Equal(before, FolderTree.Of(to));
    }

    [Fact]
    public async Task A_record_that_is_not_ours_is_refused_before_anything_is_drawn()
    {
        folder.Write("out/.coopetition-exports.json", "{}");

        var refused = await Export("sample-1", "--formats", "csv");

        Assert.Equal(
            (2, $"--to {to}: .coopetition-exports.json: in the way, and not as we left it there. It would be lost: move it elsewhere, or name another folder.\n"),
            (refused.ExitCode, refused.Error));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Two_exports_of_the_same_run_are_the_same_to_the_byte()
    {
        await Export("sample-1", "sample-4", "--formats", "svg,csv,json");
        var first = Files().ToDictionary(name => name, name => File.ReadAllText(Path.Combine(to, name), Encoding.UTF8));

        await Export("sample-4", "sample-1", "--formats", "svg,csv,json");

        Assert.Equal(first, Files().ToDictionary(name => name, name => File.ReadAllText(Path.Combine(to, name), Encoding.UTF8)));
    }

    private Task<Command> Export(params string[] arguments) => Command.Run(["export", .. arguments, "--to", to, "--report", report]);

    private IEnumerable<string> Files() => Directory.EnumerateFiles(to).Select(file => Path.GetFileName(file)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal);

    private Task<string> Read(string name) => File.ReadAllTextAsync(Path.Combine(to, name), TestContext.Current.CancellationToken);
}
