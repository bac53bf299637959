using Microsoft.Playwright;

namespace Coopetition.Report.Tests.Pages;

public sealed class FindingInTheReport(OpenedReport report) : IClassFixture<OpenedReport>
{
    [Fact]
    public async Task Words_are_found_in_prose_figures_and_claims_and_lead_to_their_place()
    {
        var page = await report.OpenAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the report" })).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("walls twelve");
        await Assertions.Expect(page.Locator(".hits button")).ToHaveTextAsync(["Figure Figure 3 Nine of twelve walls came down between 2021 and 2024 Revenue grow …"]);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#walls figcaption")).ToBeInViewportAsync();

        await page.Locator("#search").FillAsync("prose");
        await Assertions.Expect(page.Locator(".hits span")).ToHaveTextAsync(["Text"]);
        await page.Locator("#search").FillAsync("no such word");
        await Assertions.Expect(page.Locator(".search [role=status]")).ToHaveTextAsync("0 found");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#search")).ToHaveValueAsync("");
        Assert.Empty(report.Complaints);
    }

    [Fact]
    public async Task A_claim_that_the_filter_hides_is_found_and_shown()
    {
        var page = await report.OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Contradicted 1" }).ClickAsync();
        await page.Locator("#search").FillAsync("nobody knows");
        await page.Locator(".hits button").First.ClickAsync();

        await Assertions.Expect(page.Locator("#claim_c4")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task What_is_chosen_of_the_ledger_is_kept_in_the_address()
    {
        var page = await report.OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "What does not hold 2" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Words in the claims" }).FillAsync("global");
        await Assertions.Expect(page.Locator(".claims > li:visible")).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("1.31bn users everywhere")]);

        var address = page.Url;
        await report.OpenAsync();
        await Assertions.Expect(page.Locator(".claims > li:visible")).ToHaveCountAsync(4);
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator(".claims > li:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".ledger [role=status]")).ToHaveTextAsync("1 claim shown");
        await page.GetByRole(AriaRole.Button, new() { Name = "All 4" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Words in the claims" }).FillAsync("");
        Assert.DoesNotContain('?', page.Url);
        Assert.Empty(report.Complaints);
    }

    [Fact]
    public async Task A_claim_leads_to_the_figure_with_its_rows_and_the_figure_back()
    {
        var page = await report.OpenAsync();
        await page.Locator("#claim_c1 a", new() { HasText = "Figure 1" }).ClickAsync();
        await Assertions.Expect(page.Locator("#growth figcaption")).ToBeInViewportAsync();

        await page.Locator("#growth summary", new() { HasText = "1 claim of the story" }).ClickAsync();
        await page.Locator("#growth details a", new() { HasText = "North grew by 34%." }).ClickAsync();
        await Assertions.Expect(page.Locator("#claim_c1")).ToBeInViewportAsync();
        Assert.Equal(0, await page.Locator("#claim_c4 a", new() { HasText = "Figure" }).CountAsync());
    }
}
