using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The marks of a figure, found again by their values and by the words that belong to them.</summary>
internal sealed partial class FigureMarks
{
    private const double Tolerance = 0.006;

    private readonly List<Mark> marks;

    private FigureMarks(List<Mark> marks) => this.marks = marks;

    public static FigureMarks Of(Figure figure) => new(
    [
        // A line between two marks may have a colour that is neither's
        .. (JsonNode.Parse(figure.Chart.GetRawText())?["data"] as JsonArray ?? []).OfType<JsonObject>().OrderBy(trace => trace["marker"]?["color"] is null).SelectMany(MarksOf),
    ]);

    /// <summary>The mark that stands for a value.</summary>
    /// <param name="rounding">How far the value may be from the mark's, which is not rounded.</param>
    /// <param name="words">What the value is of: of several marks with its value, the one that says most of it is taken.</param>
    /// <returns>Null if none has that value.</returns>
    public Mark? Find(double value, double rounding, params string[] words)
    {
        var near = marks.Where(mark => Math.Abs(mark.Value - value) <= Math.Max(rounding, Tolerance * Math.Max(1, Math.Abs(value)))).ToList();
        var wanted = words.SelectMany(text => Word().Matches(text).Select(word => word.Value)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return near.OrderByDescending(mark => wanted.Count(word => mark.About.Contains(word, StringComparison.OrdinalIgnoreCase))).ThenBy(mark => Math.Abs(mark.Value - value)).FirstOrDefault();
    }

    private static IEnumerable<Mark> MarksOf(JsonObject trace)
    {
        var colours = trace["marker"]?["color"] ?? trace["line"]?["color"];
        var outlines = trace["marker"]?["line"]?["color"];
        var isBar = Text(trace["type"]) == "bar";
        string[] axes = !isBar ? ["x", "y"] : Text(trace["orientation"]) == "h" ? ["x"] : ["y"];
        foreach (var (index, value) in axes.SelectMany(axis => Numbers(trace[axis]).Index()))
        {
            // A hollow mark is filled with paper and has its colour in its outline
            var colour = Hex(At(outlines, index)) ?? Hex(At(colours, index));
            if (value is { } known && colour is not ("FFFFFF" or "000000"))
            {
                yield return new Mark(known, isBar ? Numbers(trace["base"]).ElementAtOrDefault(index) ?? 0 : 0, colour, At(trace["hovertext"], index) ?? "");
            }
        }
    }

    private static IEnumerable<double?> Numbers(JsonNode? axis) =>
        axis is JsonArray values ? values.Select(value => value is JsonValue number && number.TryGetValue(out double finite) ? finite : (double?)null) : [];

    private static string? At(JsonNode? texts, int index) => texts is JsonArray all ? Text(all.ElementAtOrDefault(index)) : Text(texts);

    private static string? Text(JsonNode? node) => (node as JsonValue)?.ToString();

    private static string? Hex(string? colour) => colour is not null && SixDigits().Match(colour) is { Success: true } match ? match.Groups["digits"].Value.ToUpperInvariant() : null;

    [GeneratedRegex("^#(?<digits>[0-9a-fA-F]{6})$")]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
