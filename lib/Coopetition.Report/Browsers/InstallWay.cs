using System.ComponentModel;
using System.Diagnostics;

namespace Coopetition.Report.Browsers;

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
