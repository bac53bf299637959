using System.Text.Json;
using Kernels.Tests.Notebooks;
using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

/// <summary>The kernel under Jupyter, which finds it by the name that the notebook asks for; nothing of it is installed beyond a run.</summary>
internal sealed class Jupyter : IKernel
{
    // As "dotnet interactive jupyter install" writes it, but that no port is open to other machines
    private static readonly string[] Launch = ["dotnet", "interactive", "jupyter", "--default-kernel", "csharp", "{connection_file}", "--http-local-only"];

    public async Task<NotebookRun> RunAsync(SourceNotebook notebook)
    {
        var python = await Python.WithNbclient;
        Assert.SkipWhen(python is null, "No Python here has nbclient, with which Jupyter runs notebooks.");

        using var folder = new TemporaryFolder();
        folder.Write("kernels/.net-csharp/kernel.json", JsonSerializer.Serialize(new { argv = Launch, display_name = ".NET (C#)", language = "C#" }));
        var script = folder.Write("jupyter.py", Python.Script);
        var executed = folder.In("executed.ipynb");
        var environment = new[] { "JUPYTER_PATH", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR" }.ToDictionary(name => name, _ => folder.Path);
        await using var jupyter = ToolProcess.Start(notebook.Folder, environment, python, script, notebook.File, notebook.Folder, executed);
        var exitCode = await jupyter.EndAsync("the notebook was run");
        return exitCode == 0 ? ExecutedNotebook.Read(notebook, executed) : throw jupyter.Lost($"ended with {exitCode}");
    }
}
