using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

public static class KernelExtensions
{
    /// <summary>Lets a cell run the cells of another notebook or script: <c>#!import other.ipynb</c>, with the path relative to the working directory.</summary>
    /// <remarks>What an imported cell produces is in the event stream, not in the importing cell's result; its failure is in neither.</remarks>
    public static TKernel UseImportMagicCommand<TKernel>(this TKernel kernel)
        where TKernel : Kernel
    {
        kernel.Directives.Add(new Directive("#!import", _ => true, (argument, context) => ImportAsync(kernel, argument.Trim('"'), context)));
        return kernel;
    }

    private static async Task ImportAsync(Kernel kernel, string path, KernelInvocationContext context)
    {
        foreach (var cell in ImportedDocument.Read(path, kernel))
        {
            KernelCommand command = cell.IsMarkdown
                ? new DisplayValue(new FormattedValue("text/markdown", cell.Text))
                : new SubmitCode(cell.Text, cell.KernelName);
            await kernel.HandleAsync(command, context).ConfigureAwait(false);
        }
    }
}
