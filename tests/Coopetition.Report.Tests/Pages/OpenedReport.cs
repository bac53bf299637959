using System.Collections.Concurrent;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Commands;
using Microsoft.Playwright;

namespace Coopetition.Report.Tests.Pages;

/// <summary>A report of the story among the fixtures, written once and opened from disk as often as needed.</summary>
public sealed class OpenedReport(ReadersBrowser browser) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly ReadersPage page = new(browser);

    /// <summary>What the page complained of or asked for, that it should not have.</summary>
    public ConcurrentQueue<string> Complaints => page.Complaints;

    public async ValueTask InitializeAsync()
    {
        folder.Take("story");
        var command = await Command.Run("--notebooks", folder.In("notebooks"));
        Assert.Equal((0, ""), (command.ExitCode, command.Error));
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Opens the page anew; without a browser the test is skipped.</summary>
    public Task<IPage> OpenAsync(int width = 1280, ColorScheme theme = ColorScheme.Light) => page.OpenAsync(folder.In("report", "index.html"), width, theme);
}
