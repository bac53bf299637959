using System.Text.Json;

namespace Coopetition.Report.Tests.Documents;

/// <summary>Figures that office programs can draw, on made-up numbers.</summary>
internal static class SampleChart
{
    public const string North = "#c74a00";
    public const string South = "#1a44b8";

    private static readonly string[] Quarters = [.. Enumerable.Range(0, 16).Select(index => $"{2021 + (index / 4)} Q{(index % 4) + 1}")];

    /// <summary>Two companies over sixteen quarters; of the second each third quarter is a gap.</summary>
    public static Figure Lines { get; } = Of(
        "growth",
        "Growth of North fell from 32% to 2%.",
        new(ChartForm.Line, Quarters, [Line("North", North, 0), Line("South", South, 1)], "%")) with
    {
        Subtitle = "Revenue, change on the year before",
        Caveat = "Fiscal years differ.",
        Notes = ["South does not disclose the third quarter."],
        Sources = [new("s1", "North", "Results of the fourth quarter & the year <2024>", new(2025, 3, 20), "https://example.org/a?x=1&y=2", "report")],
        Headline = 1,
    };

    /// <summary>A bar for each value, or with several series so many for each.</summary>
    public static Figure Bars(ChartForm form, string? unit, params IReadOnlyList<(string Name, NativePoint Point)> bars) =>
        Of("bars", "Something is longest.", new(form, [.. bars.Select(bar => bar.Name)], [new("Value", [.. bars.Select(bar => bar.Point)])], unit));

    /// <summary>A figure of a chart; its table has a row for each point, in its data's form.</summary>
    public static Figure Of(string slug, string finding, NativeChart chart) => new(
        slug,
        finding,
        $"A chart. {finding}",
        JsonElement.Parse("""{"data":[{"type":"scatter"}],"layout":{}}"""),
        new Table(
            [new("company", "Company"), new("period", "Period", "period"), new("value", "Value", "number", chart.Unit), new("status", "Status")],
            [.. chart.Series.SelectMany(series => chart.Categories.Zip(series.Points, (category, point) => (IReadOnlyList<Cell>)[series.Name, category, point.Value, point.Status?.Word()]))]))
    { Native = chart };

    private static NativeSeries Line(string name, string colour, int company) => new(name,
        [.. Enumerable.Range(0, 16).Select(index => company == 1 && index % 4 == 2 ? new NativePoint(null) : new(Math.Round(20 + (15 * Math.Sin((index * 0.4) + 2 + (company * 2))), 1), colour, Status.Seen))]);
}
