using Deedle;
using Coopetition.Report.Pages;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Exports;
using Microsoft.Playwright;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Report.Tests.Pages;

/// <summary>What a reader does with the charts of a page: lines of the library's own over 2021 to 2024, and a line and a heat map that came from Plotly.NET alone.</summary>
public sealed class ReadingCharts(ReadersPage reader) : IClassFixture<ReadersPage>, IAsyncLifetime
{
    private static readonly Lazy<string> Report = new(WriteReport);

    private readonly TemporaryFolder folder = new();
    private IPage page = null!;

    public async ValueTask InitializeAsync() => page = await reader.OpenAsync(folder.Write("index.html", Report.Value));

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string WriteReport()
    {
        var story = Story.Read(Path.Combine(AppContext.BaseDirectory, "data"), "2021", "2024");
        var revenue = story.Frame("revenue").Of(story.A.Name, story.B.Name);
        var growth = ((revenue / revenue.Shift(1) - 1.0) * 100.0).AsGrowth().Where(row => row.Key >= story.Then && row.Key <= story.Now);
        var lines = Chart.Combine(growth.Lines()).Mark(story.Then, story.Now).ToFigure("growth", growth, _ => "Growth fell from 2021 to 2024.");
        var plain = Chart.Line<string, double, string>(x: new[] { "2023", "2024" }, y: new[] { 1.0, 2.0 }, LineColor: Color.fromHex("#001144"), UseDefaults: false)
            .ToFigure("plain", Deedle.Frame.FromRecords(new[] { new { Value = 1.0 } }), [], "One and two.");
        var map = new Trace("heatmap");
        (string, int[])[] cells = [("x", [1, 1, 2, 2]), ("y", [1, 2, 1, 2]), ("z", [1, 2, 3, 4])];
        Array.ForEach(cells, cell => map.SetProperty(cell.Item1, cell.Item2));
        var list = GenericChart.ofTraceObject(false, map).ToFigure("cells", Deedle.Frame.FromRecords(new[] { new { Value = 1.0 } }), [], "One to four.");
        return ReportPage.Of(SampleReport.EditionOf([lines, plain, list]));
    }

    [Fact]
    public async Task Arrow_keys_move_over_the_points_and_each_is_shown_and_spoken()
    {
        await DrawAll();
        var (chart, spoken) = (page.Locator("#chart_growth"), page.Locator("#growth [data-spoken]"));
        await chart.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(spoken).ToContainTextAsync("Alibaba, 2021: 29.8%");
        await Assertions.Expect(chart.Locator(".hoverlayer text")).ToContainTextAsync("2021: 29.8%");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(spoken).ToContainTextAsync("Tencent, 2021: 16.2%");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(spoken).ToContainTextAsync("Tencent, 2022");
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(chart.Locator(".hoverlayer text")).ToHaveCountAsync(0);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Lines_and_time_are_chosen_kept_in_the_address_and_taken_back()
    {
        await DrawAll();
        var labels = page.Locator("#chart_growth .annotation-text");
        await page.Locator("#growth .choice summary").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Tencent" }).UncheckAsync();
        await page.Locator("#growth [name=from]").SelectOptionAsync("2022");
        await Assertions.Expect(labels.Filter(new() { HasText = "Tencent" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#growth .choice [role=status]")).ToHaveTextAsync("2022 to 2024, without Tencent");
        Assert.Equal("?growth.from=2022&growth.without=Tencent", new Uri(page.Url).Query);

        await page.ReloadAsync();
        await DrawAll();
        await Assertions.Expect(labels.Filter(new() { HasText = "Alibaba 5.9%" })).ToHaveCountAsync(1);
        await Assertions.Expect(labels.Filter(new() { HasText = "Tencent" })).ToHaveCountAsync(0);
        Assert.Equal(3, await page.Locator("#chart_growth .point").CountAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(labels.Filter(new() { HasText = "Tencent" })).ToHaveCountAsync(1);
        Assert.Equal("", new Uri(page.Url).Query);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_heat_map_whose_cells_are_a_list_is_drawn()
    {
        await DrawAll();

        await Assertions.Expect(page.Locator("#chart_cells .heatmaplayer image")).ToHaveCountAsync(1);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_chart_that_cannot_be_drawn_says_why()
    {
        await page.EvaluateAsync("() => { window.coopetition.draw = () => { throw new Error('no map'); }; }");
        await DrawAll();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await DrawAll();

        await Assertions.Expect(page.Locator("#chart_plain")).ToHaveTextAsync("Line chart of Value, one row. One and two. (not drawn: no map)");
    }

    [Fact]
    public async Task A_chart_is_drawn_once()
    {
        await DrawAll();
        await page.EvaluateAsync(
            """
            () => {
              window.calls = [];
              for (const name of ['newPlot', 'relayout']) {
                const call = Plotly[name];
                Plotly[name] = (...given) => { calls.push(name); return call(...given); };
              }
            }
            """);
        // Of another size than those that came into view and were drawn before
        await page.EvaluateAsync("() => { dispatchEvent(new Event('beforeprint')); }");

        Assert.Equal(["newPlot", "newPlot", "newPlot"], await page.EvaluateAsync<string[]>("() => window.calls"));
    }

    [Fact]
    public async Task On_dark_paper_a_dark_line_of_unknown_colour_is_lightened()
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await DrawAll();

        await Assertions.Expect(page.Locator("#chart_plain .js-line")).ToHaveCSSAsync("stroke", "rgb(132, 140, 164)");
    }

    [Fact]
    public async Task In_a_notebook_a_chart_follows_the_width_of_its_pane()
    {
        folder.Write("plotly.js", PlotlyScript.Read());
        var chart = Chart.Line<int, int, string>(x: new[] { 1, 2 }, y: new[] { 1, 2 }).ToFigure("plain", Deedle.Frame.FromRecords(new[] { new { Value = 1.0 } }), [], "One and two.");
        await reader.OpenAsync(folder.Write("notebook.html", $"<!doctype html><script src=\"plotly.js\"></script>{chart.ToHtml()}"), width: 900);
        var drawing = page.Locator("[data-place] svg.main-svg").First;
        await Assertions.Expect(drawing).ToHaveAttributeAsync("width", "884");

        await page.SetViewportSizeAsync(500, 700);
        await Assertions.Expect(drawing).ToHaveAttributeAsync("width", "484");
    }

    private async Task DrawAll() => await page.EvaluateAsync("() => window.coopetition.drawAll()");
}
