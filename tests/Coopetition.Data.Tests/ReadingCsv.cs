using System.Globalization;
using System.Text;

namespace Coopetition.Data.Tests;

public sealed class ReadingCsv
{
    private const string Header = "shop,period,amount,customers,day,checked,state,note\n";

    [Fact]
    public void Cells_have_the_types_that_the_descriptor_gives_them()
    {
        using var folder = new DataFolder();
        var rows = Rows(folder, "sales", row => (row.Text("shop"), row.Number("amount"), row.Number("customers"), row.Date("day"), row.Boolean("checked"), row.Text("note"), row.Line));

        Assert.Equal(
            [
                ("north", 12.5, 3, new DateOnly(2024, 4, 1), true, null, 2),
                ("south", null, null, new DateOnly(2024, 4, 2), false, "a, b", 3),
            ],
            rows);
    }

    [Fact]
    public void A_blank_cell_is_missing_not_zero()
    {
        using var folder = new DataFolder();

        Assert.Equal([12.5, null], Rows(folder, "sales", row => row.Number("amount")));
        Assert.Equal([3.0, null], Rows(folder, "sales", row => row.Number("customers")));
    }

    [Fact]
    public void Zero_is_zero_not_missing()
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", Header + "north,2024Q1,0,0,2024-04-01,,seen,\n");

        Assert.Equal([0.0], Rows(folder, "sales", row => row.Number("amount")));
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    [InlineData("\r\n", true)]
    public void Either_line_end_reads_with_a_byte_order_mark_or_without(string lineEnd, bool mark)
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(DataFolder.Sales.Replace("\n", lineEnd))]);

        Assert.Equal([12.5, null], Rows(folder, "sales", row => row.Number("amount")));
    }

    [Fact]
    public void Mixed_line_ends_and_blank_lines_at_the_end_read()
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", Header + "north,2024Q1,1,,2024-04-01,,seen,\r\nsouth,2024Q1,2,,2024-04-01,,seen,\nsouth,2024Q2,3,,2024-04-01,,seen,\r\n\r\n\n");

        Assert.Equal([1.0, 2.0, 3.0], Rows(folder, "sales", row => row.Number("amount")));
    }

    [Fact]
    public void A_cell_may_have_lines_and_the_next_row_still_knows_its_own()
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", Header + "north,2024Q1,1,,2024-04-01,,seen,\"two\nlines \"\"quoted\"\"\"\nsouth,2024Q1,2,,2024-04-01,,seen,");

        Assert.Equal([("two\nlines \"quoted\"", 2), (null, 4)], Rows(folder, "sales", row => (row.Text("note"), row.Line)));
    }

    [Fact]
    public void Cells_that_look_much_alike_are_told_apart()
    {
        using var folder = new DataFolder();
        string[] notes = [.. Enumerable.Range(0, 6000).Select(row => row % 2 == 0 ? "one of two notes" : "two of two notes"), .. Enumerable.Range(0, 6000).Select(row => $"note {row % 5000}")];
        folder.Write("sales.csv", Header + string.Concat(notes.Select((note, row) => string.Create(CultureInfo.InvariantCulture, $"north,{row / 4:0000}Q{row % 4 + 1},{row}.5,,2024-04-01,,seen,{note}\n"))));

        Assert.Equal(notes.Select((note, row) => ((string?)note, (double?)(row + 0.5))), Rows(folder, "sales", row => (row.Text("note"), row.Number("amount"))));
    }

    [Fact]
    public void The_reader_s_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            using var folder = new DataFolder();
            Assert.Equal([12.5, null], Rows(folder, "sales", row => row.Number("amount")));
            folder.Write("sales.csv", Header + "north,2024Q1,2000000,,2024-04-01,,seen,\n");
            Assert.Equal("data/sales.csv, line 2, column \"amount\": 2000000 is more than 1000000, the most allowed. Correct the value, or its unit.", folder.Complaint());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Tables_that_others_refer_to_come_first()
    {
        using var folder = new DataFolder();
        var tables = new List<string>();
        var counts = DataPackage.Read(folder.Path).ReadRows(row => tables.Add(row.Table.Name));

        Assert.Equal(["shops", "shops", "sales", "sales"], tables);
        Assert.Equal(2, counts["sales"]);
    }

    [Fact]
    public void A_caller_may_need_tables_in_another_order()
    {
        using var folder = new DataFolder();
        var tables = new List<string>();
        DataPackage.Read(folder.Path).ReadRows(row => tables.Add(row.Table.Name), "sales", "shops");

        Assert.Equal(["sales", "sales", "shops", "shops"], tables);
        folder.Write("sales.csv", DataFolder.Sales.Replace("south", "suoth"));
        var error = Assert.Throws<DataException>(() => DataPackage.Read(folder.Path).ReadRows(null, "sales", "shops"));
        Assert.EndsWith("sales.csv, line 3, column \"shop\": \"suoth\" is not in shops.csv. Did you mean \"south\"?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_all_files_are_told_together_in_the_descriptor_s_order()
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", Header + "north,2024Q1,n/a,x,2024-04-01,,seen,\nnorth,2024Q2,1,1\n").Write("shops.csv", DataFolder.Shops.Replace("#aa0000", "red"));

        Assert.Equal(
            """
            4 errors in the data:
            data/sales.csv, line 2, column "amount": "n/a" is not a number. Leave the cell blank if it is missing.
            data/sales.csv, line 2, column "customers": "x" is not a whole number. Leave the cell blank if it is missing.
            data/sales.csv, line 3: the row has 4 cells, and the header has 8. Add the cells that are missing, blank if need be.
            data/shops.csv, line 2, column "colour": "red" is not of the column's form. It must match #[0-9a-f]{6}.
            """.ReplaceLineEndings("\n"),
            folder.Complaint());
    }

    [Fact]
    public void Of_many_errors_the_first_are_shown_and_all_are_counted()
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", Header + string.Concat(Enumerable.Range(0, 5000).Select(year => $"north,{year:0000}Q1,n/a,,2024-04-01,,seen,\n")));

        var error = Assert.Throws<DataException>(() => DataPackage.Read(folder.Path).ReadRows());
        Assert.Equal(5000, error.Count);
        Assert.Equal(1000, error.Errors.Count);
        var lines = error.Message.Split('\n');
        Assert.Equal("5,000 errors in the data:", lines[0]);
        Assert.Equal(22, lines.Length);
        Assert.Equal("… and 4,980 more.", lines[^1]);
    }

    [Fact]
    public void A_mistake_in_the_data_is_told_without_a_stack()
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", "");

        var error = Assert.Throws<DataException>(() => DataPackage.Read(folder.Path).ReadRows());
        Assert.Equal((error.Message, ""), (error.ToString(), error.StackTrace));
    }

    [Fact]
    public void A_row_that_the_caller_rejects_is_an_error_like_any_other()
    {
        using var folder = new DataFolder();
        var error = Assert.Throws<DataException>(() => DataPackage.Read(folder.Path).ReadRows(row =>
        {
            if (row.Table.Name == "sales" && row.Number("amount") is null)
            {
                row.Reject("amount", "a checked shop has an amount.", "Ask the shop.");
            }
        }));

        var only = Assert.Single(error.Errors);
        Assert.Equal((3, "amount"), (only.Line, only.Column));
        Assert.EndsWith("sales.csv, line 3, column \"amount\": a checked shop has an amount. Ask the shop.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_row_is_not_handed_on()
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", Header + "north,2024Q1,n/a,,2024-04-01,,seen,\nnorth,2024Q2,1,,2024-04-01,,seen,\n");
        var lines = new List<int>();

        Assert.Throws<DataException>(() => DataPackage.Read(folder.Path).ReadRows(row =>
        {
            if (row.Table.Name == "sales")
            {
                lines.Add(row.Line);
            }
        }));
        Assert.Equal([3], lines);
    }

    [Fact]
    public void A_column_that_is_asked_for_must_be_there_and_of_the_type()
    {
        using var folder = new DataFolder();
        var error = Assert.Throws<DataException>(() => DataPackage.Read(folder.Path).ReadRows(row => _ = row.Table.Name == "shops" ? row.Text("weather") : $"{row.Number("customers")}{row.WholeNumber("amount")}"));
        Assert.Equal(
            [
                "sales.csv, line 1, column \"amount\": datapackage.json has the type \"number\" for it. Describe it in datapackage.json, with the type \"integer\".",
                "shops.csv, line 1, column \"weather\": the column is missing. Describe it in datapackage.json, with the type \"string\".",
            ],
            error.Errors.Select(one => one.ToString()[(folder.Path.Length + 1)..]));
    }

    [Fact]
    public void A_long_file_is_read_row_by_row()
    {
        using var folder = new DataFolder();
        using (var file = File.CreateText(folder.File("sales.csv")))
        {
            file.Write(Header);
            for (var row = 0; row < 200_000; row++)
            {
                file.Write(string.Create(CultureInfo.InvariantCulture, $"north,{row % 10_000:0000}Q{row / 10_000 % 4 + 1},{row},{row},2024-04-01,true,seen,a note that is not short at all {row}\n"));
            }
        }

        // Only the keys, ten thousand times four, are kept; every later row repeats one.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var error = Assert.Throws<DataException>(() => DataPackage.Read(folder.Path).ReadRows());
        Assert.Equal(160_000, error.Count);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }

    private static List<T> Rows<T>(DataFolder folder, string table, Func<Row, T> take)
    {
        var rows = new List<T>();
        DataPackage.Read(folder.Path).ReadRows(row =>
        {
            if (row.Table.Name == table)
            {
                rows.Add(take(row));
            }
        });
        return rows;
    }
}
