using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Drawing.Charts;

namespace Coopetition.Report.Documents.Charts;

/// <summary>What stands at the points of lines: each line's name at its last value, kept apart from the others, and the values that the finding names.</summary>
internal static class LineLabels
{
    /// <summary>The letters that have room in one line.</summary>
    public const int Line = 25;

    private const double Near = 0.2;
    private const double Step = 0.03;

    /// <param name="lineHeight">Of a line of text, as a share of the axis' height.</param>
    public static IReadOnlyList<LineLabel> Of(NativeChart chart, string finding, ChartAxis axis, NumberFormats formats, double lineHeight)
    {
        var ends = chart.Series.Index().Select(series => (series.Index, Last: Last(series.Item.Points))).Where(end => end.Last >= 0).ToList();
        var right = ends.Where(end => end.Last == chart.Categories.Count - 1).Select(end => (end.Index, Height: Share(end.Index, end.Last))).OrderBy(end => end.Height).ToList();
        var places = Apart([.. right.Select(end => end.Height)], [.. right.Select(end => LinesOf(chart.Series[end.Index].Name) * lineHeight)]);
        return
        [
            .. right.Zip(places, (end, place) => new LineLabel(end.Index, chart.Categories.Count - 1, DataLabelPositionValues.Right, IsName: true, place - end.Height)),
            .. ends.Where(end => end.Last < chart.Categories.Count - 1).Select(end => new LineLabel(
                end.Index, end.Last, DataLabelPositionValues.Right, IsName: true, FreeSide(end.Index, end.Last) == DataLabelPositionValues.Bottom ? -lineHeight : lineHeight)),
            .. from series in ends
               from point in chart.Series[series.Index].Points.Index()
               where point.Index < series.Last && point.Item.Value is { } value && Names(chart.Categories[point.Index], formats.Text(value))
               select new LineLabel(series.Index, point.Index, FreeSide(series.Index, point.Index), IsName: false, Aside: Aside(series.Index, point.Index)),
        ];

        double Share(int series, int point) => (chart.Series[series].Points[point].Value!.Value - axis.Least) / (axis.Most - axis.Least);

        bool Names(string category, string value) =>
            finding.Contains(category, StringComparison.Ordinal) && Regex.IsMatch(finding, $@"(?<![\d.,]){Regex.Escape(value.TrimStart('\u2212'))}(?!\d)");

        // To the side that the line does not come from or go to
        double Aside(int series, int point)
        {
            var (before, here, after) = (Known(series, point - 1), Share(series, point), Known(series, point + 1));
            var side = FreeSide(series, point) == DataLabelPositionValues.Top ? 1 : -1;
            return before > here && here > after ? side * Step : before < here && here < after ? -side * Step : 0;
        }

        double Known(int series, int point) => point >= 0 && point < chart.Categories.Count && chart.Series[series].Points[point].Value is not null ? Share(series, point) : double.NaN;

        // Below where another line is just above, or the line itself goes up on both sides
        DataLabelPositionValues FreeSide(int series, int point)
        {
            var others = Enumerable.Range(0, chart.Series.Count).Where(other => other != series && chart.Series[other].Points[point].Value is not null).Select(other => Share(other, point) - Share(series, point)).ToList();
            return others.Exists(above => above is > 0 and < Near) || (!others.Exists(above => above is < 0 and > -Near) && !(Known(series, point - 1) <= Share(series, point)) && !(Known(series, point + 1) <= Share(series, point))) ? DataLabelPositionValues.Bottom : DataLabelPositionValues.Top;
        }
    }

    private static int Last(IReadOnlyList<NativePoint> points) => points.Index().Where(point => point.Item.Value is not null).Select(point => point.Index).DefaultIfEmpty(-1).Last();

    private static int LinesOf(string name) => 1 + ((name.Length + 6) / Line);

    /// <summary>Moves labels off each other, each as little as can be.</summary>
    /// <param name="wishes">From the lowest.</param>
    private static double[] Apart(double[] wishes, double[] heights)
    {
        var places = wishes.ToArray();
        for (var (pass, moved) = (0, true); moved && pass < 100; pass++)
        {
            moved = false;
            for (var upper = 1; upper < places.Length; upper++)
            {
                var missing = ((heights[upper] + heights[upper - 1]) / 2) - (places[upper] - places[upper - 1]);
                if (missing > 1e-6)
                {
                    (places[upper - 1], places[upper], moved) = (places[upper - 1] - (missing / 2), places[upper] + (missing / 2), true);
                }
            }
        }

        return places;
    }
}

/// <param name="IsName">Whether it has the line's name, and not the value alone.</param>
/// <param name="Raised">How far above its usual place it stands, as a share of the axis' height.</param>
/// <param name="Aside">How far to the right, as a share of the chart's width.</param>
internal sealed record LineLabel(int Series, int Point, DataLabelPositionValues Side, bool IsName, double Raised = 0, double Aside = 0);
