using System.ComponentModel;
using System.Diagnostics;
using PuppeteerSharp;
using PuppeteerSharp.BrowserData;

namespace Coopetition.Report.Browsers;

/// <summary>How a browser is installed where there is none.</summary>
internal static class BrowserInstaller
{
    // Once for all this user's collections
    private static readonly BrowserFetcher Fetcher = new(new BrowserFetcherOptions
    {
        Browser = SupportedBrowser.ChromeHeadlessShell,
        Path = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "coopetition"),
    });

    /// <summary>Where a download goes, whether or not it has been made.</summary>
    public static string Downloaded => Fetcher.GetExecutablePath(Chrome.DefaultBuildId);

    /// <summary>A download of Chrome for testing, then the system's own installer where that is apt and the user is root.</summary>
    public static IReadOnlyList<InstallWay> OnThisMachine() =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get") ? [Download(), Apt()] : [Download()];

    private static InstallWay Download() => new("download", async cancellation =>
    {
        try
        {
            await Fetcher.DownloadAsync().WaitAsync(cancellation);
            return null;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            return refused.Message;
        }
    });

    // With a font, since a machine that has no browser often has none either
    private static InstallWay Apt() => InstallWay.ByPrograms("apt", AptGet("update"), AptGet("install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-liberation"));

    private static ProcessStartInfo AptGet(params string[] arguments) => new("apt-get", arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
}

/// <summary>One way to install a browser.</summary>
/// <param name="name">As readers know it.</param>
/// <param name="install">Gives back null if it was installed, else why not, in a few words.</param>
public sealed class InstallWay(string name, Func<CancellationToken, Task<string?>> install)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    /// <summary>Runs programs one after another, as long as they succeed.</summary>
    public static InstallWay ByPrograms(string name, params IReadOnlyList<ProcessStartInfo> steps) => new(name, async cancellation =>
    {
        string? refusal = null;
        foreach (var step in steps)
        {
            refusal ??= await RunAsync(step, cancellation);
        }

        return refusal;
    });

    /// <returns>Null if it was installed, else its name and why not.</returns>
    public async Task<string?> TryAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            return await install(limit.Token) is { } refusal ? $"{name}: {refusal}" : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"{name}: it took too long";
        }
    }

    private static async Task<string?> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                process.StandardInput.Close();
                var said = process.StandardError.ReadToEndAsync(cancellation);
                await process.StandardOutput.ReadToEndAsync(cancellation);
                await process.WaitForExitAsync(cancellation);
                return process.ExitCode == 0 ? null : Reason(await said, process.ExitCode);
            }
            catch
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (Win32Exception missing)
        {
            return missing.Message;
        }
    }

    private static string Reason(string said, int exitCode) =>
        said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault(line => line.StartsWith("Error:", StringComparison.Ordinal) || line.StartsWith("E:", StringComparison.Ordinal))
        ?? FormattableString.Invariant($"exit code {exitCode}");
}
