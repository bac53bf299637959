using System.IO.Compression;
using Coopetition.Report.Tests.Commands;
using Coopetition.Report.Tests.Exports;
using Coopetition.Report.Tests.Pictures;

namespace Coopetition.Report.Tests.Verification;

public sealed class VerifyingExports : IClassFixture<VerifyingExports.Exported>, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<Figure> figures = [SampleFigures.Of(1), SampleFigures.Of(2)];

    public VerifyingExports(Exported exported)
    {
        foreach (var file in Directory.EnumerateFiles(exported.Path))
        {
            Directory.CreateDirectory(folder.In("out"));
            File.Copy(file, folder.In("out", Path.GetFileName(file)));
        }

        WriteReport();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_the_last_run_would_export_again_is_current()
    {
        var command = await Verify(folder.In("out"));

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.Equal("10 current, 0 stale, 0 unknown", Lines(command)[^1]);
        Assert.Equal($"current  {folder.In("out", "sample-1.csv")}", Lines(command)[0]);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("svg")]
    [InlineData("pdf")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task What_shows_other_data_is_stale_and_the_row_is_named(string extension)
    {
        figures[0] = figures[0].WithValue(row: 2, column: 2, 12.5);
        WriteReport();

        var command = await Verify(folder.In("out", $"sample-1.{extension}"));

        Assert.Equal(1, command.ExitCode);
        Assert.Equal(
            [$"stale    {folder.In("out", $"sample-1.{extension}")}", "         row 3 (Company A, 2021Q2): value was 34.8 and is now 12.5.", "0 current, 1 stale, 0 unknown"],
            Lines(command));
    }

    [Fact]
    public async Task Only_what_shows_the_changed_figure_is_stale()
    {
        figures[0] = figures[0].WithValue(row: 0, column: 2, 1);
        WriteReport();

        Assert.Equal("5 current, 5 stale, 0 unknown", Lines(await Verify(folder.In("out")))[^1]);
    }

    [Fact]
    public async Task A_picture_that_was_moved_and_renamed_is_still_known()
    {
        File.Move(folder.In("out", "sample-2.png"), folder.In("in my slides (2).PNG"));
        figures[1] = figures[1].WithValue(row: 31, column: 2, default);
        WriteReport();

        var command = await Verify(folder.In("in my slides (2).PNG"));

        Assert.Equal(1, command.ExitCode);
        Assert.Matches(@"row 32 \(Company B, 2024Q4\): value was [\d.]+ and is now missing\.", command.Output);
    }

    [Fact]
    public async Task A_picture_within_a_document_is_found_there()
    {
        using (var archive = ZipFile.Open(folder.In("report.docx"), ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(folder.In("out", "sample-1.png"), "word/media/image1.png");
            archive.CreateEntryFromFile(folder.In("out", "sample-2.png"), "word/media/image2.png");
        }

        figures[1] = figures[1].WithValue(row: 0, column: 2, 1);
        WriteReport();

        var lines = Lines(await Verify(folder.In("report.docx")));

        Assert.Equal($"current  {folder.In("report.docx")}, image1.png", lines[0]);
        Assert.Equal($"stale    {folder.In("report.docx")}, image2.png", lines[1]);
    }

    [Fact]
    public async Task Rows_that_came_and_went_are_named()
    {
        var rows = figures[0].Table.Rows;
        figures[0] = figures[0] with { Table = figures[0].Table with { Rows = [.. rows.Take(3), .. rows.Skip(4), [.. rows[3].Select((cell, i) => i == 1 ? "2025Q1" : cell)]] } };
        WriteReport();

        var lines = Lines(await Verify(folder.In("out", "sample-1.svg")));

        Assert.Equal(["         row 4 (Company B, 2021Q2) is gone.", "         row 32 (Company B, 2025Q1) is new."], lines[1..3]);
    }

    [Fact]
    public async Task Another_finding_on_the_same_data_is_stale()
    {
        figures[0] = figures[0] with { Finding = "Nothing grew" };
        WriteReport();

        var lines = Lines(await Verify(folder.In("out", "sample-1.svg")));

        Assert.Equal($"         its finding was \"{SampleFigures.Of(1).Finding}\" and is now \"Nothing grew\"", lines[1]);
    }

    [Fact]
    public async Task A_remark_that_changed_is_named_as_such()
    {
        figures[0] = figures[0].WithValue(row: 0, column: 3, "unverified");
        WriteReport();

        var lines = Lines(await Verify(folder.In("out", "sample-1.csv")));

        Assert.Equal("         row 1 (Company A, 2021Q1): status was seen and is now unverified.", lines[1]);
    }

    [Fact]
    public async Task What_says_nothing_of_its_figure_is_unknown_and_in_a_folder_no_fault()
    {
        folder.Write("other/a.png", "no picture");
        folder.Write("other/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        folder.Write("other/c.json", "[]");
        folder.Write("other/d.csv", "a,b\n1\n");
        folder.Write("other/e.docx", "no document");
        folder.Write("other/f.pdf", "%PDF-1.4");
        folder.Write("other/sample-1.csv", "company,period,value,status\nCompany A,2021Q1\n");
        folder.Write("other/readme.txt", "not exported");

        var command = await Verify(folder.In("other"));

        Assert.Equal(0, command.ExitCode);
        Assert.Equal("0 current, 0 stale, 7 unknown", Lines(command)[^1]);
        Assert.Contains($"unknown  {folder.In("other", "d.csv")}\n         the last run has no figure \"d\".", command.Output, StringComparison.Ordinal);
        Assert.Contains($"unknown  {folder.In("other", "a.png")}\n         it does not say which figure it is of.", command.Output, StringComparison.Ordinal);
        Assert.Contains($"unknown  {folder.In("other", "sample-1.csv")}\n         its rows and its columns do not fit together.", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.png", "no picture", "it does not say which figure it is of.")]
    [InlineData("readme.txt", "not exported", "it does not say which figure it is of.")]
    [InlineData("d.csv", "a,b\n1,2\n", "the last run has no figure \"d\".")]
    [InlineData("e.json", "", "it is empty.")]
    public async Task A_file_that_is_named_and_cannot_be_vouched_for_is_a_fault(string name, string text, string reason)
    {
        var file = folder.Write(name, text);

        var command = await Verify(folder.In("out"), file);

        Assert.Equal(1, command.ExitCode);
        Assert.EndsWith($"unknown  {file}\n         {reason}\n10 current, 0 stale, 1 unknown\n", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task A_document_is_vouched_for_if_one_of_its_pictures_is_whatever_logo_it_has_beside(int figures, int exitCode)
    {
        using (var archive = ZipFile.Open(folder.In("report.docx"), ZipArchiveMode.Create))
        {
            using var logo = archive.CreateEntry("word/media/logo.png").Open();
            logo.Write("no figure"u8);
        }

        using (var archive = ZipFile.Open(folder.In("report.docx"), ZipArchiveMode.Update))
        {
            foreach (var i in Enumerable.Range(1, figures))
            {
                archive.CreateEntryFromFile(folder.In("out", $"sample-{i}.png"), $"word/media/image{i}.png");
            }
        }

        Assert.Equal(exitCode, (await Verify(folder.In("report.docx"))).ExitCode);
    }

    [Fact]
    public async Task A_document_without_pictures_is_unknown()
    {
        ZipFile.Open(folder.In("report.docx"), ZipArchiveMode.Create).Dispose();

        var command = await Verify(folder.In("report.docx"));

        Assert.Equal((1, $"unknown  {folder.In("report.docx")}\n         it holds no figure.\n0 current, 0 stale, 1 unknown\n"), (command.ExitCode, command.Output));
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_is_an_error()
    {
        var command = await Verify(folder.In("gone.png"));

        Assert.Equal((2, $"{folder.In("gone.png")}: there is no such file or folder.\n"), (command.ExitCode, command.Error));
    }

    private static string[] Lines(Command command) => command.Output.TrimEnd('\n').Split('\n');

    private Task<Command> Verify(params string[] paths) => Command.Run(["verify", .. paths, "--report", folder.In("report")]);

    private void WriteReport() => SampleReport.Write(folder.In("report"), figures);

    /// <summary>Two figures, exported once for all tests in every format.</summary>
    public sealed class Exported : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public string Path => folder.In("out");

        public async ValueTask InitializeAsync()
        {
            SampleReport.Write(folder.In("report"), [SampleFigures.Of(1), SampleFigures.Of(2)]);
            var command = await Command.Run("export", "--formats", "png,svg,pdf,csv,json", "--to", Path, "--report", folder.In("report"));
            Assert.Equal((0, ""), (command.ExitCode, command.Error));
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
