using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Coopetition.Benchmarks;

/// <summary>A rerun where nothing has changed, and where one table has, also while the report is watched, against a run of everything: over the collection as shipped, and over a hundred generated notebooks.</summary>
internal static class RerunTimes
{
    private const int Rounds = 3;
    private const int Notebooks = 100;
    private const int Tables = 10;

    public static async Task MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coopetition-rerun-");
        try
        {
            var shipped = Path.Combine(folder.FullName, "shipped");
            Copy(Path.Combine(Checkout.Root, "notebooks"), Path.Combine(shipped, "notebooks"));
            Copy(Path.Combine(Checkout.Root, "data"), Path.Combine(shipped, "data"));
            Copy(Path.Combine(Checkout.Root, "artifacts", "lib"), Path.Combine(shipped, "artifacts", "lib"));
            await MeasureAsync("The collection", shipped, round => Change(Path.Combine(shipped, "data", "users.csv"), $"Alibaba,Taote,annual_active_consumers,2022Q1,,2022-03-31,{299 + round},", $"Alibaba,Taote,annual_active_consumers,2022Q1,,2022-03-31,{300 + round},"));

            var generated = Generate(Path.Combine(folder.FullName, "generated"));
            await MeasureAsync($"{Notebooks} generated notebooks", generated, round => Change(Path.Combine(generated, "data", "t0.csv"), $"2024Q1,{round - 1}\n", $"2024Q1,{round}\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string what, string folder, Action<int> changeOneTable)
    {
        var last = new Measurement(default, null);
        for (var round = 1; round <= Rounds; round++)
        {
            var all = await RunAsync(folder, "--force");
            var nothing = await RunAsync(folder);
            changeOneTable(round);
            var one = await RunAsync(folder);
            Measurement.Say($"{round}. {what}, everything run", $"{all}");
            Measurement.Say($"{round}. {what}, nothing changed", $"{nothing}; {nothing.RatioTo(all)}");
            Measurement.Say($"{round}. {what}, one table changed", $"{one}; {one.RatioTo(all)}");
            last = all;
        }

        foreach (var (round, shown) in Watch(folder, changeOneTable).Index().Skip(1))
        {
            Measurement.Say($"{round}. {what}, one table changed while it is watched", $"{shown}; {shown.RatioTo(last)}");
        }
    }

    /// <summary>From a save to the page that shows it; the first comes before the workers have compiled anything.</summary>
    private static IEnumerable<Measurement> Watch(string folder, Action<int> changeOneTable)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet", [Checkout.Command, "watch"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        try
        {
            // Its first line comes when it has begun to look
            command.StandardOutput.ReadLine();
            _ = command.StandardOutput.ReadToEndAsync();
            var page = Path.Combine(folder, "report", "index.html");
            for (var round = 1; round <= Rounds + 1; round++)
            {
                var (before, watch) = (File.GetLastWriteTimeUtc(page), Stopwatch.StartNew());
                changeOneTable(Rounds + round);
                while (File.GetLastWriteTimeUtc(page) == before)
                {
                    Thread.Sleep(5);
                }

                yield return new(watch.Elapsed, null);
                Thread.Sleep(TimeSpan.FromSeconds(3));
            }
        }
        finally
        {
            command.Kill();
            command.WaitForExit();
        }
    }

    private static Task<Measurement> RunAsync(string folder, params string[] arguments) =>
        Measurement.OfAsync(folder, new Dictionary<string, string>(), "dotnet", [Checkout.Command, .. arguments]);

    /// <summary>Notebooks that each use one of the tables, and tell so as the library does.</summary>
    private static string Generate(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Directory.CreateDirectory(Path.Combine(folder, "notebooks"));
        foreach (var table in Enumerable.Range(0, Tables))
        {
            File.WriteAllText(Path.Combine(folder, "data", $"t{table}.csv"), "period,value\n2024Q1,0\n2024Q2,2\n");
        }

        object[] fields = [new { name = "period", type = "string" }, new { name = "value", type = "number" }];
        var resources = Enumerable.Range(0, Tables).Select(table => new { name = $"t{table}", path = $"t{table}.csv", schema = new { fields, primaryKey = "period" } });
        File.WriteAllText(Path.Combine(folder, "data", "datapackage.json"), JsonSerializer.Serialize(new { name = "generated", resources }));
        foreach (var notebook in Enumerable.Range(0, Notebooks))
        {
            var code = $$"""
                var path = System.IO.Path.GetFullPath("../data/t{{notebook % Tables}}." + "csv");
                var teller = System.Diagnostics.Tracing.EventSource.GetSources().FirstOrDefault(source => source.Name == "Coopetition.Data") ?? new System.Diagnostics.Tracing.EventSource("Coopetition.Data");
                teller.Write("DataFileUsed", new { path });
                display(path.Length);
                """;
            object[] cells = [new { cell_type = "markdown", id = "title", metadata = new { }, source = $"# Notebook {notebook}" }, new { cell_type = "code", id = "code", metadata = new { }, execution_count = (int?)null, outputs = Array.Empty<object>(), source = code }];
            File.WriteAllText(
                Path.Combine(folder, "notebooks", string.Create(CultureInfo.InvariantCulture, $"{notebook:000}.ipynb")),
                JsonSerializer.Serialize(new { cells, metadata = new { }, nbformat = 4, nbformat_minor = 5 }));
        }

        return folder;
    }

    private static void Change(string file, string old, string @new)
    {
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, @new, StringComparison.Ordinal) : throw new InvalidOperationException($"{file} has no {old}"));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
