namespace Kernels.Tests.Notebooks;

/// <summary>A cell of code as it is on disk.</summary>
/// <param name="Number">Among all cells of its notebook, from 1.</param>
/// <param name="Kernel">The name of the language's kernel, as VS Code reads it.</param>
public sealed record CodeCell(int Number, string Kernel, string Source);
