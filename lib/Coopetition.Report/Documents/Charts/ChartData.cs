using System.Globalization;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;

namespace Coopetition.Report.Documents.Charts;

/// <summary>A series' name, categories and values: where the sheet has them, and what they are until it is opened.</summary>
internal static class ChartData
{
    /// <param name="index">Among those that are drawn.</param>
    /// <param name="column">Of the sheet, from 1.</param>
    public static OpenXmlElement[] Head(NativeChart chart, int index, int column) =>
    [
        new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)index },
        new Order { Val = (uint)index },
        new SeriesText(new StringReference(
            new Formula(ChartWorkbook.Head(column)),
            new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(PlainText.CleanLine(chart.Columns[column - 1].Name))) { Index = 0 }))),
    ];

    public static OpenXmlElement[] Body(NativeChart chart, int column)
    {
        var names = new StringCache(new PointCount { Val = (uint)chart.Categories.Count });
        names.Append(chart.Categories.Select((category, point) => new StringPoint(new NumericValue(PlainText.CleanLine(category))) { Index = (uint)point }));
        var values = chart.Columns[column - 1].Values;
        var numbers = new NumberingCache(new FormatCode(chart.Formats.Values), new PointCount { Val = (uint)values.Count });
        numbers.Append(values.Index().Where(value => value.Item is not null)
            .Select(value => new NumericPoint(new NumericValue(value.Item!.Value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)value.Index }));
        return
        [
            new CategoryAxisData(new StringReference(new Formula(ChartWorkbook.Range(0, chart.Categories.Count)), names)),
            new Values(new NumberReference(new Formula(ChartWorkbook.Range(column, chart.Categories.Count)), numbers)),
        ];
    }

    /// <summary>Which parts of a label are shown.</summary>
    public static OpenXmlElement[] Shown(bool value, bool name) =>
    [
        new ShowLegendKey { Val = false }, new ShowValue { Val = value }, new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = name }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false },
    ];
}
