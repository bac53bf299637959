using Kernels.Tests.Notebooks;
using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

/// <summary>The command of this repository, with which the others must agree; it runs each notebook in a kernel that nothing ran in before.</summary>
public sealed class OurCommand : KernelOfFolders
{
    // The same configuration as the tests'
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Coopetition.Report", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Coopetition.Report.dll");

    protected override async Task<IReadOnlyList<NotebookRun>> RunAllAsync(string folder, IReadOnlyList<SourceNotebook> notebooks)
    {
        using var own = new TemporaryFolder();
        var report = own.In("report");
        await using var command = ToolProcess.Start(Checkout.Root, "dotnet", Program, "--notebooks", folder, "--out", report);
        var exitCode = await command.EndAsync("the report was written");
        return Directory.Exists(report)
            ? [.. notebooks.Select(notebook => ExecutedNotebook.Read(notebook, Path.Combine(report, "notebooks", Path.GetFileName(notebook.File))))]
            : throw command.Lost($"wrote no report and ended with {exitCode}");
    }
}
