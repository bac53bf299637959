using Kernels.Tests.Notebooks;
using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

/// <summary>dotnet-repl, which runs notebooks where there is no editor, each in a kernel that nothing ran in before.</summary>
internal sealed class DotnetRepl : IKernel
{
    public async Task<NotebookRun> RunAsync(SourceNotebook notebook)
    {
        using var folder = new TemporaryFolder();
        var executed = folder.In("executed.ipynb");
        await using var repl = ToolProcess.Start(
            notebook.Folder, "dotnet", "repl",
            "--run", notebook.File, "--exit-after-run", "--output-format", "ipynb", "--output-path", executed);
        var exitCode = await repl.EndAsync("the notebook was run");
        var run = File.Exists(executed) ? ExecutedNotebook.Read(notebook, executed) : throw repl.Lost($"wrote no notebook and ended with {exitCode}");
        return exitCode == 0 == run.Failures is [] ? run : throw repl.Lost($"ended with {exitCode}, where its notebook has {run.Failures.Count} failures");
    }
}
