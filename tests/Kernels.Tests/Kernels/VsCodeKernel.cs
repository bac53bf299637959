using Kernels.Tests.Notebooks;
using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

/// <summary>The kernel as VS Code's extension starts it, spoken to over its standard input and output.</summary>
internal sealed class VsCodeKernel : IKernel
{
    public static ToolProcess Start(string folder) => ToolProcess.Start(
        folder, "dotnet", "tool", "run", "dotnet-interactive", "--", "[vscode]", "stdio", "--working-dir", folder);

    public async Task<NotebookRun> RunAsync(SourceNotebook notebook)
    {
        await using var process = Start(notebook.Folder);
        var conversation = new KernelConversation(process);
        await conversation.BeginAsync();
        var runs = new List<CellRun>();
        foreach (var cell in notebook.Cells)
        {
            runs.Add(await conversation.SubmitAsync(cell));
            if (runs[^1].Error is not null)
            {
                break;
            }
        }

        return new NotebookRun(notebook, runs);
    }
}
