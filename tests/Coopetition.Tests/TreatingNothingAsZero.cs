using System.Text.RegularExpressions;
using Deedle;

namespace Coopetition.Tests;

/// <summary>The shipped data with holes struck at random: what is missing must never count as zero.</summary>
public sealed partial class TreatingNothingAsZero
{
    private static readonly string[] Flows = ["revenue", "net_income", "net_income_attributable", "value_added_services", "online_advertising", "online_games_total"];

    public static TheoryData<int, double> Holes => new() { { 1, 0.1 }, { 2, 0.3 }, { 3, 0.3 }, { 4, 0.5 }, { 5, 0.8 }, { 6, 0.95 } };

    [Theory]
    [MemberData(nameof(Holes))]
    public void No_sum_skips_what_is_missing(int seed, double share)
    {
        using var copy = Struck(seed, share);
        var data = copy.Read();
        Assert.All(Cells(data.Frame(Flows).CalendarYears()), cell =>
        {
            var quarters = cell.Period.Quarters().Select(quarter => Value(data, cell.Measure, quarter)).ToList();
            Assert.Equal(quarters.TrueForAll(value => value is not null) ? quarters.Sum() : Published(data, cell.Measure.Company, cell.Measure.Metric, cell.Period) ?? Parts(data, cell.Measure, cell.Period), cell.Value);
        });
        Assert.All(Cells(data.Frame(Flows)), cell => Assert.Equal(Value(data, cell.Measure, cell.Period), cell.Value));
    }

    [Theory]
    [MemberData(nameof(Holes))]
    public void No_computation_reads_what_is_missing(int seed, double share)
    {
        using var copy = Struck(seed, share);
        var data = copy.Read();
        var (frame, whole) = (data.Frame(Flows), data.Frame("revenue").Of("Tencent"));
        var parts = data.Frame("online_advertising", "value_added_services").Of("Tencent");

        Assert.All(Cells(frame.Growth()), cell => Assert.Equal(
            (Value(data, cell.Measure, cell.Period), Value(data, cell.Measure, cell.Period.YearBefore)) switch
            {
                (>= 0 and var now, > 0 and var before) => (now / before - 1) * 100,
                (not null, null) => Latest(data, cell.Measure.Company, cell.Measure.Metric, cell.Period)?.ReportedGrowth,
                _ => null,
            },
            cell.Value));
        Assert.All(Cells(parts.InPercentOf(whole)), cell => Assert.Equal(
            Value(data, whole.ColumnKeys.Single(), cell.Period) is > 0 and var all ? Value(data, cell.Measure, cell.Period) / all * 100 : null,
            cell.Value));
    }

    [Theory]
    [MemberData(nameof(Holes))]
    public void No_sentence_tells_of_what_is_missing(int seed, double share)
    {
        using var copy = Struck(seed, share);
        var data = copy.Read();
        var revenue = data.Frame("revenue").Of("Alibaba", "Tencent", "PDD", "ByteDance");
        Assert.All(revenue.RowKeys, period =>
        {
            var then = period.YearBefore;
            var known = revenue.ColumnKeys.ToLookup(measure => revenue.Value(measure, period) is not null);
            var both = revenue.ColumnKeys.ToLookup(measure => revenue.Value(measure, period) is not null && revenue.Value(measure, then) is not null);
            var (largest, was, moved) = (Say.Largest(revenue.GetRows(period), "revenue"), Say.Was(revenue.GetRows(period), "revenue"), Say.Moved(revenue.GetRows(then, period), "revenue"));

            Assert.All(known[false], measure =>
            {
                Assert.DoesNotContain(measure.Subject, largest, StringComparison.Ordinal);
                Assert.Contains($"{measure.Subject}'s revenue cannot be told: ", was, StringComparison.Ordinal);
            });
            Assert.Contains(known[true].Any() ? $"{known[true].MaxBy(measure => revenue.Value(measure, period))!.Subject}'s revenue" : "cannot be told", largest, StringComparison.Ordinal);
            Assert.Contains(known[true].Any() ? known[false].Count().InWords() : "none is known", largest, StringComparison.Ordinal);
            Assert.All(both[false], measure => Assert.Contains($"{measure.Subject}'s revenue cannot be told: ", moved, StringComparison.Ordinal));
            Assert.DoesNotMatch(Zero(), string.Join(' ', largest, was, moved));
        });
    }

    /// <summary>The data with so large a share of its figures left blank.</summary>
    private static DataCopy Struck(int seed, double share)
    {
#pragma warning disable CA5394 // The same holes each time are what is wanted
        var random = new Random(seed);
        return new DataCopy().Edit("financials.csv", Strike).Edit("annuals.csv", Strike);

        string Strike(string text) => string.Join('\n', text.Split('\n').Select((line, index) => index > 0 && random.NextDouble() < share ? Figure().Replace(line, "$1,") : line));
#pragma warning restore CA5394
    }

    private static IEnumerable<(Measure Measure, Period Period, double? Value)> Cells(Frame<Period, Measure> frame) =>
        from measure in frame.ColumnKeys from period in frame.RowKeys select (measure, period, frame.Value(measure, period));

    /// <summary>As published, or else the sum of its parts: by the rows alone.</summary>
    private static double? Value(Dataset data, Measure measure, Period period) => Published(data, measure.Company, measure.Metric, period) ?? Parts(data, measure, period);

    private static double? Parts(Dataset data, Measure measure, Period period) => Sum(data, measure.Company, measure.Metric, period);

    private static double? Sum(Dataset data, Company company, Metric metric, Period period)
    {
        var parts = data.Metrics.Where(part => part.AddsUp && part.Parent == metric.Id).Select(part => Published(data, company, part, period) ?? Sum(data, company, part, period)).ToList();
        return parts.Count > 0 && parts.TrueForAll(part => part is not null) ? parts.Sum() : null;
    }

    private static double? Published(Dataset data, Company company, Metric metric, Period period) => Latest(data, company, metric, period)?.Value;

    private static Observation? Latest(Dataset data, Company company, Metric metric, Period period) =>
        data.Observations.Where(row => row.App is null && row.Company == company && row.Metric == metric && row.Period == period && row.Value is not null).MaxBy(row => row.ReportedOn);

    [GeneratedRegex(@"^([^,""]+,[^,]+,[^,]+,(?:(?:FY)?\d{4}Q\d,)?)-?\d+(?:\.\d+)?,")]
    private static partial Regex Figure();

    [GeneratedRegex(@"RMB 0|\b0m\b|NaN|Infinity")]
    private static partial Regex Zero();
}
