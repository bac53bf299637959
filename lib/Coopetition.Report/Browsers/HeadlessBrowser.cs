using System.Diagnostics;
using Coopetition.Report.Running;
using Microsoft.Playwright;

namespace Coopetition.Report.Browsers;

/// <summary>One running browser without a window and without a network; it ends when disposed of, and with this process.</summary>
public sealed class HeadlessBrowser : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(3);

    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private HeadlessBrowser(IPlaywright playwright, IBrowser browser, int processId) =>
        (this.playwright, this.browser, ProcessId) = (playwright, browser, processId);

    /// <summary>The browser's first process, from which all others come.</summary>
    public int ProcessId { get; }

    /// <summary>Starts a browser with a new, empty profile.</summary>
    /// <param name="executable">Null for the one that Playwright installed.</param>
    /// <exception cref="BrowserUnavailableException">It does not start.</exception>
    public static async Task<HeadlessBrowser> LaunchAsync(string? executable, CancellationToken cancellation)
    {
        var playwright = await Playwright.CreateAsync().WaitAsync(cancellation);
        try
        {
            var browser = await LaunchAsync(playwright, executable).WaitAsync(cancellation);
            return new HeadlessBrowser(playwright, browser, await ProcessOfAsync(browser).WaitAsync(StartLimit, cancellation));
        }
        catch (Exception failed) when (failed is PlaywrightException or TimeoutException)
        {
            playwright.Dispose();
            throw new BrowserUnavailableException($"{executable ?? "Playwright's browser"} does not start: {FirstLine(failed.Message)}");
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>Opens an empty page in a renderer of its own.</summary>
    public async Task<IPage> OpenPageAsync()
    {
        var context = await browser.NewContextAsync(new() { Offline = true });
        return await context.NewPageAsync();
    }

    /// <summary>Ends the browser at once, whatever it is doing.</summary>
    public void Kill()
    {
        try
        {
            // Playwright starts it as the head of a group
            ProcessGroup.End(Process.GetProcessById(ProcessId));
        }
        catch (ArgumentException)
        {
            // It had ended by itself
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Asked politely it takes its temporary files with it
            await browser.CloseAsync().WaitAsync(FarewellLimit);
        }
        catch (Exception hangs) when (hangs is PlaywrightException or TimeoutException)
        {
            Kill();
        }

        playwright.Dispose();
    }

    private static async Task<IBrowser> LaunchAsync(IPlaywright playwright, string? executable)
    {
        // Chromium refuses to sandbox what root runs
        var sandbox = OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess;
        try
        {
            return await LaunchAsync(playwright, executable, sandbox);
        }
        catch (PlaywrightException refused) when (sandbox && refused.Message.Contains("sandbox", StringComparison.OrdinalIgnoreCase))
        {
            // Some systems let no program but their own browser make a sandbox; what is drawn here is the user's own
            return await LaunchAsync(playwright, executable, sandbox: false);
        }
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string? executable, bool sandbox) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = executable,
        Headless = true,
        ChromiumSandbox = sandbox,
        Args = Arguments,
        Timeout = (float)StartLimit.TotalMilliseconds,
    });

    private static async Task<int> ProcessOfAsync(IBrowser browser)
    {
        var session = await browser.NewBrowserCDPSessionAsync();
        var information = await session.SendAsync("SystemInfo.getProcessInfo");
        return information!.Value.GetProperty("processInfo").EnumerateArray()
            .First(process => process.GetProperty("type").GetString() == "browser").GetProperty("id").GetInt32();
    }

    private static string FirstLine(string message) => message.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd('.') + ".";
}

/// <summary>The one browser in use; a new one after that is lost.</summary>
internal sealed class SharedBrowser(Func<CancellationToken, Task<HeadlessBrowser>> launch, CancellationToken cancellation) : IAsyncDisposable
{
    private readonly Lock door = new();
    private Task<HeadlessBrowser>? current;

    /// <summary>Starts the browser if none is running.</summary>
    /// <exception cref="BrowserUnavailableException">None can be started.</exception>
    public Task<HeadlessBrowser> GetAsync()
    {
        lock (door)
        {
            return current ??= Task.Run(() => launch(cancellation), cancellation);
        }
    }

    /// <summary>Gives a browser up that broke or hangs, unless another has taken its place already.</summary>
    public async Task ReplaceAsync(HeadlessBrowser? lost)
    {
        lock (door)
        {
            if (current is not { IsCompletedSuccessfully: true } || current.Result != lost)
            {
                return;
            }

            current = null;
        }

        await lost.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Task<HeadlessBrowser>? last;
        lock (door)
        {
            last = current;
            current = null;
        }

        await (last ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (last is { IsCompletedSuccessfully: true })
        {
            await last.Result.DisposeAsync();
        }
    }
}
