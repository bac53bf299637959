using System.Globalization;
using System.Text;
using Deedle;

namespace Contract.Tests.DeedleFrames;

public sealed class ReadingAndWritingCsv
{
    private static readonly string[] Hostile = ["plain", "a,b", "a;b", "say \"hi\"", "two\nlines", " padded ", "微信支付", "=1+1", "'", "\t"];

    [Fact]
    public void Texts_come_back_as_they_were_written()
    {
        var frame = Frame.FromRecords(Hostile.Select((text, number) => new { Text = text, Number = number }));
        Assert.Equal(Hostile, Read(Write(frame)).GetColumn<string>("Text").Values);
    }

    [Fact]
    public void The_current_culture_changes_nothing()
    {
        var frame = Frame.FromRecords([new { Amount = 1234.5, Day = new DateTime(2024, 3, 31) }]);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("Amount,Day\n1234.5,03/31/2024\n", Write(frame));
            Assert.Equal(1234.5, Read(Write(frame))["Amount"][0]);
            Assert.Equal(new DateTime(2024, 3, 31), Read(Write(frame)).GetColumn<DateTime>("Day")[0]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_blank_cell_is_a_missing_number_and_an_empty_text()
    {
        var frame = Read("Name,Users\nAcme,\n,7\n");
        Assert.Equal(["Acme", ""], frame.GetColumn<string>("Name").Values);
        Assert.Equal([1], frame.GetColumn<int>("Users").Observations.Select(cell => cell.Key));
    }

    [Fact]
    public void A_column_has_the_type_that_its_cells_have_in_common()
    {
        var frame = Read("Whole,Broken,Gappy,Day,Yes,Word\n2,1.5,1.5,2024-01-31,true,x\n3,2,,2024-02-29,false,1\n");
        Assert.Equal([typeof(int), typeof(decimal), typeof(double), typeof(DateTime), typeof(bool), typeof(string)], frame.ColumnTypes);
    }

    [Fact]
    public void Beyond_the_rows_that_tell_the_type_another_text_is_missing_unless_all_rows_tell()
    {
        var csv = "N\n" + string.Concat(Enumerable.Repeat("5\n", 100)) + "n/a\n";
        Assert.Equal((101, 100), (Read(csv)["N"].KeyCount, Read(csv)["N"].ValueCount));
        Assert.Equal(typeof(string), Frame.ReadCsv(Stream(csv), inferRows: 0).ColumnTypes.Single());
    }

    [Fact]
    public void A_schema_says_what_is_not_to_be_guessed() =>
        Assert.Equal([typeof(string), typeof(double)], Frame.ReadCsv(Stream("Code,Share\n007,1\n"), schema: "Code=string,Share=float").ColumnTypes);

    [Fact]
    public void Keys_are_written_on_demand_each_part_in_its_column()
    {
        var frame = Frame.FromRecords([new { Name = "Acme", Users = 1 }, new { Name = "Birch", Users = 2 }]).GroupRowsBy<string>("Name").Columns[["Users"]];
        Assert.Equal("Company;Row;Users\nAcme;0;1\nBirch;1;2\n", Written(writer => frame.SaveCsv(writer, includeRowKeys: true, keyNames: ["Company", "Row"], separator: ';')));
    }

    [Fact]
    public void A_file_is_read_where_it_lies()
    {
        var path = Path.GetTempFileName();
        try
        {
            Frame.FromRecords([new { Name = "Zoë" }]).SaveCsv(path);
            Assert.Equal("Zoë", Frame.ReadCsv(path).GetColumn<string>("Name")[0]);
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Throws<FileNotFoundException>(() => Frame.ReadCsv(path));
    }

    private static string Write<R, C>(Frame<R, C> frame) => Written(writer => frame.SaveCsv(writer));

    private static string Written(Action<TextWriter> save)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        save(writer);
        return writer.ToString();
    }

    private static Frame<int, string> Read(string csv) => Frame.ReadCsv(Stream(csv));

    private static MemoryStream Stream(string csv) => new(Encoding.UTF8.GetBytes(csv));
}
