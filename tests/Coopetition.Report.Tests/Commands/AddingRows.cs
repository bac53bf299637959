using System.Text;

namespace Coopetition.Report.Tests.Commands;

/// <summary>A quarter's rows added to the data as shipped.</summary>
public sealed class AddingRows : IDisposable
{
    private const string Header = "company,metric,period,value,unit,yoy_pct,reported_on,source,status\n";
    private const string Quarter = "Alibaba,revenue,2026Q1,250000,RMB mn,5.7,2026-05-20,alibaba-20f-2026,seen\n";

    private readonly TemporaryFolder folder = new();
    private readonly string data;

    public AddingRows() => data = folder.TakeShippedData("data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_new_quarter_is_shown_and_written_as_the_last_row_with_columns_that_were_left_out_blank()
    {
        var before = Text("financials.csv");
        var file = folder.Write("q1.csv", Header + Quarter);
        var command = await Add(file);

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.StartsWith($"financials: 1 row to add from {file}\n  new       Alibaba: Revenue, 2026 Q1: 250,000 RMB mn\n", command.Output, StringComparison.Ordinal);
        Assert.EndsWith("written: " + Path.Combine(data, "financials.csv") + "\n", command.Output, StringComparison.Ordinal);
        Assert.Equal(before + "Alibaba,revenue,2026Q1,,250000,RMB mn,5.7,2026-05-20,alibaba-20f-2026,seen,,\n", Text("financials.csv"));
        Assert.Equal(250_000, Dataset.Read(data).Observations.Single(row => row is { Company.Id: "Alibaba", Metric.Id: "revenue" } && row.Period == Period.Parse("2026Q1")).Value);
    }

    [Fact]
    public async Task A_file_beside_one_is_added_however_short_its_name_is()
    {
        folder.Write("q", Header + Quarter);
        using var process = Command.Start(folder.Path, "add", "q");

        Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.EndsWith("Alibaba,revenue,2026Q1,,250000,RMB mn,5.7,2026-05-20,alibaba-20f-2026,seen,,\n", Text("financials.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no path among files there.");
        using (var made = System.Diagnostics.Process.Start("mkfifo", folder.In("pipe")))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var command = await Add(folder.In("pipe"));

        Assert.Equal(new Command(2, "", $"{folder.In("pipe")}: this is a pipe, a socket or a device, not a plain file. Write the rows to a file, and name it.\n"), command);
    }

    [Fact]
    public async Task A_dry_run_shows_the_same_and_writes_nothing()
    {
        var before = Text("financials.csv");
        var command = await Add(folder.Write("q1.csv", Header + Quarter), "--dry-run");

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.Contains("new       Alibaba: Revenue, 2026 Q1", command.Output, StringComparison.Ordinal);
        Assert.EndsWith("nothing is written\n", command.Output, StringComparison.Ordinal);
        Assert.Equal(before, Text("financials.csv"));
    }

    [Fact]
    public async Task A_restated_value_is_a_later_vintage_beside_the_one_that_it_restates()
    {
        var command = await Add(folder.Write("q1.csv", Header + "Alibaba,revenue,2025Q3,247796,RMB mn,,2026-05-20,alibaba-20f-2026,seen\n"));

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.Contains("restated  Alibaba: Revenue, 2025 Q3: 247,795 RMB mn becomes 247,796 RMB mn\n", command.Output, StringComparison.Ordinal);
        Assert.Equal([247_795, 247_796], Dataset.Read(data).Observations.Where(row => row is { Company.Id: "Alibaba", Metric.Id: "revenue" } && row.Period == Period.Parse("2025Q3")).Select(row => row.Value));
    }

    [Fact]
    public async Task A_row_that_is_there_already_is_left_out()
    {
        var before = Text("financials.csv");
        var row = before.Split('\n').Single(line => line.StartsWith("Alibaba,revenue,2025Q4,", StringComparison.Ordinal));
        var header = before.Split('\n')[0];
        var file = folder.Write("q1.csv", $"{header}\n{row}\n");
        var command = await Add(file);

        Assert.Equal(new Command(0, $"financials: 0 rows to add from {file}, 1 already there\nthere is nothing to add\n", ""), command);
        Assert.Equal(before, Text("financials.csv"));
    }

    [Fact]
    public async Task Sources_and_the_figures_that_name_them_are_added_together()
    {
        var sources = folder.Write("s.csv", "source,publisher,title,published_on,precision,url,kind\nnew-report,Alibaba,\"March quarter, 2026\",2026-05-28,day,https://example.org/q1,results\n");
        var figures = folder.Write("q1.csv", Header + Quarter.Replace("alibaba-20f-2026", "new-report", StringComparison.Ordinal));
        var alone = await Add(figures);
        var together = await Add(figures, sources);

        Assert.Equal((2, $"{figures}, line 2, column \"source\": \"new-report\" is not in sources.csv. Add it there, or correct it here.\n"), (alone.ExitCode, alone.Error));
        Assert.Equal((0, ""), (together.ExitCode, together.Error));
        Assert.EndsWith("\nnew-report,Alibaba,\"March quarter, 2026\",2026-05-28,day,https://example.org/q1,results\n", Text("sources.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_keeps_its_line_ends_its_byte_order_mark_its_quotes_and_its_open_end()
    {
        var path = Path.Combine(data, "sources.csv");
        var quoted = string.Join("\r\n", Text("sources.csv").TrimEnd('\n').Split('\n').Select(line => line.Contains('"', StringComparison.Ordinal) ? line : $"\"{line.Replace(",", "\",\"", StringComparison.Ordinal)}\""));
        await File.WriteAllTextAsync(path, quoted, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var command = await Add(folder.Write("s.csv", "source,publisher,title,published_on,kind,precision\nnew-report,Alibaba,A report,2026-05-28,results,day\n"));

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        var after = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal([.. before, .. "\r\n\"new-report\",\"Alibaba\",\"A report\",\"2026-05-28\",\"day\",\"\",\"results\""u8], after);
    }

    [Fact]
    public async Task Blank_lines_at_the_end_of_the_file_give_way()
    {
        var before = Text("financials.csv");
        await File.AppendAllTextAsync(Path.Combine(data, "financials.csv"), ",,,,,,,,,,,\n\n", TestContext.Current.CancellationToken);
        var command = await Add(folder.Write("q1.csv", Header + Quarter));

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.StartsWith(before + "Alibaba,revenue,2026Q1", Text("financials.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Alibaba,revenue,2026Q1,250 000,RMB mn,,2026-05-20,alibaba-20f-2026,seen", "line 2, column \"value\": \"250 000\" is not a number. Leave thousands separators out: 250000.")]
    [InlineData("Alibabo,revenue,2026Q1,250000,RMB mn,,2026-05-20,alibaba-20f-2026,seen", "line 2, column \"company\": \"Alibabo\" is not in companies.csv. Did you mean \"Alibaba\"?")]
    [InlineData("Alibaba,revenue,2026Q1,250000,RMB mn,,2026-01-20,alibaba-20f-2026,told", "line 2, column \"status\": the row is told, and \"alibaba-20f-2026\" is not the story. Write how far the row was checked, or name the story as its source.")]
    [InlineData("Alibaba,revenue,2025Q4,284842,RMB mn,,2026-03-19,alibaba-2025q4-results,seen", "line 2: company \"Alibaba\", metric \"revenue\", period \"2025Q4\", reported_on \"2026-03-19\" is already on line 25 of DATA/financials.csv. Remove one of the two rows, or correct what tells them apart.")]
    [InlineData("Alibaba,revenue,2026Q1,2500000,RMB mn,,2026-05-20,alibaba-20f-2026,seen", "line 2, column \"value\": 2,500,000 RMB mn lies far outside its series: after 284,843 in 2025 Q4, 161,559 to 559,841.8 would not surprise, by the 23 steps that it has taken so far. Correct it or, if it is right, give --accept-outliers \"Alibaba/revenue/2026Q1\".")]
    [InlineData("Alibaba,revenue,2026Q1,250000,RMB mn,9,2026-05-20,alibaba-20f-2026,seen", "line 2, column \"yoy_pct\": Alibaba's revenue, 2026 Q1: growth as computed is +5.7%, as printed +9%, a difference of −3.3%. Correct one of the two.")]
    [InlineData("Alibaba,revenue,2026Q1,250000,RMB mn,,2026-03-20,alibaba-20f-2026,seen", "line 2, column \"reported_on\": 2026-03-20 is before the end of what was measured. Correct the date, or the period.")]
    public async Task A_row_that_is_not_right_is_told_with_its_place_and_nothing_is_written(string row, string complaint)
    {
        var before = Text("financials.csv");
        var file = folder.Write("q1.csv", $"{Header}{row}\n");
        var command = await Add(file);

        Assert.Equal((2, $"{file}, {complaint.Replace("DATA", data, StringComparison.Ordinal)}\n"), (command.ExitCode, command.Error));
        Assert.Equal(before, Text("financials.csv"));
        Assert.Empty(Directory.GetFiles(data, ".*"));
    }

    [Fact]
    public async Task A_value_far_outside_its_series_is_added_once_it_is_accepted_by_name()
    {
        var file = folder.Write("q1.csv", Header + Quarter.Replace("250000,RMB mn,5.7", "2500000,RMB mn,", StringComparison.Ordinal));
        var other = await Add(file, "--accept-outliers", "Alibaba/revenue/2026Q2");
        var right = await Add(file, "--accept-outliers", "Alibaba/revenue/2026Q1");

        Assert.Equal((2, "--accept-outliers Alibaba/revenue/2026Q2: no such value lies far outside its series. Did you mean Alibaba/revenue/2026Q1?\n"), (other.ExitCode, other.Error));
        Assert.Equal((0, ""), (right.ExitCode, right.Error));
    }

    [Fact]
    public async Task A_verdict_that_the_rows_change_is_shown()
    {
        var command = await Add(folder.Write("q1.csv", Header + "Alibaba,revenue,2024Q2,300000,RMB mn,,2026-05-20,alibaba-20f-2026,seen\n"), "--dry-run");

        Assert.Matches(@"\nC\d+: (differs|contradicted), was holds: .+\n", command.Output);
    }

    [Theory]
    [InlineData("company,metric,period,valeu,unit,yoy_pct,reported_on,source,status\n", "line 1, column \"valeu\": there is no such column. Did you mean \"value\"?")]
    [InlineData("company,metric,period,value,unit,reported_on,source,status\nAlibaba,revenue,2026Q1,1,RMB mn,2026-05-20,x,seen\n", ": its columns fit the tables financials, annuals. Name the one that is meant, such as --to financials.")]
    [InlineData("a,b\n1,2\n", ": the first line names no column of any table. datapackage.json describes companies, metrics, ")]
    [InlineData("company;metric;period\nAlibaba;revenue;2026Q1\n", "line 1: the columns are separated by semicolons, not by commas. Save the file with commas.")]
    [InlineData("", ": the file is empty. Its first line must name the columns.")]
    [InlineData("company,metric,period,fiscal_period,value,unit,yoy_pct,reported_on,source,status,evidence,note\n", ": there is no row after the header. Write the rows to add.")]
    public async Task A_file_that_fits_no_table_is_refused(string text, string complaint)
    {
        var file = folder.Write("q1.csv", text);
        var command = await Add(file);

        Assert.Equal(2, command.ExitCode);
        Assert.Contains(complaint, command.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_may_be_named_where_the_columns_fit_several()
    {
        var file = folder.Write("years.csv", "company,metric,period,value,unit,reported_on,source,status\nAlibaba,revenue,FY2026-03,1020000,RMB mn,2026-05-20,alibaba-20f-2026,seen\n");
        var named = await Add(file, "--to", "annuals", "--dry-run");
        var misspelt = await Add(file, "--to", "anuals");

        Assert.Contains("annuals: ", named.Output + named.Error, StringComparison.Ordinal);
        Assert.Equal((2, $"{file}: there is no table \"anuals\" to add it to. Did you mean \"annuals\"?\n"), (misspelt.ExitCode, misspelt.Error));
    }

    [Fact]
    public async Task Data_that_tell_no_story_take_rows_of_any_table_that_they_describe()
    {
        folder.Take("story");
        var file = folder.Write("more.csv", "value,period\n1.5,2021Q4\n");
        var command = await Command.Run("add", file, "--data", folder.In("data"));

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.EndsWith("2021Q4,1.5\n", await File.ReadAllTextAsync(folder.In("data", "growth.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<Command> Add(params string[] arguments) => Command.Run(["add", .. arguments, "--data", data]);

    private string Text(string file) => File.ReadAllText(Path.Combine(data, file));
}
