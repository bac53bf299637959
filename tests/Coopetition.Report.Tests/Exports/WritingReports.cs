using System.Text;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;

namespace Coopetition.Report.Tests.Exports;

public sealed class WritingReports : IDisposable
{
    private static readonly string[] Known = ["edition.json", "index.html"];

    private readonly TemporaryFolder folder = new();

    private string Out => folder.In("report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_report_replaces_the_last_one_and_leaves_what_others_put_into_its_folder()
    {
        Write(("index.html", "last"), ("data/old.csv", "last"), ("pictures/old.svg", "last"));
        folder.Write("report/notes.txt", "mine");
        folder.Write("report/data/mine.csv", "mine");
        folder.Write("report/thesis/chapter.docx", "mine");

        Write(("index.html", "new"), ("data/new.csv", "new"));

        Assert.Equal(
            ["data", "data/mine.csv: mine", "data/new.csv: new", "edition.json", "index.html: new", "notes.txt: mine", "thesis", "thesis/chapter.docx: mine"],
            Contents());
    }

    [Fact]
    public void Folders_above_are_made()
    {
        Write(folder.In("a", "b", "report"), ("index.html", "new"));

        Assert.Equal("new", File.ReadAllText(folder.In("a", "b", "report", "index.html")));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Out);

        Write(("index.html", "new"));

        Assert.Equal(["edition.json", "index.html: new"], Contents());
    }

    [Fact]
    public void A_run_that_writes_nothing_leaves_nothing()
    {
        OutputFolder.Open(OutputKind.Report, folder.In("a", "report"), Known, _ => false).Dispose();

        Assert.Empty(FolderTree.Of(folder.Path));
    }

    [Fact]
    public void Files_that_are_to_be_kept_belong_to_the_next_edition_too()
    {
        Write(("index.html", "last"), ("editions/1/edition.json", "first"), ("editions/2/edition.json", "second"));

        using (var report = OutputFolder.Open(OutputKind.Report, Out, Known, file => file.StartsWith("editions/2/", StringComparison.Ordinal)))
        {
            report.Write(Files(("index.html", "new"), ("editions/3/edition.json", "third")), Edition().ToJson);
        }

        Assert.Equal(["edition.json", "editions", "editions/2", "editions/2/edition.json: second", "editions/3", "editions/3/edition.json: third", "index.html: new"], Contents());
        Assert.Equal(["editions/2/edition.json", "editions/3/edition.json", "index.html"], EditionDocument.Read(Out).Files.Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("index.html", "a page of mine")]
    [InlineData("edition.json", "{\"edition\": \"second, revised\"}")]
    [InlineData("edition.json", "{}")]
    public void A_file_of_somebody_else_s_in_the_way_is_refused_before_anything_is_run(string name, string text)
    {
        folder.Write($"report/{name}", text);
        var before = FolderTree.Of(folder.Path);

        Assert.Equal(InTheWay(name), Refusal());
        Assert.Equal(before, FolderTree.Of(folder.Path));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("data/growth.csv")]
    public void A_file_of_the_report_that_somebody_has_changed_is_refused_before_anything_is_run(string name)
    {
        Write(("index.html", "last"), ("data/growth.csv", "last"));
        folder.Write($"report/{name}", "last, with my corrections");
        var before = FolderTree.Of(folder.Path);

        Assert.Equal(InTheWay(name), Refusal());
        Assert.Equal(before, FolderTree.Of(folder.Path));
    }

    [Fact]
    public void What_turns_out_to_be_in_the_way_only_when_figures_are_known_is_refused_with_nothing_changed()
    {
        Write(("index.html", "last"));
        folder.Write("report/data/growth.csv", "mine");
        var before = FolderTree.Of(folder.Path);

        Assert.Equal(InTheWay("data/growth.csv"), Assert.Throws<InputException>(() => Write(("index.html", "new"), ("data/growth.csv", "new"))).Message);
        Assert.Equal(before, FolderTree.Of(folder.Path));
    }

    [Fact]
    public void Nothing_is_written_through_links_within_the_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        folder.Write("elsewhere/growth.csv", "mine");
        Directory.CreateDirectory(Out);
        Directory.CreateSymbolicLink(folder.In("report", "data"), folder.In("elsewhere"));
        File.CreateSymbolicLink(folder.In("report", "index.html"), folder.In("nowhere"));

        Assert.Equal(InTheWay("index.html"), Refusal());
        Assert.Equal(InTheWay("data"), Assert.Throws<InputException>(() => Write(("data/growth.csv", "new"))).Message);
        Assert.Equal("mine", File.ReadAllText(folder.In("elsewhere", "growth.csv")));
    }

    [Fact]
    public void A_folder_in_a_file_s_place_and_a_file_in_a_folder_s_are_in_the_way()
    {
        folder.Write("report/index.html/readme.txt", "mine");
        folder.Write("report/data", "mine");

        Assert.Equal(InTheWay("index.html"), Refusal());
        Assert.Equal(InTheWay("data"), Assert.Throws<InputException>(() => Write(("data/growth.csv", "new"))).Message);
    }

    [Fact]
    public void Of_many_that_are_in_the_way_the_first_are_named()
    {
        Write([.. Enumerable.Range(1, 8).Select(i => ($"data/{i}.csv", "last"))]);
        Array.ForEach(Directory.GetFiles(folder.In("report", "data")), file => File.WriteAllText(file, "mine"));

        Assert.Contains("data/1.csv, data/2.csv, data/3.csv, data/4.csv, data/5.csv and 3 more: in the way,", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_lists_files_outside_its_folder_is_not_a_run_s()
    {
        folder.Write("mine.txt", "mine");
        Write(("index.html", "last"));
        File.WriteAllText(folder.In("report", "edition.json"), File.ReadAllText(folder.In("report", "edition.json")).Replace("index.html", "../mine.txt", StringComparison.Ordinal));

        Assert.Equal(InTheWay("edition.json, index.html"), Refusal());
        Assert.Equal("mine", File.ReadAllText(folder.In("mine.txt")));
    }

    [Fact]
    public void When_writing_fails_the_last_report_stays_and_nothing_else_is_left()
    {
        Write(("index.html", "last"));
        var before = FolderTree.Of(folder.Path);

        var error = Assert.Throws<InputException>(() => Write(("index.html", "new"), ($"data/{new string('x', 300)}", "new")));

        Assert.StartsWith($"--out {Out}: the report cannot be written. ", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, FolderTree.Of(folder.Path));
    }

    [Fact]
    public void A_second_run_into_the_same_folder_at_once_is_refused_and_the_first_goes_on()
    {
        using (var first = OutputFolder.Open(OutputKind.Report, Out, Known, _ => false))
        {
            Assert.Equal($"--out {Out}: another run is writing there. Wait until it has ended, or name another folder.", Refusal());
            first.Write(Files(("index.html", "first")), Edition().ToJson);
        }

        Assert.Equal(["edition.json", "index.html: first"], Contents());
    }

    [Fact]
    public void The_root_of_a_disk_is_refused() =>
        Assert.Throws<InputException>(() => OutputFolder.Open(OutputKind.Report, Path.GetPathRoot(folder.Path)!, [], _ => false));

    [Fact]
    public void A_disk_that_is_mounted_there_is_written_to_in_place()
    {
        using var disk = SmallDisk.Mount(Out, "size=16m");

        Write(("index.html", "last"));
        Write(("index.html", "new"), ("data/growth.csv", "new"));

        Assert.Equal(["data", "data/growth.csv: new", "edition.json", "index.html: new"], Contents());
    }

    [Theory]
    [InlineData("ro")]
    [InlineData("size=64k")]
    public void A_disk_that_is_read_only_or_full_is_refused_before_anything_is_run(string options)
    {
        using var disk = SmallDisk.Mount(Out, options);

        Assert.StartsWith($"--out {Out}: the report cannot be written. ", Refusal(), StringComparison.Ordinal);
        Assert.Empty(Contents());
    }

    [Fact]
    public void A_disk_that_fills_up_while_the_report_is_written_keeps_the_last_one()
    {
        using var disk = SmallDisk.Mount(Out, "size=9m");
        Write(("index.html", "last"));

        var error = Assert.Throws<InputException>(() => Write(("index.html", "new"), ("report.pdf", new string('x', 16 << 20))));

        Assert.StartsWith($"--out {Out}: the report cannot be written. ", error.Message, StringComparison.Ordinal);
        Assert.Equal(["edition.json", "index.html: last"], Contents());
    }

    private static EditionDocument Edition() => EditionDocument.Of(SampleReport.EditionOf([]));

    private string Refusal() => Assert.Throws<InputException>(() => OutputFolder.Open(OutputKind.Report, Out, Known, _ => false)).Message;

    private string InTheWay(string files) => $"--out {Out}: {files}: in the way, and not as we left it there. It would be lost: move it elsewhere, or name another folder.";

    private void Write(params (string Path, string Text)[] files) => Write(Out, files);

    private static void Write(string path, params (string Path, string Text)[] files)
    {
        using var report = OutputFolder.Open(OutputKind.Report, path, [], _ => false);
        report.Write(Files(files), Edition().ToJson);
    }

    /// <summary>Paths with texts; the edition itself is only named.</summary>
    private IEnumerable<string> Contents() => FolderTree.Of(Out).Select(entry => entry.Value == "/" || entry.Key == "edition.json" ? entry.Key : $"{entry.Key}: {entry.Value}");

    private static (string, byte[])[] Files(params (string Path, string Text)[] files) => [.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))];
}
