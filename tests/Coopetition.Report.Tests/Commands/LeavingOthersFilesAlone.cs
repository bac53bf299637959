using Coopetition.Report.Tests.Exports;

namespace Coopetition.Report.Tests.Commands;

public sealed class LeavingOthersFilesAlone : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LeavingOthersFilesAlone()
    {
        folder.Take("story");
        folder.Write("notebooks/00-then.ipynb", NotebookText.Of(NotebookText.Markdown("# Then")));
        File.Delete(folder.In("notebooks", "01-changed.ipynb"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Folders_beside_the_report_s_whatever_their_names_keep_every_byte()
    {
        string[] names = ["report.old", "report.old-2024", "report.old-12345678", "report.tmp-12345678", "report.part", ".report", "report-backup", "report ", "q.old-backup", "q.tmp-1"];
        foreach (var name in names)
        {
            folder.Write($"{name}/edition.json", "last");
            folder.Write($"{name}/thesis/chapter.txt", "years of work");
        }

        folder.Write("report.lock", "mine");
        folder.Write(".coopetition.lock", "mine");
        folder.Write("edition.json", "mine");
        var before = FolderTree.Of(folder.Path);

        foreach (var @out in new[] { "report", "q", "report", "q" })
        {
            Assert.Equal((0, ""), Told(await Run("--out", folder.In(@out))));
        }

        Directory.Delete(folder.In("report"), recursive: true);
        Assert.Equal((0, ""), Told(await Run("--out", folder.In("q"))));
        Assert.False(Directory.Exists(folder.In("report")));
        Directory.Delete(folder.In("q"), recursive: true);
        Assert.Equal(before, FolderTree.Of(folder.Path));
    }

    [Fact]
    public async Task What_somebody_put_into_the_report_s_folder_is_there_after_the_next_run()
    {
        await Run();
        folder.Write("report/notes.txt", "mine");
        folder.Write("report/thesis/edition.json", "second");

        Assert.Equal((0, ""), Told(await Run()));

        Assert.Equal(("mine", "second"), (await Read("report/notes.txt"), await Read("report/thesis/edition.json")));
    }

    [Fact]
    public async Task A_file_where_editions_go_is_refused_before_anything_is_run()
    {
        folder.Write("out/editions", "mine");
        var before = FolderTree.Of(folder.Path);

        var command = await Run("--out", folder.In("out"));

        Assert.Equal((2, $"--out {folder.In("out")}: editions: in the way, and not as we left it there. It would be lost: move it elsewhere, or name another folder.\n"), Told(command));
        Assert.Equal(before, FolderTree.Of(folder.Path));
    }

    [Fact]
    public async Task A_folder_that_holds_an_edition_of_something_else_is_refused_and_left_alone()
    {
        folder.Write("thesis/edition.json", "{ \"edition\": 3 }");
        folder.Write("thesis/chapter.txt", "years of work");
        var before = FolderTree.Of(folder.Path);

        var command = await Run("--out", folder.In("thesis"));

        Assert.Equal(
            (2, $"--out {folder.In("thesis")}: edition.json: in the way, and not as we left it there. It would be lost: move it elsewhere, or name another folder.\n"),
            Told(command));
        Assert.Equal(before, FolderTree.Of(folder.Path));
    }

    [Theory]
    [InlineData("", "it is or holds the notebooks")]
    [InlineData("notebooks", "it is or holds the notebooks")]
    [InlineData("data", "it is or holds the data")]
    [InlineData("data/report", "it lies in the data")]
    [InlineData("link-to-data/report", "it lies in the data")]
    public async Task A_report_that_would_hold_the_notebooks_or_the_data_or_lie_in_these_is_refused(string @out, string reason)
    {
        Directory.CreateSymbolicLink(folder.In("link-to-data"), folder.In("data"));
        folder.Write("edition.json", "{}");
        var before = FolderTree.Of(folder.Path);

        var command = await Run("--out", folder.In(@out));

        Assert.Equal(2, command.ExitCode);
        Assert.Contains($": {reason}", command.Error, StringComparison.Ordinal);
        Assert.Equal(before, FolderTree.Of(folder.Path));
    }

    [Theory]
    [InlineData("elsewhere", ".")]
    [InlineData("elsewhere/deeper", "..")]
    public async Task A_report_that_would_hold_the_current_folder_is_refused(string current, string @out)
    {
        Directory.CreateDirectory(folder.In(current));
        using var command = Command.Start(folder.In(current), "--notebooks", folder.In("notebooks"), "--out", @out);

        var error = await command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((2, $"--out {folder.In("elsewhere")}: it is or holds the current folder. Name another folder, or go to another one.\n"), (command.ExitCode, error));
        Assert.Empty(Directory.EnumerateFiles(folder.In("elsewhere")));
    }

    [Fact]
    public async Task A_link_that_is_named_for_the_report_stays_a_link()
    {
        Directory.CreateDirectory(folder.In("big-disk"));
        Directory.CreateSymbolicLink(folder.In("report"), folder.In("big-disk"));

        Assert.Equal((0, ""), Told(await Run()));
        Assert.Equal((0, ""), Told(await Run()));

        Assert.Equal(folder.In("big-disk"), new DirectoryInfo(folder.In("report")).LinkTarget);
        Assert.True(File.Exists(folder.In("big-disk", "index.html")));
    }

    [Fact]
    public async Task Notebooks_behind_a_link_at_another_depth_find_the_data_that_are_named()
    {
        folder.Write("deep/er/notebooks/00-then.ipynb", NotebookText.Of(
            NotebookText.Code("var data = \"../data\";", "parameters"),
            NotebookText.Code("Console.Write(System.IO.File.ReadAllText(data + \"/growth.csv\").Length > 0)")));
        Directory.CreateSymbolicLink(folder.In("linked"), folder.In("deep", "er", "notebooks"));

        var command = await Command.Run("--notebooks", Path.Combine(folder.In("linked"), "00-then.ipynb"), "--data", folder.In("data"), "--out", folder.In("report"));

        Assert.Equal((0, ""), Told(command));
        Assert.Contains("True", await Read("report/notebooks/00-then.ipynb"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ro")]
    [InlineData("size=64k")]
    public async Task A_disk_that_is_read_only_or_full_is_told_before_any_notebook_runs(string options)
    {
        folder.Write("notebooks/00-then.ipynb", NotebookText.Of(NotebookText.Code("System.IO.File.WriteAllText(\"has-run\", \"\");")));
        using var disk = SmallDisk.Mount(folder.In("report"), options);

        var command = await Run();

        Assert.Equal(2, command.ExitCode);
        Assert.StartsWith($"--out {folder.In("report")}: the report cannot be written. ", command.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.In("notebooks", "has-run")));
    }

    private Task<Command> Run(params string[] arguments) => Command.Run(["--notebooks", folder.In("notebooks"), .. arguments]);

    private static (int, string) Told(Command command) => (command.ExitCode, command.Error);

    private Task<string> Read(string file) => File.ReadAllTextAsync(folder.In(file), TestContext.Current.CancellationToken);
}
