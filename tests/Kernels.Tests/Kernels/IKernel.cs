using Kernels.Tests.Notebooks;

namespace Kernels.Tests.Kernels;

/// <summary>One of the ways in which people run our notebooks.</summary>
public interface IKernel
{
    /// <summary>Runs a notebook in its own folder and in a kernel that nothing ran in before.</summary>
    Task<NotebookRun> RunAsync(SourceNotebook notebook);
}
