using System.Collections.Concurrent;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Commands;
using Microsoft.Playwright;

namespace Coopetition.Report.Tests.Pages;

/// <summary>A report of the story among the fixtures, written once and opened from disk as often as needed.</summary>
public sealed class OpenedReport : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly SemaphoreSlim launching = new(1);
    private ReadersBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        folder.Take("story");
        var command = await Command.Run("--notebooks", folder.In("notebooks"));
        Assert.Equal((0, ""), (command.ExitCode, command.Error));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        launching.Dispose();
        folder.Dispose();
    }

    /// <summary>What pages complained of or asked for, that they should not have.</summary>
    internal ConcurrentQueue<string> Offences { get; } = [];

    /// <summary>Opens the page; without a browser the test is skipped.</summary>
    internal async Task<IPage> OpenAsync(int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        await launching.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            browser ??= await ReadersBrowser.LaunchAsync();
        }
        finally
        {
            launching.Release();
        }

        var page = await browser.OpenPageAsync();
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Dialog += (_, dialog) => Note(true, $"dialog: {dialog.Message}");
        page.Request += (_, request) => Note(!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"request: {request.Url}");
        await page.SetViewportSizeAsync(width, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        await page.GotoAsync(new Uri(folder.In("report", "index.html")).AbsoluteUri);
        return page;
    }

    private void Note(bool offends, string offence)
    {
        if (offends)
        {
            Offences.Enqueue(offence);
        }
    }
}
