using System.Globalization;
using System.Text.Json;

namespace Coopetition.Report.Figures;

/// <summary>A cell of a figure's table as readers see it.</summary>
internal static class CellText
{
    public const string Missing = "–";

    /// <summary>Numbers with separators for thousands and a true minus; a dash for what is missing.</summary>
    public static string Of(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => Missing,
        JsonValueKind.Number when cell.TryGetDecimal(out var number) =>
            number.ToString("#,##0.############", CultureInfo.InvariantCulture).Replace('-', '\u2212'),
        _ => cell.ToString(),
    };

    /// <summary>The same of what may not have been given.</summary>
    public static string Of(JsonElement? cell) => cell is { } given ? Of(given) : Missing;
}
