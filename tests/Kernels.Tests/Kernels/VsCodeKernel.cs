using Kernels.Tests.Notebooks;
using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

/// <summary>The kernel as VS Code's extension starts it, spoken to over its standard input and output.</summary>
public sealed class VsCodeKernel : KernelOfFolders
{
    internal static ToolProcess Start(string folder) => ToolProcess.Start(
        folder, "dotnet", "tool", "run", "dotnet-interactive", "--", "[vscode]", "stdio", "--working-dir", folder);

    protected override async Task<IReadOnlyList<NotebookRun>> RunAllAsync(string folder, IReadOnlyList<SourceNotebook> notebooks)
    {
        await using var process = Start(folder);
        var conversation = new KernelConversation(process);
        await conversation.BeginAsync();
        var runs = new List<NotebookRun>();
        foreach (var notebook in notebooks)
        {
            runs.Add(new NotebookRun(notebook, await RunCellsAsync(conversation, notebook.Cells)));
        }

        return runs;
    }

    private static async Task<IReadOnlyList<CellRun>> RunCellsAsync(KernelConversation conversation, IReadOnlyList<CodeCell> cells)
    {
        var runs = new List<CellRun>();
        foreach (var cell in cells)
        {
            runs.Add(await conversation.SubmitAsync(cell));
            if (runs[^1].Error is not null)
            {
                break;
            }
        }

        return runs;
    }
}
