using System.Text.Json.Nodes;

namespace Coopetition.Report.Documents.Slides;

/// <summary>Where a picture that is too tall for a slide may be cut: between rows, with the key and the axis kept on every part.</summary>
internal static class TallPicture
{
    private const double TallestShape = 0.45;
    private const double ShapeOfPart = 0.42;

    /// <summary>The slices of each slide, from the top; a single slide with all of it unless it is tall.</summary>
    public static IReadOnlyList<IReadOnlyList<PictureSlice>> PartsOf(Figure figure, PngSize size)
    {
        var shape = (double)size.Height / size.Width;
        if (shape <= TallestShape || JsonNode.Parse(figure.Chart.GetRawText())?["layout"] is not JsonObject layout || Canvas.Of(layout) is not { } canvas)
        {
            return [[PictureSlice.All]];
        }

        var body = BodyOf(layout, canvas);
        var count = (int)Math.Ceiling(body.Share * shape / ShapeOfPart);
        var cuts = CutsOf(layout, canvas, body, count);
        List<double> edges = [body.Top, .. cuts, body.Bottom];
        return [.. edges.Zip(edges.Skip(1), (top, bottom) => (IReadOnlyList<PictureSlice>)
            [.. Merged([new(0, body.Top), new(top, bottom), new(body.Bottom, 1)])])];
    }

    // What the axis with names belongs to; all of it if no axis has any
    private static PictureSlice BodyOf(JsonObject layout, Canvas canvas)
    {
        var axis = layout.Where(entry => entry.Key.StartsWith("xaxis", StringComparison.Ordinal)).Select(entry => entry.Value)
            .FirstOrDefault(axis => axis?["showticklabels"] is JsonValue shown && shown.TryGetValue(out bool isShown) && isShown && axis["ticktext"] is JsonArray { Count: > 0 });
        return axis is not null && layout[$"yaxis{axis["anchor"]?.ToString().TrimStart('y')}"]?["domain"] is JsonArray { Count: 2 } domain
            && Canvas.Number(domain[0]) is { } bottom && Canvas.Number(domain[1]) is { } top
            ? new(canvas.FromTop(top), canvas.FromTop(bottom))
            : PictureSlice.All;
    }

    // In the widest gap between labels that is near an even share
    private static IEnumerable<double> CutsOf(JsonObject layout, Canvas canvas, PictureSlice body, int count)
    {
        var rows = (layout["annotations"] as JsonArray ?? [])
            .Where(label => label?["yref"]?.ToString() == "paper")
            .Select(label => Canvas.Number(label!["y"])).OfType<double>().Select(canvas.FromTop)
            .Where(row => row > body.Top && row < body.Bottom).Distinct().Order().ToList();
        var gaps = rows.Zip(rows.Skip(1), (above, below) => new PictureSlice(above, below)).ToList();
        for (var cut = 1; cut < count; cut++)
        {
            var even = body.Top + (body.Share * cut / count);
            var near = gaps.Where(gap => Math.Abs(((gap.Top + gap.Bottom) / 2) - even) < body.Share / count / 4).ToList();
            if (near.Count > 0)
            {
                var widest = near.OrderByDescending(gap => Math.Round(gap.Share, 3)).ThenBy(gap => Math.Abs(((gap.Top + gap.Bottom) / 2) - even)).First();
                yield return (widest.Top + widest.Bottom) / 2;
            }
        }
    }

    private static IEnumerable<PictureSlice> Merged(IEnumerable<PictureSlice> slices)
    {
        PictureSlice? last = null;
        foreach (var slice in slices.Where(slice => slice.Share > 0))
        {
            if (last is { } before && before.Bottom == slice.Top)
            {
                last = new(before.Top, slice.Bottom);
                continue;
            }

            if (last is { } whole)
            {
                yield return whole;
            }

            last = slice;
        }

        if (last is { } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Where the plots lie between a chart's margins.</summary>
    private readonly record struct Canvas(double Height, double Top, double Bottom)
    {
        public static Canvas? Of(JsonObject layout) =>
            Number(layout["height"]) is { } height and > 0 && Number(layout["margin"]?["t"]) is { } top && Number(layout["margin"]?["b"]) is { } bottom ? new(height, top, bottom) : null;

        /// <param name="paper">From 0 at the bottom of the plots to 1 at their top.</param>
        public double FromTop(double paper) => (Top + ((1 - paper) * (Height - Top - Bottom))) / Height;

        public static double? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out double number) ? number : null;
    }
}
