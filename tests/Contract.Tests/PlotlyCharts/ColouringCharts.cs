using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Contract.Tests.PlotlyCharts;

public class ColouringCharts
{
    [Theory]
    [InlineData("#AbCdEf", "rgba(171, 205, 239, 1.0)")]
    [InlineData("336699", "rgba(51, 102, 153, 1.0)")]
    [InlineData("0x336699", "rgba(51, 102, 153, 1.0)")]
    public void Hexadecimal_digits_are_written_as_their_components(string digits, string written) =>
        Assert.Equal(written, Written(Color.fromHex(digits)));

    [Fact]
    public void A_name_is_written_as_it_is() => Assert.Equal("tomato", Written(Color.fromString("tomato")));

    [Theory]
    [InlineData(255, "rgba(1, 2, 3, 1.0)")]
    [InlineData(128, "rgba(1, 2, 3, 0.5)")]
    [InlineData(13, "rgba(1, 2, 3, 0.1)")]
    [InlineData(0, "rgba(1, 2, 3, 0.0)")]
    public void Opacity_is_rounded_to_one_decimal(int alpha, string written) =>
        Assert.Equal(written, Written(Color.fromARGB(alpha, 1, 2, 3)));

    [Theory]
    [InlineData("#12345")]
    [InlineData("#12345678")]
    [InlineData("#xyzxyz")]
    [InlineData("")]
    public void Anything_but_six_hexadecimal_digits_is_refused(string digits) =>
        Assert.ThrowsAny<Exception>(() => Color.fromHex(digits));

    [Theory]
    [InlineData(256)]
    [InlineData(-1)]
    public void A_component_beyond_0_to_255_is_refused(int component) =>
        Assert.ThrowsAny<Exception>(() => Color.fromRGB(0, component, 0));

    [Fact]
    public void Equal_colours_are_equal()
    {
        Assert.Equal(Color.fromRGB(1, 2, 3), Color.fromHex("#010203"));
        Assert.NotEqual(Color.fromString("red"), Color.fromString("blue"));
    }

    private static string Written(Color colour) =>
        (string)Charts.Figure(Chart.Point<int, int, string>(new[] { 1 }, new[] { 1 }, MarkerColor: colour))["data"]![0]!["marker"]!["color"]!;
}
