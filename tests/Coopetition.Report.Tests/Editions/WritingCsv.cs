using Coopetition.Report.Editions;

namespace Coopetition.Report.Tests.Editions;

public sealed class WritingCsv
{
    [Fact]
    public void Numbers_stay_numbers_and_what_is_missing_is_empty() =>
        Assert.Equal("a,b\n-5,\n0.1,1234567890.125\n1E+300,text\n", Csv(["a", "b"], [-5.0, default], [0.1, 1234567890.125], [1e300, "text"]));

    [Theory]
    [InlineData("=cmd()")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void No_text_can_start_a_formula(string text) =>
        Assert.StartsWith("'" + text, Csv(["a"], [text]).Split('\n', 2)[1].TrimStart('"'), StringComparison.Ordinal);

    [Fact]
    public void A_columns_name_cannot_start_one_either() =>
        Assert.Equal("'=a", Csv(["=a"]).Trim('"', '\n'));

    [Fact]
    public void Commas_quotes_and_line_ends_are_quoted() =>
        Assert.Equal("a\n\"x,\"\"y\"\"\nz\"\n", Csv(["a"], ["x,\"y\"\nz"]));

    private static string Csv(IEnumerable<string> columns, params Cell[][] rows) => FigureCsv.Of(new Table([.. columns.Select(column => new Column(column, column))], rows));
}
