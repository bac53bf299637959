using System.Diagnostics;
using Coopetition.Report.Browsers;

namespace Coopetition.Report.Tests.Browsers;

public sealed class InstallingABrowser : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> said = [];
    private readonly BrowserFinder none = new(System.Runtime.InteropServices.OSPlatform.Linux, _ => null, _ => false);

    public InstallingABrowser() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins for installers are shell scripts.");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Where_nothing_can_be_installed_the_error_says_what_was_tried_and_the_remedy()
    {
        var start = new BrowserStart(new BrowserChoice(), none, [Way("one", "echo 'Error: no network' >&2; exit 1"), Way("other", "exit 7")], said.Add);

        var error = await Assert.ThrowsAsync<BrowserUnavailableException>(() => start.LaunchAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            "there is no browser, and none can be installed (one: Error: no network; other: exit code 7). Install Chrome, Chromium or Edge, or name one with --browser PATH.",
            error.Message);
        Assert.Equal(["No browser is installed: getting one, once …"], said);
    }

    [Fact]
    public async Task After_an_installation_the_browser_is_found_and_started()
    {
        var real = new BrowserFinder().Find();
        Assert.SkipWhen(real is null, "There is no browser to stand in for the installed one.");
        var flag = folder.In("installed");
        var finder = new BrowserFinder(System.Runtime.InteropServices.OSPlatform.Linux, name => name == "PATH" ? Path.GetDirectoryName(real) : null, path => path == real && File.Exists(flag));
        var start = new BrowserStart(new BrowserChoice(), finder, [Way("one", "exit 1"), Way("other", $"touch '{flag}'")], said.Add);

        await using var browser = await start.LaunchAsync(TestContext.Current.CancellationToken);

        Assert.True(browser.ProcessId > 0);
    }

    [Fact]
    public async Task A_forbidden_browser_is_neither_looked_for_nor_installed()
    {
        var start = new BrowserStart(new BrowserChoice(Named: "/gone", Forbidden: true), none, [Way("one", $"touch '{folder.In("installed")}'")], said.Add);

        var error = await Assert.ThrowsAsync<BrowserUnavailableException>(() => start.LaunchAsync(TestContext.Current.CancellationToken));

        Assert.Equal("--no-browser was given. Leave it out.", error.Message);
        Assert.False(File.Exists(folder.In("installed")));
    }

    private static InstallWay Way(string name, string script) => InstallWay.ByPrograms(name, new ProcessStartInfo("/bin/sh", ["-c", script]));
}
