using System.ComponentModel;
using System.Diagnostics;
using Coopetition.Report.Running;

namespace Coopetition.Report.Browsers;

/// <summary>How a browser is installed where there is none.</summary>
internal static class BrowserInstaller
{
    /// <summary>The command's hidden name for Playwright's installer, which has to be a process of its own: it writes to the console.</summary>
    public const string Command = "install-browser";

    /// <summary>Playwright's installer, then the system's own where that is apt and the user is root.</summary>
    public static IReadOnlyList<InstallWay> OnThisMachine()
    {
        var playwright = new InstallWay("Playwright", [OwnProgram.StartInfo(Command)]);
        return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get") ? [playwright, Apt()] : [playwright];
    }

    /// <summary>What the hidden command does.</summary>
    public static int RunPlaywright() => Microsoft.Playwright.Program.Main(["install", "--only-shell", "chromium"]);

    // With a font, since a machine that has no browser often has none either
    private static InstallWay Apt() => new("apt", [AptGet("update"), AptGet("install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-liberation")]);

    private static ProcessStartInfo AptGet(params string[] arguments) => new("apt-get", arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
}

/// <summary>One way to install a browser: programs to be run one after another.</summary>
/// <param name="Name">As readers know it.</param>
public sealed record InstallWay(string Name, IReadOnlyList<ProcessStartInfo> Steps)
{
    private static readonly TimeSpan StepLimit = TimeSpan.FromMinutes(10);

    /// <returns>Null if it was installed, else why not, in a few words.</returns>
    public async Task<string?> TryAsync(CancellationToken cancellation)
    {
        foreach (var step in Steps)
        {
            if (await RunAsync(step, cancellation) is { } refusal)
            {
                return $"{Name}: {refusal}";
            }
        }

        return null;
    }

    private static async Task<string?> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(StepLimit);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                process.StandardInput.Close();
                var said = process.StandardError.ReadToEndAsync(limit.Token);
                await process.StandardOutput.ReadToEndAsync(limit.Token);
                await process.WaitForExitAsync(limit.Token);
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
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "it took too long";
        }
    }

    private static string Reason(string said, int exitCode) =>
        said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault(line => line.StartsWith("Error:", StringComparison.Ordinal) || line.StartsWith("E:", StringComparison.Ordinal))
        ?? FormattableString.Invariant($"exit code {exitCode}");
}
