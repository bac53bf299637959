using System.Diagnostics;
using System.Text;

namespace Coopetition.Data.Tests;

/// <summary>Each slip that people and programs make gives its one clear error.</summary>
public sealed class ReadingMalformedCsv
{
    private const string Header = "shop,period,amount,customers,day,checked,state,note\n";
    private const string Good = "north,2024Q1,12.5,3,2024-04-01,true,seen,\n";
    private const string Expected = "shop,period,amount,customers,day,checked,state,note.";

    public static TheoryData<string, string, string> Texts => new()
    {
        // slip, sales.csv, complaint
        { "empty file", "", $": the file is empty. Its first line must be {Expected}" },
        { "byte order mark alone", "\uFEFF", $": the file is empty. Its first line must be {Expected}" },
        { "header alone", Header, ": there is no row after the header. Add one, or remove the resource \"sales\" from datapackage.json." },
        { "no header", Good, $", line 1: the first line is not the header. It must be {Expected}" },
        { "header in capitals", Header.ToUpperInvariant() + Good, $", line 1: the first line is not the header. It must be {Expected}" },
        { "column missing", "shop,period,amount,customers,day,checked,state\nnorth,2024Q1,12.5,3,2024-04-01,true,seen\n", $", line 1, column \"note\": the column is missing. The header must be {Expected}" },
        { "column misspelt", Header.Replace("amount", "ammount") + Good, ", line 1, column \"ammount\": there is no such column. Did you mean \"amount\"?" },
        { "column with a space", Header.Replace("amount", " amount") + Good, ", line 1, column \" amount\": there is no such column. Did you mean \"amount\"?" },
        { "column too many", Header.Replace("note", "note,weather") + Good, ", line 1, column \"weather\": there is no such column. Remove it, or describe it in datapackage.json." },
        { "column without a name", Header.Replace("note", "note,") + Good, ", line 1: column 9 has no name. Remove the comma too many, or the column." },
        { "column twice", Header.Replace("checked", "amount,checked") + Good, ", line 1, column \"amount\": the column is there twice. Remove one of the two." },
        { "columns swapped", Header.Replace("shop,period", "period,shop") + Good, $", line 1, column \"period\": it stands where \"shop\" should. Order the columns as {Expected}" },
        { "semicolons", (Header + Good).Replace(',', ';'), ", line 1: the columns are separated by semicolons, not by commas. Save the file with commas." },
        { "tabs", (Header + Good).Replace(',', '\t'), ", line 1: the columns are separated by tabs, not by commas. Save the file with commas." },
        { "row too short", Header + "north,2024Q1,12.5\n", ", line 2: the row has 3 cells, and the header has 8. Add the cells that are missing, blank if need be." },
        { "row too long", Header + Good.Replace(",seen,", ",seen,a, b"), ", line 2: the row has 9 cells, and the header has 8. Quote a cell that holds a comma, or remove a comma too many." },
        { "row of one cell", Header + "<<<<<<< mine\n" + Good, ", line 2: the row has 1 cell, and the header has 8. Add the cells that are missing, blank if need be." },
        { "row of nothing but commas", Header + ",,,,,,,\n" + Good, ", line 2: the line is blank. Delete it." },
        { "blank line", Header + "\n" + Good, ", line 2: the line is blank. Delete it." },
        { "quote never closed", Header + "north,2024Q1,12.5,3,2024-04-01,true,seen,\"open\n" + Good, ", line 2: a quote is opened and never closed. Close it, or double it if it belongs to the text." },
        { "quote in a cell", Header + "north,2024Q1,12.5,3,2024-04-01,true,seen,6\" pipe\n" + Good, ", line 2: a quote stands in the middle of a cell. Quote the whole cell, and double each quote that belongs to the text." },
        { "text after a quote", Header + "north,2024Q1,12.5,3,2024-04-01,true,seen,\"a\"b\n" + Good, ", line 2: a quote stands in the middle of a cell. Quote the whole cell, and double each quote that belongs to the text." },
        { "quote closed by a later row", Header + "north,2024Q1,12.5,3,2024-04-01,true,seen,\"open\nsouth,2024Q1,,,2024-04-01,,seen,\"b\"\n", ", line 2: a quote stands in the middle of a cell. Quote the whole cell, and double each quote that belongs to the text." },
        { "huge cell", Header + Good.Trim() + new string('x', 40_000) + "\n", ", line 2, column \"note\": the cell has 40,000 characters, and 32,767 is the most. Shorten it; if it holds other rows, a quote before it is not closed." },
        { "huge row", Header + Good.Trim() + new string('x', 3_000_000) + "\n", ", line 2: the row is longer than 1,000,000 bytes. A quote in it may not be closed." },
        { "NUL", Header + Good.Replace("12.5", "12\0"), ", line 2, character 16: there is a NUL character. Remove it. A file full of them is UTF-16: save it as UTF-8." },
        { "control character", Header + Good.Replace("seen,", "seen,a\u0007b"), ", line 2, column \"note\": \"a b\" holds the character U+0007, which cannot be seen or was lost in a conversion. Type the cell again." },
        { "byte order mark in the middle", Header + Good.Replace("north", "\uFEFFnorth"), ", line 2, column \"shop\": \"\uFEFFnorth\" holds the character U+FEFF, which cannot be seen or was lost in a conversion. Type the cell again." },
        { "character lost before", Header + Good.Replace("seen,", "seen,caf\uFFFD"), ", line 2, column \"note\": \"caf\uFFFD\" holds the character U+FFFD, which cannot be seen or was lost in a conversion. Type the cell again." },
        { "space at the end", Header + Good.Replace("north,", "north ,"), ", line 2, column \"shop\": \"north \" starts or ends with a space. Remove the space." },
        { "space at the start", Header + Good.Replace("12.5", " 12.5"), ", line 2, column \"amount\": \" 12.5\" starts or ends with a space. Remove the space." },
        { "no-break space", Header + Good.Replace("12.5", "12.5\u00A0"), ", line 2, column \"amount\": \"12.5\u00A0\" starts or ends with a space. Remove the space." },
        { "nothing but spaces", Header + Good.Replace("12.5", "  "), ", line 2, column \"amount\": the cell holds nothing but spaces. Leave it blank if it is missing." },
        { "required cell blank", Header + Good.Replace("north", ""), ", line 2, column \"shop\": the cell is blank. Fill it in: this column has a value in every row." },
        { "word for a number", Header + Good.Replace("12.5", "n/a"), ", line 2, column \"amount\": \"n/a\" is not a number. Leave the cell blank if it is missing." },
        { "dash for a number", Header + Good.Replace("12.5", "–"), ", line 2, column \"amount\": \"–\" is not a number. Leave the cell blank if it is missing." },
        { "NaN", Header + Good.Replace("12.5", "NaN"), ", line 2, column \"amount\": \"NaN\" is not a number. Leave the cell blank if it is missing." },
        { "infinity", Header + Good.Replace("12.5", "Infinity"), ", line 2, column \"amount\": \"Infinity\" is not a number. Leave the cell blank if it is missing." },
        { "1e400", Header + Good.Replace("12.5", "1e400"), ", line 2, column \"amount\": \"1e400\" is not a number. Write all its digits, without an exponent." },
        { "exponent", Header + Good.Replace("12.5", "1.25E+1"), ", line 2, column \"amount\": \"1.25E+1\" is not a number. Write all its digits, without an exponent." },
        { "four hundred digits", Header + Good.Replace("12.5", new string('9', 400)), $", line 2, column \"amount\": \"{new string('9', 60)}…\" is too large a number. Correct it; the unit may be wrong." },
        { "decimal comma", Header + Good.Replace("12.5", "\"12,5\""), ", line 2, column \"amount\": \"12,5\" is not a number. Use a decimal point: 12.5." },
        { "thousands separators", Header + Good.Replace("12.5", "\"243,236\""), ", line 2, column \"amount\": \"243,236\" is not a number. Leave thousands separators out: 243236." },
        { "percent sign", Header + Good.Replace("12.5", "19%"), ", line 2, column \"amount\": \"19%\" is not a number. Leave the percent sign out: the column's unit says it." },
        { "formula", Header + Good.Replace("12.5", "=A1+B1"), ", line 2, column \"amount\": \"=A1+B1\" is not a number. Write the formula's result." },
        { "plus sign", Header + Good.Replace("12.5", "+12.5"), ", line 2, column \"amount\": \"+12.5\" is not a number. Leave the plus sign out." },
        { "hexadecimal", Header + Good.Replace("12.5", "0xff"), ", line 2, column \"amount\": \"0xff\" is not a number. Write digits alone, such as 1234.5; leave the cell blank if it is missing." },
        { "digits of another script", Header + Good.Replace("12.5", "١٢"), ", line 2, column \"amount\": \"١٢\" is not a number. Use the digits 0 to 9." },
        { "wide digits", Header + Good.Replace("12.5", "１２"), ", line 2, column \"amount\": \"１２\" is not a number. Use the digits 0 to 9." },
        { "typographic minus", Header + Good.Replace("12.5", "−12"), ", line 2, column \"amount\": \"−12\" is not a number. Use the keyboard's minus sign: -12." },
        { "brackets for a minus", Header + Good.Replace("12.5", "\"(1,234)\""), ", line 2, column \"amount\": \"(1,234)\" is not a number. Write a minus sign: -1234." },
        { "thousands apart by spaces", Header + Good.Replace("12.5", "243 236"), ", line 2, column \"amount\": \"243 236\" is not a number. Leave thousands separators out: 243236." },
        { "thousands apart by no-break spaces", Header + Good.Replace("12.5", "-1\u00A0243.5"), ", line 2, column \"amount\": \"-1\u00A0243.5\" is not a number. Leave thousands separators out: -1243.5." },
        { "thousands apart by apostrophes", Header + Good.Replace("12.5", "243'236"), ", line 2, column \"amount\": \"243'236\" is not a number. Leave thousands separators out: 243236." },
        { "unit beside a number", Header + Good.Replace("12.5", "12.5bn"), ", line 2, column \"amount\": \"12.5bn\" is not a number. Write digits alone, such as 1234.5; leave the cell blank if it is missing." },
        { "too little", Header + Good.Replace("12.5", "-1001"), ", line 2, column \"amount\": -1001 is less than -1000, the least allowed. Correct the value, or its unit." },
        { "too much", Header + Good.Replace("12.5", "1000001"), ", line 2, column \"amount\": 1000001 is more than 1000000, the most allowed. Correct the value, or its unit." },
        { "decimals in a whole number", Header + Good.Replace(",3,", ",3.5,"), ", line 2, column \"customers\": \"3.5\" is not a whole number. Write it without decimals." },
        { "whole number too large", Header + Good.Replace(",3,", ",99999999999999999999,"), ", line 2, column \"customers\": \"99999999999999999999\" is too large a number. Correct it; the unit may be wrong." },
        { "30 February", Header + Good.Replace("2024-04-01", "2024-02-30"), ", line 2, column \"day\": \"2024-02-30\" is not a day of the calendar. Correct the date." },
        { "date of another order", Header + Good.Replace("2024-04-01", "01/04/2024"), ", line 2, column \"day\": \"01/04/2024\" is not a date. Write year, month and day, such as 2024-09-02." },
        { "date as a spreadsheet's number", Header + Good.Replace("2024-04-01", "45383"), ", line 2, column \"day\": \"45383\" is not a date. Write year, month and day, such as 2024-09-02." },
        { "date too early", Header + Good.Replace("2024-04-01", "1900-01-01"), ", line 2, column \"day\": 1900-01-01 is less than 2000-01-01, the least allowed. Correct the value, or its unit." },
        { "word for a truth", Header + Good.Replace("true", "yes"), ", line 2, column \"checked\": \"yes\" is neither true nor false. Write true or false." },
        { "truth in capitals", Header + Good.Replace("true", "TRUE"), ", line 2, column \"checked\": \"TRUE\" is neither true nor false. Write true or false." },
        { "wrong period", Header + Good.Replace("2024Q1", "2024Q5"), ", line 2, column \"period\": \"2024Q5\" is not of the column's form. Write it like 2024Q2." },
        { "not one of the words", Header + Good.Replace("seen", "guessed"), ", line 2, column \"state\": \"guessed\" is not one of seen, seen_rounded, derived. Write one of these, exactly so." },
        { "one of the words, misspelt", Header + Good.Replace("seen", "Sene"), ", line 2, column \"state\": \"Sene\" is not one of seen, seen_rounded, derived. Did you mean \"seen\"?" },
        { "key twice", Header + Good + Good, ", line 3: shop \"north\", period \"2024Q1\" is already on line 2. Remove one of the two rows, or correct what tells them apart." },
        { "reference that leads nowhere", Header + Good.Replace("north", "elsewhere"), ", line 2, column \"shop\": \"elsewhere\" is not in shops.csv. Add it there, or correct it here." },
        { "reference misspelt", Header + Good.Replace("north", "nort"), ", line 2, column \"shop\": \"nort\" is not in shops.csv. Did you mean \"north\"?" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_slip_gives_its_one_clear_error(string slip, string sales, string complaint)
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", sales);

        Assert.Equal("data/sales.csv" + complaint, folder.Complaint());
        Assert.NotEmpty(slip);
    }

    public static TheoryData<string, byte[], string> Bytes => new()
    {
        { "UTF-16, little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header + Good)], ": the text is UTF-16, not UTF-8. Save the file as UTF-8 (spreadsheet programs call it \"CSV UTF-8\")." },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Header + Good)], ": the text is UTF-16, not UTF-8. Save the file as UTF-8 (spreadsheet programs call it \"CSV UTF-8\")." },
        { "a workbook", [.. "PK\u0003\u0004"u8, 0, 0, 1], ": this is a workbook or another archive, not text. Open it in the spreadsheet program, and save the sheet as CSV UTF-8." },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Header + Good), ", line 1, character 2: there is a NUL character. Remove it. A file full of them is UTF-16: save it as UTF-8." },
        { "Latin-1", Encoding.Latin1.GetBytes(Header + Good.Replace("seen,", "seen,caf\u00E9")), ", line 2, character 45: the byte E9 is not UTF-8. Save the file as UTF-8 (spreadsheet programs call it \"CSV UTF-8\")." },
        { "Latin-1 after a mark and an accent", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Header + "é,"), 0xE9], ", line 2, character 3: the byte E9 is not UTF-8. Save the file as UTF-8 (spreadsheet programs call it \"CSV UTF-8\")." },
        { "a character cut in two", [.. Encoding.UTF8.GetBytes(Header + Good), 0xE4, 0xB8], ", line 3, character 1: the byte E4 is not UTF-8. Save the file as UTF-8 (spreadsheet programs call it \"CSV UTF-8\")." },
        { "wrong far into the file", [.. Encoding.UTF8.GetBytes(Header + Good.Trim() + string.Concat(Enumerable.Repeat("é", 100_000)) + "\n"), 0xFF], ", line 3, character 1: the byte FF is not UTF-8. Save the file as UTF-8 (spreadsheet programs call it \"CSV UTF-8\")." },
    };

    [Theory]
    [MemberData(nameof(Bytes))]
    public void What_is_not_UTF_8_is_found_to_the_character(string slip, byte[] sales, string complaint)
    {
        using var folder = new DataFolder();
        folder.Write("sales.csv", sales);

        Assert.Equal("data/sales.csv" + complaint, folder.Complaint());
        Assert.NotEmpty(slip);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using var folder = new DataFolder();
        File.Delete(folder.File("sales.csv"));

        Assert.Equal("data/sales.csv: there is no such file. Restore it, or remove the resource \"sales\" from datapackage.json.", folder.Complaint());
    }

    [Fact]
    public void A_file_whose_name_differs_in_capital_letters_alone_is_to_be_renamed()
    {
        using var folder = new DataFolder();
        File.Move(folder.File("sales.csv"), folder.File("Sales.CSV"));
        Assert.SkipWhen(File.Exists(folder.File("sales.csv")), "This file system does not tell capital letters apart.");

        Assert.Equal("data/sales.csv: there is no such file. Rename Sales.CSV: capital letters count.", folder.Complaint());
    }

    [Theory]
    [InlineData("a folder")]
    [InlineData("a link")]
    [InlineData("a pipe, a socket or a device")]
    public void What_is_no_plain_file_is_not_read_wherever_it_leads(string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there, and pipes are no files.");
        using var folder = new DataFolder();
        File.Move(folder.File("sales.csv"), folder.File("elsewhere.csv"));
        switch (kind)
        {
            case "a folder":
                Directory.CreateDirectory(folder.File("sales.csv"));
                break;
            case "a link":
                File.CreateSymbolicLink(folder.File("sales.csv"), folder.File("elsewhere.csv"));
                break;
            default:
                using (var made = Process.Start("mkfifo", [folder.File("sales.csv")]))
                {
                    made.WaitForExit();
                }

                break;
        }

        Assert.Equal($"data/sales.csv: this is {kind}, not a plain file in its folder. Put the file itself in its place.", folder.Complaint());
    }

    [Fact]
    public void A_file_in_a_folder_that_is_a_link_is_not_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var folder = new DataFolder();
        folder.Write("datapackage.json", DataFolder.Descriptor.Replace("sales.csv", "linked/sales.csv", StringComparison.Ordinal));
        Directory.CreateDirectory(folder.File("real"));
        File.Move(folder.File("sales.csv"), folder.File("real/sales.csv"));
        Directory.CreateSymbolicLink(folder.File("linked"), folder.File("real"));

        Assert.Equal("data/linked/sales.csv: this is in \"linked\", which is a link, not a plain file in its folder. Put the file itself in its place.", folder.Complaint());
    }

    [Fact]
    public void A_table_that_is_wrong_does_not_make_every_reference_to_it_wrong()
    {
        using var folder = new DataFolder();
        folder.Write("shops.csv", DataFolder.Shops.Replace("south,Bergen", "south ,Bergen"));

        Assert.Equal("data/shops.csv, line 3, column \"shop\": \"south \" starts or ends with a space. Remove the space.", folder.Complaint());
    }
}
