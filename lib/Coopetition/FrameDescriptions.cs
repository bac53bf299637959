using System.Runtime.CompilerServices;
using Deedle;

namespace Coopetition;

/// <summary>What a frame cannot say of itself, for tables in notebooks: its columns' units, and why values are missing.</summary>
/// <remarks>A frame computed from a described one is not described.</remarks>
public static class FrameDescriptions
{
    private static readonly ConditionalWeakTable<object, Description> Known = [];

    /// <summary>Describes a frame and gives it back.</summary>
    /// <param name="unit">Of a column; null for what has none.</param>
    /// <param name="missing">Why there is no value in a row and a column; null if it is not known.</param>
    public static Frame<TRow, TColumn> Described<TRow, TColumn>(this Frame<TRow, TColumn> frame, Func<TColumn, string?> unit, Func<TRow, TColumn, string?>? missing = null)
        where TRow : notnull
        where TColumn : notnull
    {
        Known.AddOrUpdate(frame, new Description(column => unit((TColumn)column), (row, column) => missing?.Invoke((TRow)row, (TColumn)column)));
        return frame;
    }

    internal static string? Unit(object frame, object column) => Known.TryGetValue(frame, out var description) ? description.Unit(column) : null;

    internal static string? Missing(object frame, object row, object column) => Known.TryGetValue(frame, out var description) ? description.Missing(row, column) : null;

    private sealed record Description(Func<object, string?> Unit, Func<object, object, string?> Missing);
}
