using System.Diagnostics;
using Coopetition.Report.Tests.Commands;

namespace Coopetition.Report.Tests.Editions;

public sealed class ReadingDataFolders : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ReadingDataFolders()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there, and pipes are no files.");
        folder.Take("story");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Only_plain_files_within_are_read_and_the_rest_is_named()
    {
        Directory.CreateDirectory(folder.In("data", "sub"));
        folder.Write("data/sub/notes.txt", "read");
        folder.Write("data/empty.txt", "");
        folder.Write("outside/secret.csv", "not read");
        Directory.CreateSymbolicLink(folder.In("data", "loop"), folder.In("data"));
        Directory.CreateSymbolicLink(folder.In("data", "outside"), folder.In("outside"));
        File.CreateSymbolicLink(folder.In("data", "dangling.csv"), folder.In("nowhere"));
        File.CreateSymbolicLink(folder.In("data", "secret.csv"), folder.In("outside", "secret.csv"));
        MakePipe(folder.In("data", "sub", "pipe"));
        folder.Write("notebooks/00-then.ipynb", NotebookText.Of(NotebookText.Markdown("# Then")));
        string[] named =
        [
            $"{folder.In("data")}/dangling.csv: not read: it is a link, not a plain file.",
            $"{folder.In("data")}/loop: not read: it is a link, not a plain file.",
            $"{folder.In("data")}/outside: not read: it is a link, not a plain file.",
            $"{folder.In("data")}/secret.csv: not read: it is a link, not a plain file.",
            $"{folder.In("data")}/sub/pipe: not read: it is a pipe, a socket or a device, not a plain file.",
        ];

        var run = await Command.Run("--notebooks", folder.In("notebooks", "00-then.ipynb"));
        var check = await Command.Run("check", "--data", folder.In("data"));

        Assert.Equal((0, string.Join('\n', named) + "\n"), (run.ExitCode, run.Error));
        Assert.Equal((0, run.Error), (check.ExitCode, check.Error));
        var edition = Report.Editions.EditionDocument.Read(folder.In("report"));
        Assert.Equal(["data/datapackage.json", "data/empty.txt", "data/growth.csv", "data/sub/notes.txt"], edition.Data.Select(file => file.Path));
    }

    [Theory]
    [InlineData("growth.csv", "a link")]
    [InlineData("growth.csv", "a pipe, a socket or a device")]
    [InlineData("datapackage.json", "a link")]
    [InlineData("datapackage.json", "a pipe, a socket or a device")]
    public async Task What_is_needed_and_is_no_plain_file_is_an_error_and_keeps_nobody_waiting(string name, string kind)
    {
        var file = folder.In("data", name);
        File.Move(file, folder.In(name));
        if (kind == "a link")
        {
            File.CreateSymbolicLink(file, folder.In(name));
        }
        else
        {
            MakePipe(file);
        }

        var command = await Command.Run("check", "--data", folder.In("data"));

        Assert.Equal(2, command.ExitCode);
        Assert.Matches($"data/{name}: this is {kind}, not a plain file( in its folder)?\\. Put the file itself in its place\\.\n$", command.Error);
    }

    [Fact]
    public async Task A_folder_that_is_itself_a_link_is_the_one_that_it_leads_to()
    {
        Directory.CreateSymbolicLink(folder.In("link"), folder.In("data"));

        var command = await Command.Run("check", "--data", folder.In("link") + "/");

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
    }

    private static void MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
    }
}
