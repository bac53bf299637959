using Coopetition.Report.Browsers;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Tests.Commands;

public sealed class RunningForPictures : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RunningForPictures() => folder.Take("story");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_report_holds_a_picture_of_each_figure_in_each_format()
    {
        Assert.SkipWhen(new BrowserFinder().Find() is null && Environment.GetEnvironmentVariable("CI") != "true", "There is no browser.");

        var command = await Run("--formats", "png,svg,pdf");

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        string[] slugs = ["ads", "growth"];
        Assert.Equal(
            slugs.SelectMany(slug => new[] { $"{slug}.pdf", $"{slug}.png", $"{slug}.svg" }),
            Directory.EnumerateFiles(folder.In("report", "pictures")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("growth", SvgMetadata.Read(await File.ReadAllBytesAsync(folder.In("report", "pictures", "growth.svg"), TestContext.Current.CancellationToken))!.Slug);
        Assert.Equal(0, (await Command.Run("verify", folder.In("report", "pictures"), "--report", folder.In("report"))).ExitCode);
    }

    [Fact]
    public async Task Without_a_browser_the_report_is_written_and_the_exit_code_says_that_pictures_are_missing()
    {
        var command = await Run("--formats", "html,svg", "--no-browser");

        Assert.Equal((2, "Left out: SVG, since --no-browser was given. Leave it out.\n"), (command.ExitCode, command.Error));
        Assert.True(File.Exists(folder.In("report", "index.html")));
        Assert.False(Directory.Exists(folder.In("report", "pictures")));
    }

    [Fact]
    public async Task A_browser_that_is_not_there_is_an_error_before_anything_is_run()
    {
        var command = await Run("--formats", "png", "--browser", folder.In("none"));

        Assert.Equal((2, $"--browser: \"{folder.In("none")}\" is not a file. Name the executable of Chrome, Chromium or Edge.\n"), (command.ExitCode, command.Error));
        Assert.False(Directory.Exists(folder.In("report")));
    }

    [Fact]
    public async Task Data_that_changed_since_the_run_are_called_out_when_its_exports_are_verified_and_the_exit_code_is_that_of_stale_ones()
    {
        await Run();
        await File.AppendAllTextAsync(folder.In("data", "growth.csv"), "\n", TestContext.Current.CancellationToken);

        var command = await Command.Run("verify", folder.In("report", "data"), "--report", folder.In("report"));

        Assert.Equal((1, "data/growth.csv has changed since the last run, which is what files were compared with. Run the notebooks, then verify again.\n"), (command.ExitCode, command.Error));
    }

    private Task<Command> Run(params string[] arguments) => Command.Run(["run", "--notebooks", folder.In("notebooks", "00-then.ipynb"), .. arguments]);
}
