namespace Kernels.Tests.Notebooks;

/// <summary>What came of a cell that was run.</summary>
/// <param name="Error">Null if it succeeded.</param>
public sealed record CellRun(CodeCell Cell, string? Error, IReadOnlyList<ShownFigure> Figures);
