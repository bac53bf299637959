using System.Collections.Concurrent;
using Kernels.Tests.Notebooks;
using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

/// <summary>The command of this repository, which runs all notebooks of a folder at once; the others must agree with it.</summary>
public sealed class OurCommand : IKernel, IDisposable
{
    // The same configuration as the tests'
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Coopetition.Report", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Coopetition.Report.dll");

    private readonly ConcurrentDictionary<string, Lazy<Task>> runs = new();
    private readonly TemporaryFolder reports = new();

    public async Task<NotebookRun> RunAsync(SourceNotebook notebook)
    {
        var report = reports.In(Path.GetFileName(notebook.Folder));
        await runs.GetOrAdd(notebook.Folder, folder => new(() => RunAllAsync(folder, report))).Value;
        return ExecutedNotebook.Read(notebook, Path.Combine(report, "notebooks", Path.GetFileName(notebook.File)));
    }

    public void Dispose() => reports.Dispose();

    private static async Task RunAllAsync(string folder, string report)
    {
        await using var command = ToolProcess.Start(Checkout.Root, "dotnet", Program, "--notebooks", folder, "--out", report);
        var exitCode = await command.EndAsync("the report was written");
        if (!Directory.Exists(report))
        {
            throw command.Lost($"wrote no report and ended with {exitCode}");
        }
    }
}
