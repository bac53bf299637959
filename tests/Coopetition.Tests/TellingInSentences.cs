using Coopetition.Tests.Figures;

namespace Coopetition.Tests;

public sealed class TellingInSentences
{
    private static readonly Period Then = Given.Quarter(0);
    private static readonly Period Now = Given.Quarter(1);

    [Theory]
    [InlineData(0, "none", "no shops")]
    [InlineData(1, "one", "one shop")]
    [InlineData(9, "nine", "nine shops")]
    [InlineData(1_200, "1,200", "1,200 shops")]
    public void Small_counts_are_words(int count, string alone, string counted) =>
        Assert.Equal((alone, counted), (count.InWords(), count.Counted("shop")));

    [Fact]
    public void Measures_with_names_of_their_own_share_one_period()
    {
        var growth = new[] { ("games at home", Given.Measure(Given.Acme, "Home", "%", 1, 14.1)), ("games abroad", Given.Measure(Given.Acme, "Abroad", "%", 1, -9)) };

        Assert.Equal("games at home grew by 14.1% and games abroad fell by 9% in 2023 Q2", growth.Grew(Now));
        Assert.Equal("games at home rose from 1% to 14.1% and games abroad fell from 1% to −9%, 2023 Q1 to 2023 Q2", growth.Moved(Then, Now));
    }

    [Fact]
    public void A_missing_value_is_told_apart_from_the_known_ones()
    {
        var growth = new[] { ("games at home", Given.Measure(Given.Acme, "Home", "%", 1, null)), ("games abroad", Given.Measure(Given.Acme, "Abroad", "%", 1, 0.04)) };

        Assert.Equal("games abroad stood still in 2023 Q2; games at home cannot be told: not disclosed for 2023 Q2", growth.Grew(Now));
    }
}
