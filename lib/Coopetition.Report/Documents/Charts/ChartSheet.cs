using System.Globalization;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using PointIndex = DocumentFormat.OpenXml.Drawing.Charts.Index;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The sheet that a chart's numbers are edited in, categories down and columns across, and how the chart refers to it.</summary>
/// <param name="Corner">Above the categories.</param>
internal sealed record ChartSheet(string Corner, IReadOnlyList<string> Categories, IReadOnlyList<ChartColumn> Columns)
{
    public const string Name = "Data";

    /// <summary>The columns of a waterfall that are drawn, from 1: what is not seen, what rises, what falls.</summary>
    public const int Base = 3;

    public const int Rise = 4;

    public const int Fall = 5;

    /// <summary>Of a line's categories such as "2024 Q2", what stands at each, and above its group at the first of it; null if they have no groups.</summary>
    public IReadOnlyList<(string Name, string? Group)>? Groups { get; private init; }

    public static ChartSheet Of(NativeChart chart) => new(
        chart.Unit ?? "",
        chart.Categories,
        chart.Form == ChartForm.Waterfall ? Waterfall(chart) : [.. chart.Series.Select(series => new ChartColumn(series.Name, [.. series.Points.Select(point => point.Value)]))])
    {
        Groups = chart.Form == ChartForm.Line ? GroupsOf(chart.Categories) : null,
    };

    /// <summary>Whether no bar of a waterfall crosses zero.</summary>
    public static bool CanFloat(NativeChart chart) => chart.Series is [_] && Floating(chart).All(bar => bar.Start * (bar.Start + bar.Value) >= -1e-9);

    /// <summary>A column's name from 0: A to Z, AA, AB …</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>A series' place and name, for a chart.</summary>
    /// <param name="index">Among those that are drawn.</param>
    /// <param name="column">From 1.</param>
    public OpenXmlElement[] Head(int index, int column) =>
    [
        new PointIndex { Val = (uint)index },
        new Order { Val = (uint)index },
        new SeriesText(new StringReference(
            new Formula($"{Name}!${Letters(column)}$1"),
            new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(PlainText.CleanLine(Columns[column - 1].Name))) { Index = 0 }))),
    ];

    /// <summary>A series' categories and values, for a chart: where the sheet has them, and what they are until it is opened.</summary>
    public OpenXmlElement[] Body(int column, string format)
    {
        var numbers = new NumberingCache(new FormatCode(format), new PointCount { Val = (uint)Categories.Count });
        numbers.Append(Columns[column - 1].Values.Index().Where(value => value.Item is not null)
            .Select(value => new NumericPoint(new NumericValue(value.Item!.Value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)value.Index }));
        return [new CategoryAxisData(Names()), new Values(new NumberReference(new Formula(Range(column)), numbers))];
    }

    private static IReadOnlyList<(string Name, string? Group)>? GroupsOf(IReadOnlyList<string> categories)
    {
        var parts = categories.Select(category => category.Split(' ')).ToList();
        return parts.Exists(part => part.Length != 2) || parts.DistinctBy(part => part[0]).Count() == parts.Count ? null
            : [.. parts.Select((part, index) => (part[1], index > 0 && parts[index - 1][0] == part[0] ? null : part[0]))];
    }

    // What groups them stands beside the numbers
    private OpenXmlElement Names() => Groups is { } groups
        ? new MultiLevelStringReference(
            new Formula(Range(Columns.Count + 1, Columns.Count + 2)),
            new MultiLevelStringCache(new PointCount { Val = (uint)Categories.Count }, new Level(Points(groups.Select(item => item.Name))), new Level(Points(groups.Select(item => item.Group)))))
        : new StringReference(new Formula(Range(0)), new StringCache([new PointCount { Val = (uint)Categories.Count }, .. Points(Categories)]));

    private static IEnumerable<StringPoint> Points(IEnumerable<string?> texts) =>
        texts.Index().Where(text => text.Item is not null).Select(text => new StringPoint(new NumericValue(PlainText.CleanLine(text.Item))) { Index = (uint)text.Index });

    private string Range(int column, int? last = null) => string.Create(CultureInfo.InvariantCulture, $"{Name}!${Letters(column)}$2:${Letters(last ?? column)}${Categories.Count + 1}");

    // Stacks on a base that is not seen, computed from the values
    private static ChartColumn[] Waterfall(NativeChart chart)
    {
        var bars = Floating(chart);
        return
        [
            new("Value", [.. chart.Series[0].Points.Select(point => point.Value)]),
            new("Start", [.. bars.Select(bar => (double?)bar.Start)], [.. chart.Series[0].Points.Select((point, index) => index == 0 || point.Total ? null : $"C{index + 1}+B{index + 1}")]),
            Computed("Not drawn", bar => Math.Max(0, Math.Min(bar.Start, bar.Start + bar.Value)) + Math.Min(0, Math.Max(bar.Start, bar.Start + bar.Value)), "MAX(0,MIN(C{0},C{0}+B{0}))+MIN(0,MAX(C{0},C{0}+B{0}))"),
            Computed("Rise", bar => bar.Value <= 0 ? 0 : bar.Start + bar.Value > 0 ? bar.Value : -bar.Value, "IF(B{0}>0,IF(C{0}+B{0}>0,B{0},-B{0}),0)"),
            Computed("Fall", bar => bar.Value >= 0 ? 0 : bar.Start > 0 ? -bar.Value : bar.Value, "IF(B{0}<0,IF(C{0}>0,-B{0},B{0}),0)"),
        ];

        ChartColumn Computed(string name, Func<(double Value, double Start), double> value, string formula) => new(
            name, [.. bars.Select(bar => (double?)value(bar))], [.. bars.Select((_, index) => string.Format(CultureInfo.InvariantCulture, formula, index + 2))]);
    }

    /// <summary>Each bar begins where the one before ends, a total at zero.</summary>
    private static List<(double Value, double Start)> Floating(NativeChart chart)
    {
        var (bars, end) = (new List<(double Value, double Start)>(), 0.0);
        foreach (var point in chart.Series[0].Points)
        {
            var start = point.Total ? 0 : end;
            bars.Add((point.Value ?? 0, start));
            end = start + (point.Value ?? 0);
        }

        return bars;
    }
}

/// <summary>A column of the sheet behind a chart.</summary>
/// <param name="Values">One for each category; null is missing.</param>
/// <param name="Formulas">What computes them, where that is not typed.</param>
internal sealed record ChartColumn(string Name, IReadOnlyList<double?> Values, IReadOnlyList<string?>? Formulas = null);
