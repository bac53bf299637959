using System.Globalization;

namespace Coopetition.Tests;

public sealed class WritingNumbers
{
    [Theory]
    [InlineData(161_117, "RMB mn", "RMB 161.1bn")]
    [InlineData(1_021_000, "RMB mn", "RMB 1.02trn")]
    [InlineData(919, "RMB mn", "RMB 919m")]
    [InlineData(0, "RMB mn", "RMB 0m")]
    [InlineData(-0.04, "mn people", "0m")]
    [InlineData(999.6, "RMB mn", "RMB 1.0bn")]
    [InlineData(-7_654, "RMB mn", "−RMB 7.7bn")]
    [InlineData(3.21, "USD mn", "USD 3.2m")]
    [InlineData(1_310, "mn people", "1.31bn")]
    [InlineData(788.4, "mn people", "788m")]
    [InlineData(8.46, "mn people", "8.5m")]
    [InlineData(999.7, "mn people", "1.00bn")]
    [InlineData(12, "mn transactions", "12m transactions")]
    [InlineData(48.5, "RMB", "RMB 48.50")]
    [InlineData(19.47, "%", "19.5%")]
    [InlineData(4.04, "%", "4%")]
    [InlineData(-0.96, "%", "−1%")]
    [InlineData(-0.04, "%", "0%")]
    [InlineData(131.4, "%", "131%")]
    [InlineData(99.96, "%", "100%")]
    [InlineData(-4.1, "pp", "−4.1 percentage points")]
    [InlineData(1.04, "pp", "1 percentage point")]
    [InlineData(116.53, "2021 Q2 = 100", "117")]
    [InlineData(96.53, "2021 Q2 = 100", "96.5")]
    [InlineData(1_234, "shops", "1,234 shops")]
    [InlineData(1, "shops", "1 shop")]
    [InlineData(161.117, "RMB bn", "RMB 161.1bn")]
    public void A_number_reads_as_its_unit_asks(double value, string unit, string text) => Assert.Equal(text, Numerals.Text(value, unit));

    [Theory]
    [InlineData(0.05, "0.1%")]
    [InlineData(0.25, "0.3%")]
    [InlineData(-0.25, "−0.3%")]
    [InlineData(1.005, "1%")]
    [InlineData(2.675, "2.7%")]
    public void Halves_are_rounded_away_from_zero_as_one_sees_them(double value, string text) => Assert.Equal(text, Numerals.Text(value, "%"));

    [Theory]
    [InlineData(19.47, "+19.5%")]
    [InlineData(-0.96, "−1%")]
    [InlineData(0.04, "0%")]
    public void Growth_has_a_sign(double value, string text) => Assert.Equal(text, Numerals.WithSign(value, "%"));

    [Theory]
    [InlineData(1_234, "1,234")]
    [InlineData(26_547.7, "26,547.7")]
    [InlineData(-5_479, "−5,479")]
    [InlineData(-0.0, "0")]
    [InlineData(-0.0000001, "0")]
    public void A_table_has_all_digits(double value, string text) => Assert.Equal(text, Numerals.Exact(value));

    [Theory]
    [InlineData(Qualifier.Exactly, "300m")]
    [InlineData(Qualifier.MoreThan, "over 300m")]
    [InlineData(Qualifier.About, "about 300m")]
    public void A_published_value_says_how_it_was_meant(Qualifier qualifier, string text) =>
        Assert.Equal(text, Counted(qualifier switch { Qualifier.MoreThan => ">", Qualifier.About => "~", _ => "=" }));

    [Theory]
    [InlineData(GapKind.NotDisclosed, "not disclosed")]
    [InlineData(GapKind.Discontinued, "discontinued")]
    [InlineData(GapKind.NotYetReported, "not yet reported")]
    [InlineData(GapKind.NotApplicable, "not applicable")]
    [InlineData(GapKind.NotCollected, "not collected")]
    [InlineData(GapKind.Unexplained, "missing")]
    public void A_gap_says_why(GapKind kind, string text) =>
        Assert.Equal(text, kind.Word());

    [Fact]
    public void The_reader_s_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("RMB 161.1bn", Numerals.Text(161_117, "RMB mn"));
            Assert.Equal("1,234.5", Numerals.Exact(1234.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Counted(string qualifier)
    {
        using var copy = new DataCopy().Replace("users.csv", "2022-03-31,300,mn people,>,", $"2022-03-31,300,mn people,{qualifier},");
        return copy.Read().Of("Taote", "annual_active_consumers").TextAt("2022Q1");
    }
}
