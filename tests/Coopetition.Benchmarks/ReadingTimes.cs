using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Coopetition.Data;
using CsvHelper;
using Deedle;

namespace Coopetition.Benchmarks;

/// <summary>How many rows a second become a checked frame, against readers that check nothing.</summary>
internal static class ReadingTimes
{
    private const int Metrics = 10;
    private const int Quarters = 40;
    private const int Compared = 500_000;

    private static readonly string[] MetricIds = [.. Enumerable.Range(1, Metrics).Select(metric => $"metric_{metric}")];

    /// <param name="rows">How many to read; if none are given, ten times more from one to the next.</param>
    public static async Task MeasureAsync(IReadOnlyList<string> rows)
    {
        foreach (var count in rows.Count > 0 ? rows.Select(text => int.Parse(text, CultureInfo.InvariantCulture)) : [50_000, Compared, 5_000_000])
        {
            var folder = Directory.CreateTempSubdirectory("coopetition-reading-");
            try
            {
                await WriteAsync(folder.FullName, count);
                var financials = Path.Combine(folder.FullName, "financials.csv");
                Say(count, "checked and read", Median(() => Dataset.Read(folder.FullName)));
                var own = Median(() => Dataset.Read(folder.FullName).Frame(MetricIds));
                Say(count, "checked, read and made a frame", own);
                if (count <= Compared)
                {
                    var (deedle, records) = (Median(() => Deedle.Frame.ReadCsv(financials)), Median(() => Records(financials)));
                    Say(count, "Deedle's Frame.ReadCsv, which checks nothing", deedle);
                    Measurement.Say("The checked frame takes", own.RatioTo(deedle));
                    Say(count, "CsvHelper's records, which know types", records);
                    Measurement.Say("The checked frame takes", own.RatioTo(records));
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static List<FinancialRecord> Records(string file)
    {
        using var csv = CsvReader.FromFile(file);
        return [.. csv.GetRecords<FinancialRecord>()];
    }

    /// <summary>Of three readings, by the processors' time; one more before them warms up.</summary>
    private static Measurement Median(Func<object> read)
    {
        var times = new List<Measurement>();
        for (var round = 0; round <= 3; round++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(read());
            times.Add(new(watch.Elapsed, Environment.CpuUsage.TotalTime - before));
        }

        return times[1..].OrderBy(time => time.Processor).ElementAt(1);
    }

    private static void Say(int rows, string what, Measurement time) => Measurement.Say(
        string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows, {what}"), string.Create(CultureInfo.InvariantCulture, $"{time}, {rows / time.Wall.TotalSeconds:N0} rows a second"));

    /// <summary>Valid data of many companies, ten metrics and forty quarters, described as the story's own data are.</summary>
    private static async Task WriteAsync(string folder, int rows)
    {
        var companies = Enumerable.Range(0, rows / (Metrics * Quarters)).Select(Name).ToList();
        await File.WriteAllTextAsync(Path.Combine(folder, DataPackage.DescriptorName), Descriptor());
        await File.WriteAllLinesAsync(Path.Combine(folder, "companies.csv"), companies.Select((company, index) =>
            $"{company},{company} Holdings,{(index == 0 ? "a" : index == 1 ? "b" : "context")},#c74a00,#ff9f5a,{(index % 2 == 0 ? 3 : 12)},").Prepend("company,name,side,colour,colour_dark,fiscal_year_end_month,note"));
        await File.WriteAllLinesAsync(Path.Combine(folder, "metrics.csv"), MetricIds.Select(metric =>
            $"{metric},{metric},RMB mn,RMB,flow,1,GAAP,not applicable,,false,{metric.Replace('_', '-')},Made up.").Prepend("metric,name,unit,currency,kind,precision,basis,attribution,parent,adds_up,definition,meaning"));
        await File.WriteAllLinesAsync(Path.Combine(folder, "sources.csv"), Enumerable.Range(0, Quarters).Select(quarter =>
            $"results-{quarter},Wire,Results of quarter {quarter},2026-01-31,day,https://example.org/{quarter},results").Prepend("source,publisher,title,published_on,precision,url,kind"));

        await using var file = new StreamWriter(Path.Combine(folder, "financials.csv"), append: false, new UTF8Encoding(false));
        await file.WriteAsync("company,metric,period,fiscal_period,value,unit,yoy_pct,reported_on,source,status,evidence,note\n");
        for (var company = 0; company < companies.Count; company++)
        {
            foreach (var metric in MetricIds)
            {
                for (var quarter = 0; quarter < Quarters; quarter++)
                {
                    var period = Period.Quarter(2015 + (quarter / 4), (quarter % 4) + 1);
                    // A year that ends in March is named after the next one
                    var fiscal = company % 2 == 1 ? period.ToData() : string.Create(CultureInfo.InvariantCulture, $"FY{period.End.AddMonths(9).Year}Q{(period.End.AddMonths(9).Month + 2) / 3}");
                    var value = 1000 + ((company * 7919) + (quarter * 104729)) % 900_000 / 10.0;
                    await file.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{companies[company]},{metric},{period.ToData()},{fiscal},{value},RMB mn,{quarter - 7.5},{period.End.AddDays(30):yyyy-MM-dd},results-{quarter},seen,\"Results, table {quarter}\",\n"));
                }
            }
        }
    }

    /// <summary>The checkout's own, without the tables that are not made up here.</summary>
    private static string Descriptor()
    {
        var descriptor = JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "data", DataPackage.DescriptorName)))!.AsObject();
        descriptor.Remove("story");
        descriptor["resources"]!.AsArray().RemoveAll(resource => !((string[])["companies", "metrics", "sources", "financials"]).Contains((string?)resource!["name"]));
        return descriptor.ToJsonString();
    }

    // Letters alone, as the names of companies are
    private static string Name(int number) => "C" + string.Concat(number.ToString("D6", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}

/// <summary>A row of figures as CsvHelper makes it.</summary>
[CsvRecord]
internal sealed partial record FinancialRecord
{
    [CsvColumn("company")]
    public string Company { get; init; } = "";

    [CsvColumn("metric")]
    public string Metric { get; init; } = "";

    [CsvColumn("period")]
    public string Period { get; init; } = "";

    [CsvColumn("fiscal_period")]
    public string FiscalPeriod { get; init; } = "";

    [CsvColumn("value")]
    public double? Value { get; init; }

    [CsvColumn("unit")]
    public string Unit { get; init; } = "";

    [CsvColumn("yoy_pct")]
    public double? Growth { get; init; }

    [CsvColumn("reported_on")]
    public DateOnly ReportedOn { get; init; }

    [CsvColumn("source")]
    public string Source { get; init; } = "";

    [CsvColumn("status")]
    public string Status { get; init; } = "";

    [CsvColumn("evidence")]
    public string Evidence { get; init; } = "";

    [CsvColumn("note")]
    public string Note { get; init; } = "";
}
