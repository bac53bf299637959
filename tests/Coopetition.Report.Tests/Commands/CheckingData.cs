using System.Text.Json.Nodes;

namespace Coopetition.Report.Tests.Commands;

public sealed class CheckingData : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CheckingData() => folder.Take("story");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Checking_data_without_claims_says_what_is_right_and_that_none_is_tested()
    {
        var command = await Command.Run("check", "--data", folder.In("data"));

        Assert.Equal(new Command(0, "growth: 3 rows are right\nno claims are tested: the data have no table \"claims\"\n", ""), command);
        Assert.False(Directory.Exists(folder.In("report")));
    }

    [Fact]
    public async Task Checking_tests_the_claims_of_any_folder_without_its_notebooks_and_writes_no_report()
    {
        var data = folder.TakeShippedData("elsewhere");
        var command = await Command.Run("check", "--data", data);

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.Matches(@"\nfinancials: \d+ rows are right\n", command.Output);
        Assert.Matches(@"\n\d+ figures are reconciled with others, \d+ lie further apart than rounding can put them\n", command.Output);
        Assert.Matches(@"\nC\d+  +holds +\w.+\n", command.Output);
        Assert.EndsWith(ClaimLedger.Test(Dataset.Read(data)).Summary + "\n", command.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.In("report")));
    }

    [Fact]
    public async Task Checking_tells_a_row_that_contradicts_another_with_its_place()
    {
        var data = folder.TakeShippedData("elsewhere");
        var claims = Path.Combine(data, "claims.csv");
        await File.WriteAllTextAsync(claims, (await File.ReadAllTextAsync(claims, TestContext.Current.CancellationToken)).Replace("Alibaba", "Alibabo", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var command = await Command.Run("check", "--data", data);

        Assert.Equal(2, command.ExitCode);
        Assert.Matches(@"claims\.csv, line \d+, column ""\w+"": .*Alibabo", command.Error);
    }

    [Fact]
    public async Task Checking_calls_out_a_verdict_that_has_changed_since_the_last_edition()
    {
        var data = folder.TakeShippedData("data");
        await Command.Run("--notebooks", folder.Write("notebooks/02-short.ipynb", NotebookText.Of(NotebookText.Code("1 + 1"))));
        var claim = ClaimLedger.Test(Dataset.Read(data)).Of(Verdict.Differs)[0];
        var edition = JsonNode.Parse(await File.ReadAllTextAsync(folder.In("report", "edition.json"), TestContext.Current.CancellationToken))!;
        edition["claims"] = new JsonArray(new JsonObject
        {
            ["id"] = claim.Id, ["statement"] = claim.Statement, ["verdict"] = "holds", ["reason"] = claim.Reason, ["flipPoint"] = new JsonObject { ["text"] = "" }, ["notebook"] = "", ["sources"] = new JsonArray(),
        });
        File.WriteAllText(folder.In("report", "editions", (string)edition["stamp"]!, "edition.json"), edition.ToJsonString());

        var check = await Command.Run("check", "--data", data);

        Assert.Contains($"differs           (was holds) {claim.Statement}\n", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_writes_the_codebook_when_asked_to()
    {
        var command = await Command.Run("check", "--data", folder.In("data"), "--write-codebook");

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.Contains("## growth.csv", await File.ReadAllTextAsync(folder.In("data", "README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_tells_figures_that_disagree_at_a_row_of_theirs_with_claims_or_without()
    {
        var data = folder.TakeShippedData("elsewhere");
        Edit("financials.csv", "Alibaba,revenue,2024Q2,FY2025Q1,243236,", "Alibaba,revenue,2024Q2,FY2025Q1,943236,");
        var line = 1 + File.ReadLines(Path.Combine(data, "financials.csv")).Index().First(row => row.Item.StartsWith("Alibaba,revenue,2024Q2,FY2025Q1,943236,", StringComparison.Ordinal)).Index;
        var told = $"{data}/financials.csv, line {line}, column \"yoy_pct\": Alibaba's revenue, 2024 Q2: growth as computed is +303%, as printed +4%, a difference of +299%. Correct one of the two.\n";
        Assert.Contains(told, (await Command.Run("check", "--data", data)).Output, StringComparison.Ordinal);

        File.Delete(Path.Combine(data, "claims.csv"));
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(data, "datapackage.json")))!;
        var resources = package["resources"]!.AsArray();
        resources.Remove(resources.Single(resource => (string)resource!["name"]! == "claims"));
        folder.Write("elsewhere/datapackage.json", package.ToJsonString());
        var without = await Command.Run("check", "--data", data);
        Assert.Equal((0, ""), (without.ExitCode, without.Error));
        Assert.Contains(told, without.Output, StringComparison.Ordinal);
        Assert.EndsWith("no claims are tested: the data have no table \"claims\"\n", without.Output, StringComparison.Ordinal);

        Edit("companies.csv", ",Tencent,b,", ",Tencent,context,");
        var sideless = await Command.Run("check", "--data", data);
        Assert.Equal(2, sideless.ExitCode);
        Assert.Contains("companies.csv, column \"side\": no company is on side b.", sideless.Error, StringComparison.Ordinal);

        void Edit(string table, string old, string @new)
        {
            var text = File.ReadAllText(Path.Combine(data, table));
            Assert.Contains(old, text, StringComparison.Ordinal);
            folder.Write($"elsewhere/{table}", text.Replace(old, @new, StringComparison.Ordinal));
        }
    }
}
