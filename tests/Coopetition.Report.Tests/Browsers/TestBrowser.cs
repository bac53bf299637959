using Coopetition.Report.Browsers;
using Microsoft.Playwright;

namespace Coopetition.Report.Tests.Browsers;

/// <summary>The browser that tests use: whichever the product finds or installs.</summary>
internal static class TestBrowser
{
    private static readonly BrowserStart Start = new(new BrowserChoice(), _ => { });

    /// <summary>Launches it; without one the test is skipped, with the reason, unless it runs where all must be tested.</summary>
    public static async Task<HeadlessBrowser> LaunchAsync(CancellationToken cancellation)
    {
        try
        {
            return await Start.LaunchAsync(cancellation);
        }
        catch (BrowserUnavailableException none) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(none.Message);
            throw;
        }
    }
}

/// <summary>The browser in a reader's hands, who points, types and waits; without a network.</summary>
public sealed class ReadersBrowser : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private ReadersBrowser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<ReadersBrowser> LaunchAsync()
    {
        if (new BrowserFinder().Find() is null)
        {
            await using var installed = await TestBrowser.LaunchAsync(TestContext.Current.CancellationToken);
        }

        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = new BrowserFinder().Find(), ChromiumSandbox = !Environment.IsPrivilegedProcess, Args = ["--disable-gpu"] }));
    }

    public async Task<IPage> OpenPageAsync() => await (await browser.NewContextAsync(new() { Offline = true })).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}

/// <summary>One browser for the tests of a class, which run one after another; launched by the first that asks.</summary>
public sealed class OneBrowser : IAsyncDisposable
{
    private HeadlessBrowser? browser;
    private ReadersBrowser? reader;

    public async Task<HeadlessBrowser> GetAsync() => browser ??= await TestBrowser.LaunchAsync(TestContext.Current.CancellationToken);

    /// <summary>Opens a page as a reader does.</summary>
    public async Task<IPage> OpenPageAsync() => await (reader ??= await ReadersBrowser.LaunchAsync()).OpenPageAsync();

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (reader?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
