using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Tests.Commands;
using Coopetition.Report.Tests.Pictures;

namespace Coopetition.Report.Tests.Exports;

public sealed class WritingWhereItIsRefused : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string to;

    public WritingWhereItIsRefused()
    {
        to = folder.In("out");
        SampleReport.Write(folder.In("report"), SampleFigures.TwentyFour);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_export_into_the_same_folder_at_once_is_an_error_and_the_first_goes_on()
    {
        using var first = OutputFolder.Open(OutputKind.Export, to, [], keep: _ => true);

        var second = await Export();
        first.Write([("sample-1.csv", "first"u8.ToArray())], files => new ListedFiles(1, "", files).ToJson());

        Assert.Equal((2, $"--to {to}: another export is writing there. Wait until it has ended, or name another folder.\n"), (second.ExitCode, second.Error));
        Assert.Equal("first", await File.ReadAllTextAsync(Path.Combine(to, "sample-1.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task After_an_export_the_next_may_write_and_beside_the_files_there_is_the_list_of_them()
    {
        Assert.Equal(0, (await Export()).ExitCode);
        Assert.Equal(0, (await Export()).ExitCode);

        Assert.Equal(25, FolderTree.Of(to).Count);
        Assert.Equal(24, EditionDocument.FilesIn(to, ".coopetition-exports.json")!.Count);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_to_is_one_error()
    {
        using var disk = SmallDisk.Mount(to, "ro");

        var command = await Export();

        Assert.Equal(2, command.ExitCode);
        Assert.Matches($"^--to {to}: it cannot be written\\. .+ Make room or leave to write there, or name another folder\\.\n$", command.Error);
    }

    private Task<Command> Export() => Command.Run("export", "--formats", "csv", "--to", to, "--report", folder.In("report"));
}
