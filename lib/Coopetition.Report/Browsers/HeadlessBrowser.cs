using System.Diagnostics;
using PuppeteerSharp;

namespace Coopetition.Report.Browsers;

/// <summary>One running browser without a window and without a network; it ends when disposed of, and with this process, which holds the pipe that it listens to.</summary>
public sealed class HeadlessBrowser : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(3);

    // Whoever opens a page has a limit of their own, which may be longer than the usual one
    private static readonly TimeSpan PageLimit = TimeSpan.FromMinutes(5);

    private readonly IBrowser browser;

    private HeadlessBrowser(IBrowser browser, int processId) => (this.browser, ProcessId) = (browser, processId);

    /// <summary>The browser's first process, from which all others come; what was started may be a script around it.</summary>
    public int ProcessId { get; }

    /// <summary>Starts a browser with a new, empty profile.</summary>
    /// <exception cref="BrowserUnavailableException">It does not start.</exception>
    public static async Task<HeadlessBrowser> LaunchAsync(string executable, CancellationToken cancellation)
    {
        try
        {
            // Chromium refuses to sandbox what root runs
            var sandbox = OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess;
            return sandbox && await LaunchOrNullAsync(executable, cancellation) is { } sandboxed ? sandboxed : await LaunchAsync(executable, ["--no-sandbox"], cancellation);
        }
        catch (Exception failed) when (IsBreakdown(failed) || failed is TimeoutException)
        {
            throw new BrowserUnavailableException($"{executable} does not start: {FirstLine((failed.InnerException ?? failed).Message)}");
        }
    }

    /// <summary>Whether this is what happens when a browser breaks down.</summary>
    internal static bool IsBreakdown(Exception exception) => exception is PuppeteerException or ProcessException or IOException or ObjectDisposedException;

    /// <summary>Opens an empty page in a renderer of its own.</summary>
    public async Task<IPage> OpenPageAsync()
    {
        var context = await browser.CreateBrowserContextAsync();
        var page = await context.NewPageAsync();
        page.DefaultTimeout = page.DefaultNavigationTimeout = (int)PageLimit.TotalMilliseconds;
        await page.SetOfflineModeAsync(true);
        return page;
    }

    /// <summary>Ends the browser at once, whatever it is doing; its other processes end with their first.</summary>
    public void Kill()
    {
        try
        {
            Process.GetProcessById(ProcessId).Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
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
        catch (Exception hangs) when (IsBreakdown(hangs) || hangs is TimeoutException)
        {
            Kill();
        }
    }

    // Some systems let no program but their own browser make a sandbox; what is drawn here is the user's own
    private static async Task<HeadlessBrowser?> LaunchOrNullAsync(string executable, CancellationToken cancellation)
    {
        try
        {
            return await LaunchAsync(executable, [], cancellation);
        }
        catch (Exception failed) when (IsBreakdown(failed))
        {
            return null;
        }
    }

    private static async Task<HeadlessBrowser> LaunchAsync(string executable, string[] arguments, CancellationToken cancellation)
    {
        var launcher = new Launcher();
        try
        {
            return await LaunchAsync(launcher, new()
            {
                ExecutablePath = executable,
                HeadlessMode = HeadlessMode.Shell,
                Pipe = true,
                WaitForInitialPage = false,
                DefaultViewport = new() { Width = 1280, Height = 720 },
                Args = ["--disable-gpu", "--disable-quic", "--disable-component-update", .. arguments],
            }).WaitAsync(StartLimit, cancellation);
        }
        catch
        {
            await (launcher.Process?.KillAsync() ?? Task.CompletedTask);
            throw;
        }
    }

    private static async Task<HeadlessBrowser> LaunchAsync(Launcher launcher, LaunchOptions options)
    {
        var launching = launcher.LaunchAsync(options);
        // The end of its pipe may be seen before its own
        if (await Task.WhenAny(launching, launcher.Process.WaitForExitAsync(null)) != launching || (launching.IsFaulted && launcher.Process.Process.WaitForExit(FarewellLimit)))
        {
            throw new ProcessException($"it ended with exit code {launcher.Process.Process.ExitCode}");
        }

        var browser = await launching;
        var session = await browser.Target.CreateCDPSessionAsync();
        var information = await session.SendAsync("SystemInfo.getProcessInfo");
        var first = information!.Value.GetProperty("processInfo").EnumerateArray().First(process => process.GetProperty("type").GetString() == "browser");
        return new(browser, first.GetProperty("id").GetInt32());
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
