namespace Coopetition.Tests.Figures;

public sealed class DrawingParts
{
    private static readonly BarGroup Growth = new("Acme", [new("Games", 3.14), new("Ads", -5), new("Rest", null)], new("All", -1.86));

    [Fact]
    public void Each_part_begins_where_the_one_above_ended_and_the_total_at_zero()
    {
        var bars = new Drawn(Figure.Contributions("parts", "Parts", "Growth", "pp", Growth)).Traces.Single();

        Assert.Equal([0, 3.14, 0], bars["base"]!.AsArray().Select(start => (double)start!));
        Assert.Equal([3.14, -5, -1.86], bars["x"]!.AsArray().Select(length => Math.Round((double)length!, 6)));
    }

    [Fact]
    public void Parts_have_their_signs_and_what_is_missing_a_dash()
    {
        var labels = new Drawn(Figure.Contributions("parts", "Parts", "Growth", "pp", Growth)).Labels;

        Assert.Contains("+3.1", labels);
        Assert.Contains("−5", labels);
        Assert.Contains("–", labels);
        Assert.Contains("<b>−1.9</b>", labels);
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_told()
    {
        var figure = Figure.Contributions("parts", "Parts", "Growth", "pp", Growth with { Total = new("All", 4) });

        Assert.Equal(["Acme: the parts add up to −1.9, not to +4."], figure.Notes);
        Assert.Empty(Figure.Contributions("parts", "Parts", "Growth", "pp", Growth).Notes);
    }
}
