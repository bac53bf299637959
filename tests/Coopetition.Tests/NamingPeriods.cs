using System.Globalization;

namespace Coopetition.Tests;

public sealed class NamingPeriods
{
    [Theory]
    [InlineData("2024Q2", "2024 Q2", "2024-04-01", "2024-06-30")]
    [InlineData("2023Q4", "2023 Q4", "2023-10-01", "2023-12-31")]
    [InlineData("2024", "2024", "2024-01-01", "2024-12-31")]
    [InlineData("FY2024-03", "year to March 2024", "2023-04-01", "2024-03-31")]
    [InlineData("2024-02", "February 2024", "2024-02-01", "2024-02-29")]
    [InlineData("2024-09-02", "2 September 2024", "2024-09-02", "2024-09-02")]
    public void A_period_reads_from_data_and_prints_for_readers(string data, string reader, string start, string end)
    {
        var period = Period.Parse(data);

        Assert.Equal(data, period.ToData());
        Assert.Equal(reader, $"{period}");
        Assert.Equal(start, period.Start.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(end, period.End.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void The_reader_s_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("2024 Q2", $"{Period.Parse("2024Q2")}");
            Assert.Equal("2 September 2024", $"{Period.Parse("2024-09-02")}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_quarter_as_readers_see_it_reads_back() => Assert.Equal(Period.Quarter(2024, 2), Period.Parse("2024 Q2"));

    [Theory]
    [InlineData("")]
    [InlineData("0001Q1")]
    [InlineData("9999")]
    [InlineData("2024Q5")]
    [InlineData("2024Q0")]
    [InlineData("2024-Q2")]
    [InlineData("2024q2")]
    [InlineData("24Q2")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("FY2024")]
    [InlineData("FY2024-3")]
    [InlineData("0000")]
    [InlineData("٢٠٢٤")]
    [InlineData(" 2024Q2")]
    public void What_is_no_period_is_refused_with_the_forms_that_are(string text)
    {
        Assert.False(Period.TryParse(text, out _));
        var error = Assert.Throws<FormatException>(() => Period.Parse(text));
        Assert.Equal(
            $"\"{text}\" is not a period. Write a quarter as 2024Q2, a year as 2024, a fiscal year as FY2024-03, a month as 2024-06 or a day as 2024-06-30.",
            error.Message);
    }

    [Fact]
    public void No_text_is_no_period() => Assert.False(Period.TryParse(null, out _));

    [Fact]
    public void A_fiscal_year_to_December_is_the_calendar_year() => Assert.Equal(Period.Year(2024), Period.Parse("FY2024-12"));

    [Theory]
    [InlineData(3, "2024Q2", "FY2025Q1")]
    [InlineData(3, "2024Q1", "FY2024Q4")]
    [InlineData(3, "2023Q4", "FY2024Q3")]
    [InlineData(3, "FY2024-03", "FY2024")]
    [InlineData(6, "2024Q3", "FY2025Q1")]
    [InlineData(12, "2024Q2", "2024Q2")]
    [InlineData(3, "2024-06", "2024-06")]
    public void A_company_calls_a_quarter_by_its_own_fiscal_year(int endMonth, string period, string name) =>
        Assert.Equal(name, new Company("x", "X", Side.Context, "#000000", "#ffffff", endMonth).FiscalName(Period.Parse(period)));
}
