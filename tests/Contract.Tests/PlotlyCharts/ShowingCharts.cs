using System.Security.Cryptography;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Contract.Tests.PlotlyCharts;

public sealed class ShowingCharts : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("charts");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_page_says_what_it_was_told_as_text()
    {
        var page = Page(DisplayOptions.init(DocumentTitle: "A <b>&", DocumentDescription: "say \"x\"", DocumentCharset: "utf-8"));

        Assert.Contains("<title>A &lt;b&gt;&amp;</title>", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"description\" content=\"say &quot;x&quot;\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta charset=\"utf-8\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_library_in_the_page_is_the_official_one()
    {
        var carrier = typeof(GenericChart).Assembly;
        var name = Assert.Single(carrier.GetManifestResourceNames(), name => name.EndsWith("plotly-2.27.1.min.js", StringComparison.Ordinal));
        using var script = carrier.GetManifestResourceStream(name)!;

        Assert.Equal("957c06d407f784f1093a7353da7a3d5a86f90590df447bc831ec9dab315eb267", Convert.ToHexStringLower(SHA256.HashData(script)));
        Assert.Contains("Licensed under the MIT license", Page(DisplayOptions.init(PlotlyJSReference: PlotlyJSReference.Full)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_last_reference_to_the_library_counts()
    {
        var page = Page(DisplayOptions.init(PlotlyJSReference: PlotlyJSReference.NewCDN("first.js")), DisplayOptions.init(PlotlyJSReference: PlotlyJSReference.NewCDN("last.js?a&b")));

        Assert.DoesNotContain("first.js", page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"last.js?a&amp;b\" charset=\"utf-8\"></script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_for_require_js_asks_it_for_the_library()
    {
        var page = Page(DisplayOptions.init(PlotlyJSReference: PlotlyJSReference.NewRequire("https://example.invalid/plotly")));

        Assert.Contains("paths", page, StringComparison.Ordinal);
        Assert.Contains("'https://example.invalid/plotly'", page, StringComparison.Ordinal);
        Assert.Contains("require.min.js", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_without_defaults_has_a_page_without_title()
    {
        var page = GenericChart.toEmbeddedHTML(Chart.Line<int, int, string>(new[] { 1 }, new[] { 1 }, UseDefaults: false));

        Assert.Contains("<title></title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("favicon", page, StringComparison.Ordinal);
        Assert.Contains("https://cdn.plot.ly/plotly-2.27.1.min.js", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chart", "chart.html")]
    [InlineData("chart.html", "chart.html")]
    [InlineData("chart.htm", "chart.htm.html")]
    public void A_saved_page_ends_in_html(string given, string written)
    {
        Plotly.NET.CSharp.GenericChartExtensions.SaveHtml(Charts.Line("Revenue"), Path.Combine(folder.FullName, given));

        Assert.Equal([written], folder.GetFiles().Select(file => file.Name));
        Assert.Contains("Revenue", File.ReadAllText(Path.Combine(folder.FullName, written)), StringComparison.Ordinal);
    }

    private static string Page(params DisplayOptions[] options) => GenericChart.toEmbeddedHTML(
        options.Aggregate(Charts.Line("a"), (chart, option) => Plotly.NET.Chart.WithDisplayOptions(option).Invoke(chart)));
}
