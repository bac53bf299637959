using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Drawing.Charts;

namespace Coopetition.Report.Documents.Charts;

/// <summary>What stands at the points of lines: each line's name at its last value, kept apart from the others, and the values that the finding names.</summary>
/// <param name="lineHeight">Of a line of text, as a share of the axis' height.</param>
internal sealed class LineLabels(NativeChart chart, string finding, ChartAxis axis, NumberFormats formats, double lineHeight)
{
    /// <summary>The letters that have room in one line.</summary>
    public const int Longest = 25;

    // Shares of the axis' height, and of the chart's width
    private const double Near = 0.2;
    private const double Step = 0.03;

    private int LastPeriod => chart.Categories.Count - 1;

    public IEnumerable<LineLabel> All()
    {
        var ends = chart.Series.Index().Select(line => (Line: line.Index, Point: LastKnown(line.Item))).Where(end => end.Point >= 0).ToList();
        return AtTheRight([.. ends.Where(end => end.Point == LastPeriod).Select(end => end.Line).OrderBy(line => HeightOf(line, LastPeriod))])
            .Concat(ends.Where(end => end.Point < LastPeriod).Select(end => new LineLabel(end.Line, end.Point, DataLabelPositionValues.Right, IsName: true, IsFreeAbove(end.Line, end.Point) ? lineHeight : -lineHeight)))
            .Concat(ends.SelectMany(end => Enumerable.Range(0, end.Point).Where(point => IsNamed(end.Line, point)).Select(point => AtAPoint(end.Line, point))));
    }

    /// <param name="lines">From the lowest.</param>
    private IEnumerable<LineLabel> AtTheRight(int[] lines)
    {
        double[] wishes = [.. lines.Select(line => HeightOf(line, LastPeriod)!.Value)];
        var places = Apart(wishes, [.. lines.Select(line => (1 + ((chart.Series[line].Name.Length + 6) / Longest)) * lineHeight)]);
        return lines.Select((line, index) => new LineLabel(line, LastPeriod, DataLabelPositionValues.Right, IsName: true, places[index] - wishes[index]));
    }

    // Beside the line where that goes on up or down
    private LineLabel AtAPoint(int line, int point)
    {
        var (before, here, after) = (HeightOf(line, point - 1), HeightOf(line, point), HeightOf(line, point + 1));
        var (isAbove, falls, rises) = (IsFreeAbove(line, point), before > here && here > after, before < here && here < after);
        return new(line, point, isAbove ? DataLabelPositionValues.Top : DataLabelPositionValues.Bottom, IsName: false, Aside: !falls && !rises ? 0 : falls == isAbove ? Step : -Step);
    }

    private bool IsNamed(int line, int point) => chart.Series[line].Points[point].Value is { } value
        && finding.Contains(chart.Categories[point], StringComparison.Ordinal)
        && Regex.IsMatch(finding, $@"(?<![\d.,]){Regex.Escape(formats.Text(value).TrimStart('\u2212'))}(?!\d)");

    /// <summary>Not where another line is just above, nor where the line itself goes up from there, unless another is just below.</summary>
    private bool IsFreeAbove(int line, int point)
    {
        var others = Enumerable.Range(0, chart.Series.Count).Where(other => other != line).Select(other => HeightOf(other, point) - HeightOf(line, point)).ToList();
        var goesUp = (HeightOf(line, point - 1) ?? double.MaxValue) > HeightOf(line, point) && (HeightOf(line, point + 1) ?? double.MaxValue) > HeightOf(line, point);
        return !others.Exists(above => above is > 0 and < Near) && (!goesUp || others.Exists(above => above is < 0 and > -Near));
    }

    /// <summary>Of a point, as a share of the axis; null if there is none, or it has no value.</summary>
    private double? HeightOf(int line, int point) => (chart.Series[line].Points.ElementAtOrDefault(point)?.Value - axis.Least) / (axis.Most - axis.Least);

    private static int LastKnown(NativeSeries line) => line.Points.Index().Where(point => point.Item.Value is not null).Select(point => point.Index).DefaultIfEmpty(-1).Last();

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
