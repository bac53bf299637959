using System.Globalization;
using Coopetition.Report.Documents.Outlines;

namespace Coopetition.Report.Documents.Charts;

/// <summary>A figure's numbers with a row for each period and a column for each line, as readers compare them; where each is from, the figure's CSV says.</summary>
internal static class PeriodTable
{
    private const int FewestPeriods = 3;
    private const int MostLines = 8;

    /// <returns>Null if the figure has no lines over time, or not one number of each at a time.</returns>
    public static (IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)? Of(Figure figure)
    {
        if (ChartPoint.AllOf(figure.Table) is not { } points || points.Any(point => point.Period is null) || points.DistinctBy(point => (point.Subject, point.Period)).Count() < points.Count)
        {
            return null;
        }

        var periods = points.Select(point => point.Period!).Distinct().Order(StringComparer.Ordinal).ToList();
        var lines = points.GroupBy(point => point.Subject).ToList();
        if (periods.Count < FewestPeriods || lines.Count > MostLines || lines.Any(line => line.Count() == 1))
        {
            return null;
        }

        var columns = lines.Select(line => new TableColumn(line.First().Unit is { Length: > 0 } unit ? $"{line.Key} ({unit})" : line.Key, Numeric: true));
        return (
            [new TableColumn("Period"), .. columns],
            [.. periods.Select(period => (IReadOnlyList<string>)[EvenTime.Label(period), .. lines.Select(line => TextOf(line.FirstOrDefault(point => point.Period == period)))])]);
    }

    private static string TextOf(ChartPoint? point) => point?.Value is { } value
        ? $"{value.ToString("#,##0.###", CultureInfo.InvariantCulture)}{(point.Unverified ? " (unverified)" : "")}"
        : "–";
}
