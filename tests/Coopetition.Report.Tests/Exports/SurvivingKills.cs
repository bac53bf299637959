using System.Text;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;

namespace Coopetition.Report.Tests.Exports;

public sealed class SurvivingKills : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Out => folder.In("report");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_gathered_whole_is_put_in_place_by_the_next_command_however_far_the_killed_one_had_come(int moved)
    {
        var (last, next) = TwoEditions();
        Directory.Move(next, folder.In("report", ".coopetition-whole"));
        foreach (var file in new[] { "data/new.csv", "index.html", "notebooks/1.ipynb" }.Take(moved))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.In("report", file))!);
            File.Move(folder.In("report", ".coopetition-whole", file), folder.In("report", file), overwrite: true);
        }

        OutputFolder.SettleReport(Out);

        Assert.Equal(["data", "data/new.csv", "edition.json", "index.html", "notebooks", "notebooks/1.ipynb", "notes.txt"], FolderTree.Of(Out).Keys);
        Assert.Equal(("new", "mine"), (File.ReadAllText(folder.In("report", "index.html")), File.ReadAllText(folder.In("report", "notes.txt"))));
        AssertWhole();
        Assert.NotEqual(last, FolderTree.Of(Out));
    }

    [Theory]
    [InlineData("edition.json", "data/new.csv", "index.html", "notebooks/1.ipynb")]
    [InlineData("edition.json", "data/new.csv")]
    [InlineData("edition.json")]
    [InlineData]
    public void What_was_gathered_in_part_is_dropped_by_the_next_command_and_the_last_report_is_as_it_was(params string[] gathered)
    {
        var (last, next) = TwoEditions();
        foreach (var file in FolderTree.Of(next).Where(entry => entry.Value != "/" && !gathered.Contains(entry.Key)))
        {
            File.Delete(Path.Combine(next, file.Key));
        }

        Directory.Move(next, folder.In("report", ".coopetition-part"));

        OutputFolder.SettleReport(Out);

        Assert.Equal(last, FolderTree.Of(Out));
    }

    [Fact]
    public void A_list_that_was_cut_short_is_dropped_too()
    {
        var (last, next) = TwoEditions();
        Directory.Delete(next, recursive: true);
        folder.Write("report/.coopetition-part/edition.json", "{\"schema\": 3, \"title\": \"Fro");

        OutputFolder.SettleReport(Out);

        Assert.Equal(last, FolderTree.Of(Out));
    }

    [Theory]
    [InlineData(".coopetition-part")]
    [InlineData(".coopetition-whole")]
    public void What_somebody_put_among_what_was_gathered_is_not_dropped_with_it(string gathered)
    {
        var (_, next) = TwoEditions();
        Directory.Move(next, folder.In("report", gathered));
        folder.Write($"report/{gathered}/data/mine.csv", "mine");

        OutputFolder.SettleReport(Out);

        Assert.Equal($"{gathered}/data/mine.csv", Assert.Single(FolderTree.Of(Out), entry => entry.Key.StartsWith(gathered, StringComparison.Ordinal) && entry.Value != "/").Key);
    }

    [Fact]
    public void Folders_that_are_left_when_all_files_have_been_moved_take_no_file_of_the_report_with_them()
    {
        var (last, next) = TwoEditions();
        Directory.Delete(next, recursive: true);
        Directory.CreateDirectory(folder.In("report", ".coopetition-whole", "data"));

        OutputFolder.SettleReport(Out);

        Assert.Equal(last, FolderTree.Of(Out));
    }

    [Fact]
    public void What_somebody_put_in_the_way_since_is_told_and_once_it_has_been_moved_the_rest_is_done()
    {
        var (_, next) = TwoEditions();
        Directory.Move(next, folder.In("report", ".coopetition-whole"));
        folder.Write("report/data/new.csv", "mine");

        Assert.StartsWith($"--out {Out}: data/new.csv: in the way,", Assert.Throws<InputException>(() => OutputFolder.SettleReport(Out)).Message, StringComparison.Ordinal);
        File.Delete(folder.In("report", "data", "new.csv"));
        OutputFolder.SettleReport(Out);

        AssertWhole();
    }

    /// <summary>An edition in the report's folder beside a file of somebody's, and the files of the next one elsewhere.</summary>
    private (SortedDictionary<string, string> Last, string Next) TwoEditions()
    {
        Write(Out, ("index.html", "last"), ("data/old.csv", "last"), ("notebooks/1.ipynb", "same"));
        Write(folder.In("next"), ("data/new.csv", "new"), ("index.html", "new"), ("notebooks/1.ipynb", "same"));
        folder.Write("report/notes.txt", "mine");
        return (FolderTree.Of(Out), folder.In("next"));
    }

    private static void Write(string path, params (string Path, string Text)[] files)
    {
        using var report = OutputFolder.Open(OutputKind.Report, path, [], _ => false);
        report.Write([.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))], EditionDocument.Of(SampleReport.EditionOf([])).ToJson);
    }

    private void AssertWhole()
    {
        var listed = EditionDocument.Read(Out).Files;
        Assert.All(listed, file => Assert.Equal(file.Sha256, Sha256.Of(File.ReadAllBytes(Path.Combine(Out, file.Path)))));
        Assert.Empty(FolderTree.Of(Out).Where(entry => entry.Value != "/").Select(entry => entry.Key).Except([.. listed.Select(file => file.Path), "edition.json", "notes.txt"]));
        Assert.DoesNotContain(FolderTree.Of(Out).Keys, path => path.StartsWith('.'));
    }
}
