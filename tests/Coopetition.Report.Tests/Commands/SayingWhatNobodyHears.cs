using System.Diagnostics;

namespace Coopetition.Report.Tests.Commands;

public sealed class SayingWhatNobodyHears : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SayingWhatNobodyHears()
    {
        folder.Take("story");
        folder.Write("notebooks/00-then.ipynb", NotebookText.Of(NotebookText.Markdown("# Then")));
        File.Delete(folder.In("notebooks", "01-changed.ipynb"));
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(">&-")]
    [InlineData("2>&-")]
    [InlineData(">&- 2>&-")]
    [InlineData("<&- >&- 2>&-")]
    [InlineData(">/dev/full")]
    [InlineData("2>/dev/full")]
    [InlineData(">/dev/full 2>/dev/full")]
    [InlineData("| true")]
    public async Task With_standard_output_or_error_closed_or_full_the_report_is_written_all_the_same(string redirection)
    {
        var (exitCode, error) = await Run("", redirection);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.In("report", "index.html")));
    }

    [Fact]
    public async Task What_could_not_be_shown_is_told_on_standard_error()
    {
        var (exitCode, error) = await Run("check", ">/dev/full");

        Assert.Equal((0, "Standard output cannot be written to: No space left on device. What was to be shown is lost, and nothing else.\n"), (exitCode, error));
    }

    [Fact]
    public async Task A_slip_in_the_command_line_has_its_exit_code_though_nobody_can_be_told() =>
        Assert.Equal((2, ""), await Run("--outt", "2>/dev/full"));

    private async Task<(int ExitCode, string Error)> Run(string arguments, string redirection)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a file that is always full.");
        var program = Path.Combine(AppContext.BaseDirectory, "Coopetition.Report");
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"{program} {arguments} {redirection}"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (shell.ExitCode, error);
    }
}
