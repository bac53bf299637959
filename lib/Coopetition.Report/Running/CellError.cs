namespace Coopetition.Report.Running;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The exception's type or the compiler's code.</param>
/// <param name="Line">The line of the cell, counted from one; null if it is not known.</param>
/// <param name="Traceback">The lines that a notebook shows below the cell.</param>
public sealed record CellError(string Name, string Message, int? Line, IReadOnlyList<string> Traceback)
{
    /// <summary>An error that is all in its message.</summary>
    public static CellError Of(string name, string message) => new(name, message, null, [$"{name}: {message}"]);
}
