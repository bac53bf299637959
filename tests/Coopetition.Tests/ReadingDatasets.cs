namespace Coopetition.Tests;

public sealed class ReadingDatasets
{
    [Fact]
    public void The_shipped_data_are_right()
    {
        var data = DataCopy.Shipped;

        Assert.Equal(["Alibaba", "Tencent"], new[] { data.Outline.A.Id, data.Outline.B.Id });
        Assert.All(data.Observations, observation => Assert.Contains(observation.Source, data.Sources));
        Assert.NotEmpty(data.Events);
        Assert.NotEmpty(data.Channels);
    }

    [Fact]
    public void A_row_keeps_what_it_says_and_where_it_stands()
    {
        var row = Assert.Single(DataCopy.Shipped.Observations, row => row.Company.Id == "Alibaba" && row.Metric.Id == "revenue" && row.Period == Period.Parse("2024Q2"));

        Assert.Equal(243_236, row.Value);
        Assert.Equal(4, row.ReportedGrowth);
        Assert.Equal(new DateOnly(2024, 8, 15), row.ReportedOn);
        Assert.Equal("FY2025Q1", row.FiscalPeriod);
        Assert.Equal(Status.Seen, row.Status);
        Assert.Matches(@"^financials\.csv, line \d+$", row.Place.ToString());
    }

    [Fact]
    public void A_blank_value_is_missing_not_zero()
    {
        using var copy = new DataCopy().Replace("financials.csv", "FY2025Q1,243236,", "FY2025Q1,,");
        var revenue = copy.Read().Of("Alibaba", "revenue");

        Assert.Null(revenue.At("2024Q2"));
        Assert.NotNull(revenue.FactAt("2024Q2").Gap);
    }

    [Fact]
    public void Channels_know_their_state_on_a_day()
    {
        var channel = DataCopy.Shipped.Channels.Single(channel => channel.Id == "eleme-wechat-pay");

        Assert.Equal(Openness.Closed, channel.On(new DateOnly(2021, 9, 27))?.Openness);
        Assert.Equal(Openness.Open, channel.On(new DateOnly(2021, 9, 28))?.Openness);
        Assert.Null(channel.On(new DateOnly(2012, 1, 1)));
        Assert.Equal(("Alibaba", "Tencent"), (channel.Opener.Id, channel.Beneficiary.Id));
    }

    [Fact]
    public void Another_pair_needs_no_code_and_only_four_tables()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100, 110, 120, 130, 150).With("birch", "revenue", "2023Q1", 50, 50, 50, 50, 60);
        var data = pair.Read();

        Assert.Equal("50%", data.Of("Acme", "revenue").Growth().TextAt("2024Q1"));
        Assert.Equal("USD 150m", data.Of("Acme", "revenue").TextAt("2024Q1"));
        Assert.Empty(data.Channels);
    }

    [Theory]
    [InlineData("FY2025Q1,243236", "FY2024Q1,243236", "column \"fiscal_period\": \"FY2024Q1\" is not what Alibaba calls 2024Q2. Write FY2025Q1, or correct the period.")]
    [InlineData("FY2025Q1,243236,RMB mn,4,2024-08-15", "FY2025Q1,243236,RMB mn,4,2023-08-15", "column \"reported_on\": 2023-08-15 is before the end of what was measured. Correct the date, or the period.")]
    [InlineData("FY2025Q1,243236,RMB mn,4,2024-08-15", "FY2025Q1,243236,RMB mn,4,2024-06-29", "column \"reported_on\": 2024-06-29 is before the end of what was measured. Correct the date, or the period.")]
    public void Figures_that_contradict_themselves_are_errors(string right, string wrong, string complaint)
    {
        using var copy = new DataCopy().Replace("financials.csv", right, wrong);

        Assert.Matches(@"^data/financials\.csv, line \d+, ", copy.Complaint());
        Assert.EndsWith(complaint, copy.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_of_another_company_s_app_is_an_error()
    {
        using var copy = new DataCopy().Replace("users.csv", "PDD,Pinduoduo,mau_average,2021Q1", "Tencent,Pinduoduo,mau_average,2021Q1");

        Assert.EndsWith("column \"app\": \"Pinduoduo\" is not an app of Tencent. Correct the app, the company, or apps.csv.", copy.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_another_unit_than_its_metric_is_an_error()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100).Replace("financials", "USD mn", "USD bn");

        Assert.Equal("data/financials.csv, line 2, column \"unit\": \"USD bn\" is not the unit of revenue. Give the value in USD mn, as metrics.csv says.", pair.Complaint());
    }

    [Theory]
    [InlineData("2023Q1", "2023Q7", "column \"period\": \"2023Q7\" is not a period. Write a quarter as 2024Q2, a year as 2024, a fiscal year as FY2024-03, a month as 2024-06 or a day as 2024-06-30.")]
    [InlineData(",seen,", ",sen,", "column \"status\": \"sen\" is not one of seen, seen_rounded, derived, unverified, told. Did you mean \"seen\"?")]
    [InlineData(",seen,", ",,", "column \"status\": the cell is blank. Fill it in: the library needs a value in every row.")]
    public void What_a_lax_descriptor_lets_pass_is_still_an_error(string right, string wrong, string complaint)
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100).Replace("financials", right, wrong);

        Assert.Equal($"data/financials.csv, line 2, {complaint}", pair.Complaint());
    }

    [Theory]
    [InlineData("companies", "birch,Birch", "acme,Birch", "companies.csv, line 3, column \"company\": \"acme\" is there twice. Remove one of the two rows, or rename what it names.")]
    [InlineData("companies", "#aaaaff,12", "#aaaaff,13", "companies.csv, line 3, column \"fiscal_year_end_month\": 13 is not a month. Write 1 for January to 12 for December.")]
    [InlineData("metrics", "staff,Staff", "sails,Staff", "metrics.csv, line 5, column \"metric\": \"sails\" is there twice. Remove one of the two rows, or rename what it names.")]
    [InlineData("metrics", "not applicable,revenue,true,boats", "not applicable,boats,true,boats", "metrics.csv, column \"parent\": \"boats\" is a part of itself. Let parts lead up to a metric that is a part of none.")]
    [InlineData("financials", "acme,", "acne,", "financials.csv, line 2, column \"company\": \"acne\" is not in companies.csv. Did you mean \"acme\"?")]
    [InlineData("financials", ",report,", ",gossip,", "financials.csv, line 2, column \"source\": \"gossip\" is not in sources.csv. Add it there, or correct it here.")]
    public void Keys_that_no_descriptor_guards_are_guarded(string table, string right, string wrong, string complaint)
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100).Replace(table, right, wrong);

        Assert.Equal($"data/{complaint}", pair.Complaint());
    }

    [Fact]
    public void One_vintage_is_there_once()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100).With("acme", "revenue", "2023Q1", 101);

        Assert.Equal("data/financials.csv, line 3: Acme's revenue of 2023Q1 as reported on 2023-06-30 is there twice. Remove one of the two rows, or correct what tells them apart.", pair.Complaint());
    }

    [Fact]
    public void A_table_that_the_library_needs_is_asked_for()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100).Without("sources");

        Assert.Equal("data/datapackage.json: the resource \"sources\" is missing. Describe the table of sources.", pair.Complaint());
    }

    [Fact]
    public void A_column_that_the_library_needs_is_asked_for_once()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100).With("birch", "revenue", "2023Q1", 100).Replace("financials", "status,", "state,").Replace("financials", "fiscal_period,", "called,");

        Assert.Equal(
            """
            2 errors in the data:
            data/financials.csv, line 1, column "fiscal_period": the column is missing. Describe it in datapackage.json, with the type "string".
            data/financials.csv, line 1, column "status": the column is missing. Describe it in datapackage.json, with the type "string".
            """.ReplaceLineEndings("\n"),
            pair.Complaint());
    }

    [Fact]
    public void A_column_of_another_type_is_refused()
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100).Replace("companies", "fiscal_year_end_month", "precision").Replace("metrics", "precision", "fiscal_year_end_month");

        Assert.Contains("data/companies.csv, line 1, column \"fiscal_year_end_month\": the column is missing. Describe it in datapackage.json, with the type \"integer\".", pair.Complaint(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme,a,", "Acme,context,", "data/companies.csv, column \"side\": no company is on side a. The story has two sides: give one company side a and one side b.")]
    [InlineData("Acme,a,", "Acme,b,", "data/companies.csv, column \"side\": no company is on side a. The story has two sides: give one company side a and one side b.")]
    public void A_story_has_two_sides(string right, string wrong, string complaint)
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100).Replace("companies", right, wrong);

        Assert.Equal(complaint, pair.Complaint());
    }

    [Theory]
    [InlineData("""{ "sides": ["birch", "acme"] }""", "the story's \"sides\" are birch and acme, but in companies.csv side a is acme and side b is birch. Correct one of the two.")]
    [InlineData("""{ "told_on": "yesterday" }""", "the story's \"told_on\" is \"yesterday\", which is not a date. Write year, month and day, such as 2024-09-02.")]
    [InlineData("""{ "now": "soon" }""", "the story's \"now\" is \"soon\", which is neither a year nor a quarter. Write \"2024\" or \"2024Q2\".")]
    [InlineData("""{ "then": 2021 }""", "the story's \"then\" is 2021, which is not a text. Put it in quotes.")]
    [InlineData("""{ "article": "gossip" }""", "the story's \"article\" is \"gossip\", which is not in sources.csv. Add it there, or correct it.")]
    public void What_the_descriptor_says_of_the_story_agrees_with_the_data(string story, string complaint)
    {
        using var pair = new OtherPair().With("acme", "revenue", "2023Q1", 100).Story(story);

        Assert.Equal($"data/datapackage.json: {complaint}", pair.Complaint());
    }

    [Fact]
    public void Open_and_shut_channels_are_told_apart_and_those_of_unknown_state_are_neither()
    {
        var (channels, early) = (DataCopy.Shipped.Channels, new DateOnly(2012, 1, 1));

        Assert.Contains(channels.OpenOn(new DateOnly(2021, 9, 28)), channel => channel.Id == "eleme-wechat-pay");
        Assert.Contains(channels.ShutOn(new DateOnly(2021, 9, 27)), channel => channel.Id == "eleme-wechat-pay");
        Assert.All(channels.Where(channel => channel.On(early) is null), channel => Assert.DoesNotContain(channel, channels.OpenOn(early).Concat(channels.ShutOn(early))));
    }
}
