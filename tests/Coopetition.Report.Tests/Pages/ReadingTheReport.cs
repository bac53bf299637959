using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Coopetition.Report.Tests.Pages;

public sealed class ReadingTheReport(OpenedReport report) : IClassFixture<OpenedReport>
{
    private const string DrawAll = "() => window.coopetition.drawAll()";

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(400, ColorScheme.Light)]
    public async Task Every_figure_is_drawn_without_a_complaint_or_a_request(int width, ColorScheme theme)
    {
        var page = await report.OpenAsync(width, theme);
        await page.EvaluateAsync(DrawAll);

        Assert.Equal(4, await page.Locator(".chart:has(svg.main-svg)").CountAsync());
        Assert.Equal(0, await page.Locator(".chart .waiting").CountAsync());
        Assert.Empty(report.Complaints);
    }

    [Fact]
    public async Task A_chart_is_drawn_when_the_reader_comes_to_it()
    {
        var page = await report.OpenAsync();
        Assert.Equal(0, await page.Locator("#chart_walls svg").CountAsync());

        await page.Locator("#chart_walls").ScrollIntoViewIfNeededAsync();
        await page.Locator("#chart_walls svg.main-svg").First.WaitForAsync();
    }

    [Fact]
    public async Task Nothing_moves_when_charts_are_drawn()
    {
        const string places = "() => JSON.stringify([...document.querySelectorAll('.chart, h2, h3, footer')].map(e => { const b = e.getBoundingClientRect(); return [b.top + scrollY, b.height]; }))";
        foreach (var width in new[] { 1280, 768, 400, 340 })
        {
            var page = await report.OpenAsync(width);
            var before = await page.EvaluateAsync<string>(places);
            await page.EvaluateAsync(DrawAll);

            Assert.Equal(before, await page.EvaluateAsync<string>(places));
        }
    }

    [Fact]
    public async Task A_chart_takes_the_width_that_there_is_and_is_drawn_anew_when_that_changes()
    {
        var page = await report.OpenAsync(1280);
        await page.EvaluateAsync(DrawAll);
        var chart = page.Locator("#chart_growth svg.main-svg").First;
        Assert.Equal((await Width(), "440"), (await chart.GetAttributeAsync("width"), await chart.GetAttributeAsync("height")));

        await page.SetViewportSizeAsync(400, 800);
        await Assertions.Expect(chart).ToHaveAttributeAsync("height", "360");
        Assert.Equal(await Width(), await chart.GetAttributeAsync("width"));

        Task<string> Width() => page.EvaluateAsync<string>("() => String(document.getElementById('chart_growth').clientWidth)");
    }

    [Fact]
    public async Task It_is_light_enough_to_be_sent_by_mail_and_says_something_at_once()
    {
        var page = await report.OpenAsync();

        Assert.InRange(new FileInfo(new Uri(page.Url).LocalPath).Length, 0, 3_500_000);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_chart_that_cannot_be_drawn_leaves_its_text_in_its_place()
    {
        var page = await report.OpenAsync();
        await page.EvaluateAsync("() => { window.coopetition.draw = () => Promise.reject('none'); }");
        await page.EvaluateAsync(DrawAll);

        await Assertions.Expect(page.Locator("#chart_walls .waiting")).ToHaveTextAsync("Line chart: two lines fall from the upper left to the lower right. Nine of twelve walls came down between 2021 and 2024 (not drawn: none)");
        Assert.Equal("console: none", report.Complaints.Distinct().Single());
    }

    [Fact]
    public async Task It_can_be_read_without_scripts()
    {
        var opened = await report.OpenAsync();
        await using var context = await opened.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(opened.Url);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nine of twelve walls came down between 2021 and 2024" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Line chart: two lines fall").First).ToBeVisibleAsync();
        await page.Locator("#walls details.data summary").ClickAsync();
        await Assertions.Expect(page.Locator("#walls td").GetByText("123,456.8")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        var page = await report.OpenAsync();

        await Assertions.Expect(page.Locator("pre.stream").GetByText("hello <b>")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("alert('text')")).ToHaveCountAsync(0);
        await page.Locator("#growth details.data summary").ClickAsync();
        await Assertions.Expect(page.Locator("#growth td").GetByText("\"><img src=x onerror=alert(1)>")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#growth td").GetByText("=cmd()")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("[onerror], [onclick], [href^='javascript'], img[src^='http'], #the_story script:not([type='application/json'])").CountAsync());
        Assert.Empty(report.Complaints);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(320)]
    public async Task Nothing_is_wider_than_a_telephone(int width)
    {
        var page = await report.OpenAsync(width);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.EvaluateAsync(DrawAll);

        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_contents_lead_to_the_sections_and_follow_the_reader()
    {
        var page = await report.OpenAsync();
        var link = page.GetByRole(AriaRole.Navigation, new() { Name = "Contents" }).GetByRole(AriaRole.Link, new() { Name = "What changed, side by side" });
        await link.ClickAsync();

        await Assertions.Expect(page.Locator("#notebook_01-changed h2")).ToBeInViewportAsync();
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-current", "location");
        Assert.Equal(1, await page.Locator(".contents [aria-current]").CountAsync());
    }

    [Fact]
    public async Task A_link_between_notebooks_leads_to_the_other_ones_section()
    {
        var page = await report.OpenAsync();

        Assert.Equal("#notebook_01-changed", await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "what changed" }).GetAttributeAsync("href"));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_story_first_and_everything_after()
    {
        var page = await report.OpenAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the story" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Differs 1" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(".claims > li[data-verdict]:visible")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_ledger_shows_one_verdict_at_a_time_and_a_link_to_a_hidden_claim_shows_all()
    {
        var page = await report.OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Contradicted 1" }).ClickAsync();

        await Assertions.Expect(page.Locator("#claim_c3")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#claim_c1")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".ledger [role=status]")).ToHaveTextAsync("1 claim shown");

        await page.EvaluateAsync("() => { location.hash = '#claim_c1'; }");
        await Assertions.Expect(page.Locator("#claim_c1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_has_landmarks_one_title_headings_without_gaps_and_a_name_for_every_chart()
    {
        var page = await report.OpenAsync();
        var levels = await page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])");

        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
        Assert.Equal(4, await page.Locator("body > header, nav[aria-label], main, body > footer").CountAsync());
        Assert.Equal(0, await page.Locator(".chart:not([aria-label]), img:not([alt]), th:not([scope]):not(.prose th):not(.output th)").CountAsync());
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(400, ColorScheme.Light)]
    public async Task Nothing_bars_anybody_from_reading_it_with_everything_opened(int width, ColorScheme theme)
    {
        var page = await report.OpenAsync(width, theme);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        await page.EvaluateAsync(DrawAll);

        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Empty(found.Violations.Select(rule => $"{rule.Id}: {string.Join(", ", rule.Nodes.Select(node => node.Html))}"));
    }

    [Fact]
    public async Task Dark_pages_have_dark_charts()
    {
        var page = await report.OpenAsync(theme: ColorScheme.Dark);
        await page.EvaluateAsync(DrawAll);
        await Assertions.Expect(page.Locator("#chart_growth svg.main-svg").First).ToHaveCSSAsync("background-color", "rgb(22, 24, 27)");

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Assertions.Expect(page.Locator("#chart_growth svg.main-svg").First).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    [Fact]
    public async Task On_paper_every_finding_stands_with_its_chart()
    {
        var page = await report.OpenAsync();
        await page.EvaluateAsync("() => window.coopetition.plotlyReady()");
        using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var pages = pdf.GetPages().Select(each => string.Join(' ', each.GetWords().Select(word => word.Text))).ToList();

        Assert.All(
            new[] { "North's growth fell from 34%", "Advertising was the only South segment", "Nine of twelve walls came" },
            // The last quarter is a label on the chart's axis, so finding and chart are on one page
            finding => Assert.Contains(pages, text => text.Contains(finding, StringComparison.Ordinal) && text.Contains("2021 Q4", StringComparison.Ordinal)));
    }
}
