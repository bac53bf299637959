using System.Text.Json;
using Kernels.Tests.Notebooks;
using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

/// <summary>The kernel under Jupyter, which finds it by the name that the notebooks ask for; nothing of it is installed beyond a run.</summary>
public sealed class Jupyter : KernelOfFolders
{
    // As "dotnet interactive jupyter install" writes it, but that no port is open to other machines
    private static readonly string[] Launch = ["dotnet", "interactive", "jupyter", "--default-kernel", "csharp", "{connection_file}", "--http-local-only"];

    protected override async Task<IReadOnlyList<NotebookRun>> RunAllAsync(string folder, IReadOnlyList<SourceNotebook> notebooks)
    {
        var python = await Python.WithNbclient;
        Assert.SkipWhen(python is null, "No Python here has nbclient, with which Jupyter runs notebooks.");

        using var own = new TemporaryFolder();
        own.Write("kernels/.net-csharp/kernel.json", JsonSerializer.Serialize(new { argv = Launch, display_name = ".NET (C#)", language = "C#" }));
        var script = own.Write("jupyter.py", Python.Script);
        var environment = new[] { "JUPYTER_PATH", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR" }.ToDictionary(name => name, _ => own.Path);
        await using var jupyter = ToolProcess.Start(folder, environment, python, [script, folder, own.Path, .. notebooks.Select(notebook => Path.GetFileName(notebook.File))]);
        var exitCode = await jupyter.EndAsync("the notebooks were run");
        return exitCode == 0
            ? [.. notebooks.Select(notebook => ExecutedNotebook.Read(notebook, own.In(Path.GetFileName(notebook.File))))]
            : throw jupyter.Lost($"ended with {exitCode}");
    }
}
