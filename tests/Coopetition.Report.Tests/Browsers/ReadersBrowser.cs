using System.Collections.Concurrent;
using Coopetition.Report.Browsers;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Coopetition.Report.Tests.Browsers.ReadersBrowser))]

namespace Coopetition.Report.Tests.Browsers;

/// <summary>The browser in readers' hands, who point, type and wait; without a network. One for all tests, launched by the first that asks.</summary>
public sealed class ReadersBrowser : IAsyncDisposable
{
    // A page that draws while all else on two processors is tested may answer as late as this
    private const int Patience = 120_000;

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> launched = new(LaunchAsync);

    public async Task<IPage> OpenPageAsync()
    {
        var context = await (await launched.Value).Browser.NewContextAsync(new() { Offline = true });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (launched is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (playwright, browser) = await launched.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync()
    {
        if (new BrowserFinder().Find() is null)
        {
            await using var installed = await TestBrowser.LaunchAsync(TestContext.Current.CancellationToken);
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = new BrowserFinder().Find(), ChromiumSandbox = !Environment.IsPrivilegedProcess, Args = ["--disable-gpu"] }));
    }
}

/// <summary>A page in a reader's hands: one for the tests of a class, which run one after another, since each that is left open goes on drawing, and each new one compiles its scripts anew.</summary>
public sealed class ReadersPage(ReadersBrowser browser) : IAsyncDisposable
{
    private IPage? page;

    /// <summary>What it complained of since it was opened last, or asked for that it should have in itself.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>Opens a file or address; without a browser the test is skipped.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        page ??= await NewAsync();
        await page.SetViewportSizeAsync(width, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        // What was open until now has nothing more to say
        await page.GotoAsync("about:blank");
        Complaints.Clear();
        await page.GotoAsync(new Uri(address).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null)
        {
            await page.Context.CloseAsync();
        }
    }

    private async Task<IPage> NewAsync()
    {
        var opened = await browser.OpenPageAsync();
        opened.Console += (_, message) => Complaints.Enqueue($"console: {message.Text}");
        opened.PageError += (_, error) => Complaints.Enqueue($"error: {error}");
        opened.Dialog += async (_, dialog) =>
        {
            Complaints.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        opened.Request += (_, request) =>
        {
            if (new Uri(request.Url).Scheme is not ("file" or "data" or "blob"))
            {
                Complaints.Enqueue($"request: {request.Url}");
            }
        };
        return opened;
    }
}
