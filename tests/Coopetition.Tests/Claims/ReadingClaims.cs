namespace Coopetition.Tests.Claims;

public sealed class ReadingClaims : IDisposable
{
    private readonly StoryData data = new();

    [Theory]
    [InlineData("C088", "subject", "Alibab", "\"Alibab\" is neither a company nor an app. Did you mean \"Alibaba\"?")]
    [InlineData("C088", "subject", "Acme", "\"Acme\" is neither a company nor an app. Add it to companies.csv or apps.csv, or correct it here.")]
    [InlineData("C088", "measure", "revenu", "\"revenu\" is not in metrics.csv. Did you mean \"revenue\"?")]
    [InlineData("C088", "period", "", "the cell is blank. Fill it in: the test \"growth\" needs it.")]
    [InlineData("C088", "value", "four", "\"four\" is not a number. Write digits, such as 19.5; the unit has its own column.")]
    [InlineData("C088", "value", "4..5", "\"4..5\" is not one number. Write one number, or use the operator \"between\".")]
    [InlineData("C088", "unit", "RMB bn", "growth is not in RMB bn. Write %.")]
    [InlineData("C088", "operator", "!=", "the test \"growth\" does not take \"!=\". Use one of =, ~, >, >=, <, <=, between, ?.")]
    [InlineData("C088", "where", "growth >= 3", "the test \"growth\" does not use \"growth >= 3\". Leave the cell blank, or choose another test.")]
    [InlineData("C088", "reason", "Because.", "the test \"growth\" does not use \"Because.\". Leave the cell blank, or choose another test.")]
    [InlineData("C092", "period", "2023..2022", "\"2023..2022\" ends before it starts. Put the earlier period first.")]
    [InlineData("C092", "period", "2022Q1..2023", "\"2022Q1..2023\" has ends of two kinds. Write a range of quarters, of years or of months.")]
    [InlineData("C106", "value", "3", "\"3\" is not two numbers. Write both ends with .. between them, such as -3..3.")]
    [InlineData("C106", "value", "3..-3", "\"3..-3\" ends below its start. Put the smaller number first.")]
    [InlineData("C083", "unit", "mn people", "\"mn people\" does not go with the metric \"online_games_total\", which is in RMB mn. Write RMB mn, or the same in bn.")]
    [InlineData("C083", "subject", "Tencent|Alibaba", "the cell has 2 entries, and the test \"value\" is of 1. Write one claim for each.")]
    [InlineData("C070", "measure", "annual_active_consumers", "the cell has 1 entry, and the test \"gap\" is of 2. Give a subject, a measure and a period for each of the two, with | between them.")]
    [InlineData("C070", "measure", "annual_active_consumers|revenue", "the metrics are in mn people and RMB mn. Compare metrics of one unit.")]
    [InlineData("C003", "subject", "rectification-completed", "\"rectification-completed\" is not in events.csv. Did you mean \"rectification-complete\"?")]
    [InlineData("C003", "value", "30 August", "\"30 August\" is not a period. Write a quarter as 2024Q2, a year as 2024, a fiscal year as FY2024-03, a month as 2024-06 or a day as 2024-06-30.")]
    [InlineData("C002", "subject", "alibaba-penalty", "a span has two ends, not 1. Write two events, or an event and a day, with | between them.")]
    [InlineData("C002", "unit", "%", "a span is not in %. Write months or years.")]
    [InlineData("C014", "subject", "eleme-wechat", "\"eleme-wechat\" is not in channels.csv. Did you mean \"eleme-wechat-pay\"?")]
    [InlineData("C014", "value", "opened", "\"opened\" is not one of closed, trial, partial, open, withdrawn. Did you mean \"open\"?")]
    [InlineData("C018", "subject", "advertising:Tencent", "\"advertising:Tencent\" does not select channels. Write kind:opener>beneficiary, or the channels' keys with | between them.")]
    [InlineData("C018", "subject", "advertisement:Tencent>Alibaba", "\"advertisement\" is not a kind of channel. Did you mean \"advertising\"?")]
    [InlineData("C018", "subject", "advertising:Tencent>Alibabba", "\"Alibabba\" is not in companies.csv. Did you mean \"Alibaba\"?")]
    [InlineData("C018", "subject", "advertising:Alibaba>Tencent", "\"advertising:Alibaba>Tencent\" selects no channel. Correct it, or add such a channel to channels.csv.")]
    [InlineData("C085", "subject", "declines:Tencent", "\"declines\" is not a kind of event. Did you mean \"decline\"?")]
    [InlineData("C085", "subject", "decline:Tencnet", "\"Tencnet\" is not an actor of events. Did you mean \"Tencent\"?")]
    [InlineData("C085", "subject", "decline:Tencent:2021", "\"decline:Tencent:2021\" does not select events. Write kind:actor, or the events' keys with | between them.")]
    [InlineData("C085", "measure", "revenue", "a count of events does not use \"revenue\". Leave the cell blank, or say in \"where\" what the figures must fulfil.")]
    [InlineData("C102", "where", "growth > ten", "\"ten\" is not a number. Write digits, such as 19.5; the unit has its own column.")]
    [InlineData("C031", "where", "state > open", "a state is not compared by \">\". Write state = and the state.")]
    [InlineData("C031", "where", "state = shut", "\"shut\" is not one of closed, trial, partial, open, withdrawn. Correct it.")]
    [InlineData("C097", "measure", "revenue", "\"revenue\" is not a part of anything, so that it has no share. Give it a parent in metrics.csv, or choose another metric.")]
    [InlineData("C087", "period", "2024Q2", "\"2024Q2\" is not a fiscal period. Write a fiscal year as FY2022 or a fiscal quarter as FY2025Q1.")]
    [InlineData("C087", "subject", "Alibaba|Tencent", "the test \"calendar\" is of one company, not 2. Write one claim for each.")]
    [InlineData("C012", "reason", "", "the cell is blank. Say why nothing can test the statement, or how it is tested.")]
    [InlineData("C012", "subject", "Taote", "the test \"none\" does not use \"Taote\". Leave the cell blank, or choose another test.")]
    public void A_claim_that_makes_no_sense_is_one_clear_error(string claim, string column, string cell, string complaint)
    {
        var line = File.ReadLines(Path.Combine(data.Folder, "claims.csv")).TakeWhile(row => !row.StartsWith($"{claim},", StringComparison.Ordinal)).Count() + 1;
        data.Set("claims.csv", [("claim", claim)], (column, cell));

        Assert.Equal($"data/claims.csv, line {line}, column \"{column}\": {complaint}", data.Complaint());
    }

    [Fact]
    public void Errors_of_claims_are_told_together_with_all_others()
    {
        data.Set("claims.csv", [("claim", "C088")], ("subject", "Alibab"), ("value", "four"))
            .Set("financials.csv", [("company", "Tencent"), ("metric", "revenue"), ("period", "2024Q2")], ("value", "n/a"));

        var complaint = data.Complaint();

        Assert.StartsWith("3 errors in the data:\n", complaint, StringComparison.Ordinal);
        Assert.Contains("financials.csv", complaint, StringComparison.Ordinal);
        Assert.Contains("\"Alibab\" is neither a company nor an app.", complaint, StringComparison.Ordinal);
        Assert.Contains("\"four\" is not a number.", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_is_itself_wrong_is_not_missed_by_the_claims_on_it_as_well()
    {
        data.Set("events.csv", [("event", "rectification-complete")], ("status", "guessed"));

        Assert.Contains("\"guessed\" is not one of", data.Complaint(), StringComparison.Ordinal);
        Assert.DoesNotContain("claims.csv", data.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_may_stand_first_in_the_descriptor()
    {
        var descriptor = Path.Combine(data.Folder, "datapackage.json");
        var package = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(descriptor))!;
        var resources = package["resources"]!.AsArray();
        var claims = resources.Single(resource => (string?)resource!["name"] == "claims");
        resources.Remove(claims);
        resources.Insert(0, claims);
        File.WriteAllText(descriptor, package.ToJsonString());

        Assert.Empty(StoryData.Changes(data.Test()));
    }

    public void Dispose() => data.Dispose();
}
