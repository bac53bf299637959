using System.Collections.Concurrent;
using Kernels.Tests.Notebooks;

namespace Kernels.Tests.Kernels;

/// <summary>One of the ways in which people run our notebooks.</summary>
public interface IKernel
{
    /// <summary>Runs a notebook in its own folder, from its first cell to its last or to one that fails.</summary>
    Task<NotebookRun> RunAsync(SourceNotebook notebook);
}

/// <summary>A kernel that takes long to start and runs all notebooks of a folder once it has, when it is asked for the first of them.</summary>
public abstract class KernelOfFolders : IKernel
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<NotebookRun>>>> runs = new();

    public async Task<NotebookRun> RunAsync(SourceNotebook notebook) =>
        (await runs.GetOrAdd(notebook.Folder, folder => new(() => RunAllAsync(folder, SourceNotebook.ReadAll(folder)))).Value).Single(run => run.Notebook.File == notebook.File);

    protected abstract Task<IReadOnlyList<NotebookRun>> RunAllAsync(string folder, IReadOnlyList<SourceNotebook> notebooks);
}
