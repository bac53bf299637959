using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coopetition.Report.Figures;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The colours that a figure draws a series in, found by the series' values among the marks.</summary>
internal static partial class MarkColours
{
    // The table's values are rounded, the marks' are not
    private const double Tolerance = 0.006;

    /// <returns>For each value six hexadecimal digits; null where no mark has that value and a colour.</returns>
    public static IReadOnlyList<string?> Of(Figure figure, IReadOnlyList<double?> values)
    {
        var marks = Marks(figure).ToList();
        return [.. values.Select(value => value is { } known ? Nearest(marks, known) : null)];
    }

    private static string? Nearest(IReadOnlyList<(double Value, string Colour)> marks, double value)
    {
        var nearest = marks.Where(mark => Math.Abs(mark.Value - value) <= Tolerance * Math.Max(1, Math.Abs(value))).ToList();
        return nearest.Count == 0 ? null : nearest.MinBy(mark => Math.Abs(mark.Value - value)).Colour;
    }

    private static IEnumerable<(double Value, string Colour)> Marks(Figure figure)
    {
        // A line between two marks may have a colour that is neither's
        foreach (var trace in (figure.Variants["wide"]?["light"]?["data"] as JsonArray ?? []).OfType<JsonObject>().OrderBy(trace => trace["marker"]?["color"] is null))
        {
            var (x, y) = (Numbers(trace["x"]), Numbers(trace["y"]));
            var colour = trace["marker"]?["color"] ?? trace["line"]?["color"];
            var lines = trace["marker"]?["line"]?["color"];
            foreach (var (values, index) in new[] { x, y }.SelectMany(axis => axis.Index().Select(item => (item.Item, item.Index))))
            {
                // A hollow mark is filled with paper and has its colour in its outline
                if (values is { } value && Hex(At(lines, index)) is var outline && (outline ?? Hex(At(colour, index))) is { } found && found is not ("FFFFFF" or "000000"))
                {
                    yield return (value, found);
                }
            }
        }
    }

    private static List<double?> Numbers(JsonNode? axis) =>
        axis is JsonArray values ? [.. values.Select(value => value is JsonValue number && number.TryGetValue(out double finite) ? finite : (double?)null)] : [];

    private static string? At(JsonNode? colours, int index) => colours switch
    {
        JsonArray all => index < all.Count ? (all[index] as JsonValue)?.ToString() : null,
        JsonValue one => one.ToString(),
        _ => null,
    };

    private static string? Hex(string? colour) => colour is not null && SixDigits().Match(colour) is { Success: true } match ? match.Groups["digits"].Value.ToUpperInvariant() : null;

    [GeneratedRegex("^#(?<digits>[0-9a-fA-F]{6})$")]
    private static partial Regex SixDigits();
}
