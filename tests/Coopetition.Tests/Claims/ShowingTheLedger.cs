using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Coopetition.Tests.Claims;

public sealed class ShowingTheLedger : IDisposable
{
    private const string Hostile = "<script>alert(1)</script> | *x* =cmd()";

    private readonly InventedData data = new();

    [Fact]
    public void The_ledger_that_a_report_reads_is_the_one_that_a_notebook_wrote()
    {
        var read = JsonSerializer.Deserialize(StoryData.LedgerAsItIs.ToJson(), ContractJson.Default.ClaimLedger)!;

        Assert.Equal(StoryData.LedgerAsItIs.ToJson(), read.ToJson());
        Assert.Equal(StoryData.LedgerAsItIs.Summary, read.Summary);
        Assert.Equal(StoryData.LedgerAsItIs["C088"].Rows["financials.csv"], read["C088"].Rows["financials.csv"]);
        Assert.Equal("cannot be tested", (string?)JsonNode.Parse(data.Test("E,Said.,1,value,Sud,sales,2030Q4,,=,1,EUR mn,,,,tale\n").ToJson())!["claims"]![0]!["verdict"]);
    }

    [Fact]
    public void A_terminal_shows_a_line_for_each_claim_and_why_one_does_not_hold()
    {
        var ledger = data.Test("""
            A,Nord sold 1.2bn.,1,value,Nord,sales,2031Q3,,=,1200,EUR mn,,,,tale
            BB,Nord sold 1.3bn.,1,value,Nord,sales,2031Q3,,=,1300,EUR mn,,,,tale

            """);

        Assert.Equal(
            """
            A   holds    Nord sold 1.2bn.
            BB  differs  (was holds) Nord sold 1.3bn.
                         EUR 1.2bn is off EUR 1.3bn by EUR 100m, more than the EUR 0.5m allowed.
            2 claims: 1 holds, 1 differs.
            """.ReplaceLineEndings("\n"),
            ledger.ToText(claim => claim.Id == "BB" ? Verdict.Holds : null));
    }

    [Fact]
    public void The_same_data_give_the_same_bytes_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var json = StoryData.LedgerAsItIs.ToJson();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(json, ClaimLedger.Test(StoryData.AsItIs).ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_notebook_shows_the_counts_and_every_claim()
    {
        var shown = Shown(StoryData.LedgerAsItIs);

        Assert.Equal(["text/html", "application/vnd.coopetition.claims+json"], shown.Keys);
        Assert.StartsWith($"<p>{StoryData.LedgerAsItIs.Summary}</p>", shown["text/html"], StringComparison.Ordinal);
        Assert.All(StoryData.LedgerAsItIs.Claims, tested => Assert.Contains($">{tested.Id}</td>", shown["text/html"]));
    }

    [Fact]
    public void The_summary_counts_each_verdict()
    {
        var ledger = data.Test("""
            A,Said.,1,value,Nord,sales,2031Q3,,=,1200,EUR mn,,,,tale
            B,Said.,1,value,Nord,sales,2031Q3,,=,1300,EUR mn,,,,tale
            C,Said.,1,value,Nord,sales,2031Q3,,=,1400,EUR mn,,,,tale
            D,Said.,1,value,Nord,sales,2031Q3,,<,1000,EUR mn,,,,tale
            E,Said.,1,value,Sud,sales,2030Q4,,=,1,EUR mn,,,,tale

            """);

        Assert.Equal("5 claims: 1 holds, 2 differ, 1 is contradicted, 1 cannot be tested.", ledger.Summary);
    }

    [Fact]
    public void The_summary_counts_apart_what_the_story_alone_tells() => Assert.Equal(
        "3 claims: 1 holds, 2 cannot be tested; the story alone tells 1 of these.",
        data.Test("""
            A,Said.,1,value,Nord,sales,2031Q3,,=,1200,EUR mn,,,,tale
            B,Said.,1,value,Sud,profit,2031Q3,,=,40,EUR mn,,,,tale
            C,Said.,1,none,,,,,,,,,Nobody knows.,,tale

            """).Summary);

    [Fact]
    public void Text_from_data_is_never_markup()
    {
        var shown = Shown(data.Test($"{Hostile},{Hostile},1,value,Nord,sales,2031Q3,,=,1200,EUR mn,,,{Hostile},tale\nB,{Hostile},2,none,,,,,,,,,{Hostile},,tale\n"));

        Assert.DoesNotContain("<script", shown["text/html"]);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; | *x* =cmd()", shown["text/html"]);
        Assert.Equal(Hostile, (string?)JsonNode.Parse(shown[ClaimLedger.MediaType])!["claims"]![0]!["statement"]);
    }

    public void Dispose() => data.Dispose();

    private static Dictionary<string, string> Shown(ClaimLedger ledger)
    {
        House.Use();
        return FormattedValue
            .CreateManyFromObject(ledger, [.. Formatter.GetPreferredMimeTypesFor(typeof(ClaimLedger))])
            .ToDictionary(formatted => formatted.MimeType, formatted => formatted.Value);
    }
}
