using AngleSharp.Html.Parser;
using Coopetition.Report.Pages;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Documents;

namespace Coopetition.Report.Tests.Pages;

public sealed class ReadingTables(ReadersPage reader) : IClassFixture<ReadersPage>
{
    private static readonly Figure Figure = SampleEdition.Lines with
    {
        Table = new Table(
            [new("company", "Company"), new("measure", "Measure"), new("period", "Period", "period"), new("value", "Value", "number", "RMB mn"), new("status", "Status"), new("source", "Source"), new("note", "Note")],
            [
                ["North", "Revenue of the group", "2021 Q1", 1234.5, "seen", "north-results-2021-q1", "First quarter with the chain of shops that it bought in between."],
                ["North", "Revenue of the group", "2021 Q2", 1234.5, "derived", "north-results-2021-q2 north-results-2021-q3", default(Cell)],
            ]),
    };

    [Fact]
    public void What_all_rows_have_in_common_is_said_once_above_them_but_for_numbers()
    {
        var data = new HtmlParser().ParseDocument(ReportPage.Of(SampleEdition.Of("# A question", SampleEdition.Output(Figure)))).QuerySelector("details.data")!;

        Assert.Equal("In all rows: Company North; Measure Revenue of the group.", data.QuerySelector("p")!.TextContent);
        Assert.Equal(["Period", "Value RMB mn", "Status", "Source", "Note"], data.QuerySelectorAll("th").Select(head => head.TextContent));
        Assert.Equal(["2021 Q2", "1,234.5", "derived", "north-results-2021-q2 north-results-2021-q3", "–"], data.QuerySelectorAll("tbody tr")[^1].Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task On_a_telephone_a_row_shows_what_it_is_of_and_its_value_first_and_what_it_is_of_stays_in_view()
    {
        using var folder = new TemporaryFolder();
        var page = await reader.OpenAsync(folder.Write("index.html", ReportPage.Of(SampleEdition.Of("# A question", SampleEdition.Output(Figure)))), width: 400);
        await page.Locator("details.data summary").ClickAsync();
        var row = page.Locator("details.data tbody tr").First;
        var (period, value) = ((await row.Locator("td").Nth(0).BoundingBoxAsync())!, (await row.Locator("td").Nth(1).BoundingBoxAsync())!);
        Assert.InRange(value.X + value.Width, period.X + period.Width, 400);

        await page.Locator("details.data .scroll").EvaluateAsync("table => { table.scrollLeft = table.scrollWidth; }");

        Assert.Equal(period.X, (await row.Locator("td").Nth(0).BoundingBoxAsync())!.X, 1.0);
        var last = (await row.Locator("td").Last.BoundingBoxAsync())!;
        Assert.InRange(last.X + last.Width, value.X + value.Width, 400);
    }
}
