namespace Coopetition.Report.Documents.Charts;

/// <summary>Whether lines can have their names at their ends, where they are read best, without running into each other.</summary>
internal static class LineNames
{
    private const int MostLines = 5;
    private const int LongestName = 26;
    private const double LeastDistance = 0.07;

    public static bool FitAtEnds(NativeChart chart)
    {
        var values = chart.Series.SelectMany(series => series.Values).OfType<double>().ToList();
        var ends = chart.Series.Select(series => series.Values.LastOrDefault(value => value is not null) ?? 0).Order().ToList();
        // The axis usually starts at zero
        var height = Math.Max(values.Max(), 0) - Math.Min(values.Min(), 0);
        return chart.Series.Count <= MostLines
            && chart.Series.All(series => series.Name.Length <= LongestName && series.Values[^1] is not null)
            && ends.Zip(ends.Skip(1)).All(pair => pair.Second - pair.First >= LeastDistance * height);
    }
}
