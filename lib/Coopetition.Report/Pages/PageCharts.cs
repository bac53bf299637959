using System.Globalization;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>The charts of a page, in the order in which they stand.</summary>
internal sealed class PageCharts
{
    private readonly List<(string Name, ChartVariants Variants)> charts = [];

    public void Add(string name, ChartVariants variants) => charts.Add((name, variants));

    /// <summary>Adds a chart without a name of its own, and gives it one that no figure's slug can be.</summary>
    public string Add(ChartVariants variants)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"unnamed_{charts.Count + 1}");
        Add(name, variants);
        return name;
    }

    public string Style() => string.Concat(charts.Select(chart => ChartBox.Style(chart.Name, chart.Variants)));

    public Html Data() => Html.Join(charts, chart => ChartBox.Data(chart.Name, chart.Variants));
}
