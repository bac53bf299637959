using Coopetition.Data;
using Coopetition.Report.Editions;

namespace Coopetition.Report.Tests.Editions;

public sealed class ReadingCsvBack : IDisposable
{
    private static readonly string[] Texts =
    [
        "=1+1", "+7", "-7", "@SUM(A1)", "＝1", "'=1", "''=1", "'quoted'", "plain", "a,b", "say \"hi\"", "two\nlines", "=HYPERLINK(\"https://example.org\",\"x\")", "阿里巴巴",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("'=1")]
    public void What_some_spreadsheets_take_for_a_formula_is_guarded_too(string text) => Assert.Equal("'" + text, SpreadsheetText.Guard(text));

    [Fact]
    public void Our_own_reader_gets_back_every_text_and_number()
    {
        double[] numbers = [-1.5, 0.1, 1.0 / 3, 123456789.125, -0.000001, 5e10, 7, 8, 9, 10, 11, 12, 13, 14, 15];
        var rows = Texts.Zip(numbers, (text, number) => (IReadOnlyList<Cell>)[text, number]);
        folder.Write("package/table.csv", FigureCsv.Of(new Table([new("text", "Text"), new("number", "Number", "number")], [.. rows])));
        folder.Write("package/datapackage.json",
            """
            { "name": "package", "resources": [ { "name": "table", "path": "table.csv", "schema": { "fields": [
              { "name": "text", "type": "string", "description": "Text." }, { "name": "number", "type": "number", "description": "Number." } ] } } ] }
            """);
        var read = new List<(string? Text, double? Number)>();

        DataPackage.Read(folder.In("package")).ReadRows(row => read.Add((row.Text("text"), row.Number("number"))));

        Assert.Equal(Texts.Zip(numbers, (text, number) => ((string?)text, (double?)number)), read);
    }

    [Fact]
    public void Guarding_and_unguarding_are_opposites()
    {
        Assert.All(Texts, text => Assert.Equal(text, SpreadsheetText.Unguard(SpreadsheetText.Guard(text))));
        Assert.All(Texts, text => Assert.Equal(SpreadsheetText.Guard(text), SpreadsheetText.Guard(SpreadsheetText.Unguard(SpreadsheetText.Guard(text)))));
    }
}
