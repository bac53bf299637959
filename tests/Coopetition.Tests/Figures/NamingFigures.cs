using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Tests.Figures;

public sealed class NamingFigures
{
    [Theory]
    [InlineData("revenue")]
    [InlineData("revenue-growth-2024")]
    public void A_slug_is_lower_case_words_and_digits_joined_by_hyphens(string slug) => Assert.Equal(slug, Make(slug, "It grew.").Slug);

    [Theory]
    [InlineData("")]
    [InlineData("Revenue")]
    [InlineData("revenue growth")]
    [InlineData("-revenue")]
    [InlineData("revenue--growth")]
    [InlineData("umsätze")]
    [InlineData("../revenue")]
    public void Anything_else_is_refused_with_a_remedy(string slug)
    {
        var error = Assert.Throws<ArgumentException>(() => Make(slug, "It grew."));

        Assert.StartsWith($"\"{slug}\" cannot name a figure. Use at most 80 lower-case letters and digits, in words joined by single hyphens, such as \"revenue-growth\".", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_figure_needs_a_finding(string finding)
    {
        var error = Assert.Throws<ArgumentException>(() => Make("revenue", finding));

        Assert.StartsWith("The figure \"revenue\" has no finding. Say in a sentence what it shows, with its number.", error.Message);
    }

    private static Figure Make(string slug, string finding)
    {
        var frame = Given.Frame("staff", [1, 2]);
        return Chart.Combine(frame.Lines()).ToFigure(slug, frame, _ => finding);
    }
}
