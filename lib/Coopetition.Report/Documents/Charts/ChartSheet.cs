using System.Globalization;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using PointIndex = DocumentFormat.OpenXml.Drawing.Charts.Index;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The sheet that a chart's numbers are edited in, categories down and series across, and how the chart refers to it.</summary>
internal sealed class ChartSheet(NativeChart chart)
{
    public const string Name = "Data";

    public NativeChart Chart { get; } = chart;

    /// <summary>Of a line's categories such as "2024 Q2", what stands at each, and above its group at the first of it; null if they have no groups.</summary>
    public IReadOnlyList<(string Name, string? Group)>? Groups { get; } = chart.Form == ChartForm.Line ? GroupsOf(chart.Categories) : null;

    /// <summary>A column's name from 0: A to Z, AA, AB …</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>A series' place and name, for a chart.</summary>
    public OpenXmlElement[] Head(int series) =>
    [
        new PointIndex { Val = (uint)series },
        new Order { Val = (uint)series },
        new SeriesText(new StringReference(
            new Formula($"{Name}!${Letters(series + 1)}$1"),
            new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(PlainText.CleanLine(Chart.Series[series].Name))) { Index = 0 }))),
    ];

    /// <summary>A series' categories and values, for a chart: where the sheet has them, and what they are until it is opened.</summary>
    public OpenXmlElement[] Body(int series, string format)
    {
        var numbers = new NumberingCache(new FormatCode(format), new PointCount { Val = (uint)Chart.Categories.Count });
        numbers.Append(Chart.Series[series].Points.Index().Where(point => point.Item.Value is not null)
            .Select(point => new NumericPoint(new NumericValue(point.Item.Value!.Value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)point.Index }));
        return [new CategoryAxisData(Names()), new Values(new NumberReference(new Formula(Range(series + 1)), numbers))];
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
            new Formula(Range(Chart.Series.Count + 1, Chart.Series.Count + 2)),
            new MultiLevelStringCache(new PointCount { Val = (uint)Chart.Categories.Count }, new Level(Points(groups.Select(item => item.Name))), new Level(Points(groups.Select(item => item.Group)))))
        : new StringReference(new Formula(Range(0)), new StringCache([new PointCount { Val = (uint)Chart.Categories.Count }, .. Points(Chart.Categories)]));

    private static IEnumerable<StringPoint> Points(IEnumerable<string?> texts) =>
        texts.Index().Where(text => text.Item is not null).Select(text => new StringPoint(new NumericValue(PlainText.CleanLine(text.Item))) { Index = (uint)text.Index });

    private string Range(int column, int? last = null) => $"{Name}!${Letters(column)}$2:${Letters(last ?? column)}${Chart.Categories.Count + 1}";
}
