using System.Text;
using Coopetition.Report.Exports;

namespace Coopetition.Report.Tests.Exports;

public sealed class WritingReports : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Out => folder.In("report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_report_replaces_the_last_one_as_a_whole()
    {
        folder.Write("report/edition.json", "last");
        folder.Write("report/data/old.csv", "last");
        ReportFolder.At(Out).Write(Files(("edition.json", "new"), ("data/new.csv", "new")));

        Assert.Equal(["data/new.csv", "edition.json"], Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Out, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Single(Directory.EnumerateDirectories(folder.Path));
    }

    [Fact]
    public void Folders_above_are_made() =>
        Assert.Equal("new", WriteTo(folder.In("a", "b", "report")));

    [Fact]
    public void When_writing_fails_the_last_report_stays_and_nothing_else_is_left()
    {
        folder.Write("report/edition.json", "last");
        var report = ReportFolder.At(Out);

        var error = Assert.Throws<InputException>(() => report.Write(FilesThenFullDisk()));
        Assert.Equal($"--out {Out}: the report cannot be written. There is not enough space on the disk.", error.Message);
        Assert.Equal("last", File.ReadAllText(folder.In("report", "edition.json")));
        Assert.Single(Directory.EnumerateDirectories(folder.Path));
    }

    [Fact]
    public void A_report_that_was_moved_aside_by_a_killed_run_is_put_back()
    {
        folder.Write("report.old-12345678/edition.json", "last");
        ReportFolder.At(Out);

        Assert.Equal("last", File.ReadAllText(folder.In("report", "edition.json")));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Out);

        Assert.Equal("new", WriteTo(Out));
    }

    [Fact]
    public void The_root_of_a_disk_is_refused() =>
        Assert.Throws<InputException>(() => ReportFolder.At(Path.GetPathRoot(folder.Path)!));

    private static string WriteTo(string path)
    {
        ReportFolder.At(path).Write(Files(("edition.json", "new")));
        return File.ReadAllText(Path.Combine(path, "edition.json"));
    }

    private static IEnumerable<(string, byte[])> Files(params IEnumerable<(string Path, string Text)> files) =>
        files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)));

    private static IEnumerable<(string, byte[])> FilesThenFullDisk()
    {
        yield return ("edition.json", "new"u8.ToArray());
        throw new IOException("There is not enough space on the disk.");
    }
}
