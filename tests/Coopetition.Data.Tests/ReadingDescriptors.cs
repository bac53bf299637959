using System.Text;

namespace Coopetition.Data.Tests;

public sealed class ReadingDescriptors
{
    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var error = Assert.Throws<DataException>(() => DataPackage.Read("no/such/folder/"));
        Assert.Equal("no/such/folder: there is no such folder. Give the folder that holds datapackage.json.", error.Message);
    }

    [Fact]
    public void A_folder_without_a_descriptor_is_no_data_folder()
    {
        using var folder = new DataFolder();
        File.Delete(folder.File("datapackage.json"));

        Assert.Equal("data/datapackage.json: there is no such file. It describes the tables of its folder; restore it, or give another folder.", folder.Complaint());
    }

    [Fact]
    public void A_descriptor_that_is_a_folder_cannot_be_read()
    {
        using var folder = new DataFolder();
        File.Delete(folder.File("datapackage.json"));
        Directory.CreateDirectory(folder.File("datapackage.json"));

        Assert.Equal("data/datapackage.json: this is a folder, not a plain file. Put the file itself in its place.", folder.Complaint());
    }

    [Theory]
    [InlineData("", ", line 1, character 1: the text is not JSON here. Look for a comma, quote or bracket that is missing or one too many.")]
    [InlineData("{\n  \"name\": \"shops\"\n  \"resources\": []\n}", ", line 3, character 3: the text is not JSON here. Look for a comma, quote or bracket that is missing or one too many.")]
    [InlineData("{ \"resources\": [", ", line 1, character 17: the text is not JSON here. Look for a comma, quote or bracket that is missing or one too many.")]
    [InlineData("[]", ", line 1: this is not a JSON object. A descriptor starts with { and holds \"resources\".")]
    [InlineData("{ \"name\": \"a\", \"name\": \"b\" }", ": an object has two properties of one name. Remove one of the two.")]
    [InlineData("{}", ": there are no \"resources\". List the tables: [{ \"name\": …, \"path\": …, \"schema\": { \"fields\": […] } }].")]
    [InlineData("{ \"resources\": [] }", ": there are no \"resources\". List the tables: [{ \"name\": …, \"path\": …, \"schema\": { \"fields\": […] } }].")]
    [InlineData("{\n  \"resources\": \"all\" }", ", line 2: \"resources\" is not a list. Correct it.")]
    [InlineData("{ \"resources\": [7] }", ", line 1: \"resources[0]\" is not an object. Correct it.")]
    [InlineData("{ \"resources\": [null] }", ": something in \"resources\" is null. Give it a value, or leave it out.")]
    public void A_descriptor_that_is_no_descriptor_says_where(string json, string complaint)
    {
        using var folder = new DataFolder();
        folder.Write("datapackage.json", json);

        Assert.Equal("data/datapackage.json" + complaint, folder.Complaint());
    }

    [Fact]
    public void A_descriptor_in_another_encoding_is_refused()
    {
        using var folder = new DataFolder();
        folder.Write("datapackage.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(DataFolder.Descriptor)]);

        Assert.Equal("data/datapackage.json: the text is UTF-16, not UTF-8. Save the file as UTF-8 (spreadsheet programs call it \"CSV UTF-8\").", folder.Complaint());
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        using var folder = new DataFolder();
        folder.Write("datapackage.json", "\uFEFF" + DataFolder.Descriptor);

        Assert.Equal("", folder.Complaint());
    }

    [Theory]
    [InlineData("\"type\": \"number\"", "\"type\": \"decimal\"", "resource \"sales\", field \"amount\": \"decimal\" is not a type that can be read. Use one of boolean, date, integer, number, string.")]
    [InlineData("\"name\": \"amount\", \"type\": \"number\"", "\"name\": \"amount\"", "resource \"sales\", field \"amount\": \"type\" is missing. Add it: a text.")]
    [InlineData("\"type\": \"integer\"", "\"type\": 7", ", line 12: \"resources[0].schema.fields[3].type\" is not a text. Correct it.")]
    [InlineData("\"type\": \"date\"", "\"type\": \"date\", \"format\": \"%d.%m.%Y\"", "resource \"sales\", field \"day\": the format \"%d.%m.%Y\" is not supported. Leave it out: a date is year-month-day, a number is written with a point.")]
    [InlineData("\"type\": \"number\"", "\"type\": \"number\", \"decimalChar\": \",\"", "resource \"sales\", field \"amount\": the property \"decimalChar\" is not supported. Write the data so that it is not needed, and leave it out.")]
    [InlineData("\"minimum\": -1000,", "\"exclusiveMinimum\": -1000,", "resource \"sales\", field \"amount\": the property \"exclusiveMinimum\" is not supported. Write the data so that it is not needed, and leave it out.")]
    [InlineData("\"minimum\": -1000,", "\"minimum\": \"low\",", "resource \"sales\", field \"amount\": the minimum low is not a value of the field's type. Write it as a cell would hold it.")]
    [InlineData("#[0-9a-f]{6}", "#[0-9a-f", "resource \"shops\", field \"colour\": the pattern \"#[0-9a-f\" is not a regular expression. Correct it.")]
    [InlineData("\"enum\": [\"seen\", \"seen_rounded\", \"derived\"]", "\"enum\": [1, \"seen\", \"derived\"]", ", line 15: \"resources[0].schema.fields[6].constraints.enum[0]\" is not a text. Correct it.")]
    [InlineData("{ \"required\": true, \"enum\"", "{ \"required\": \"yes\", \"enum\"", ", line 15: \"resources[0].schema.fields[6].constraints.required\" is not true or false. Correct it.")]
    [InlineData("\"minimum\": -1000,", "\"minLength\": -1,", ", line 11: \"resources[0].schema.fields[2].constraints.minLength\" is not a whole number that is not negative. Correct it.")]
    [InlineData("\"fields\": [\"shop\"], \"reference\"", "\"fields\": 1, \"reference\"", ", line 19: \"resources[0].schema.foreignKeys[0].fields\" is not a list. Correct it.")]
    [InlineData("\"reference\": { \"resource\": \"shops\", \"fields\": [\"shop\"] }", "\"reference\": {}", "resource \"sales\": a foreign key has no \"reference\" with a \"resource\". Add it: the name of the table that it refers to.")]
    [InlineData("\"primaryKey\": [\"shop\", \"period\"]", "\"primaryKey\": [\"shop\", \"quarter\"]", "resource \"sales\": a key names \"quarter\", which is no field of \"sales\". Correct the name, or describe the field.")]
    [InlineData("\"resource\": \"shops\", \"fields\": [\"shop\"]", "\"resource\": \"places\", \"fields\": [\"shop\"]", "resource \"sales\": a foreign key refers to \"places\", which is no resource. Describe that table, or correct the name.")]
    [InlineData("\"resource\": \"shops\", \"fields\": [\"shop\"]", "\"resource\": \"shops\", \"fields\": [\"key\"]", "resource \"sales\": a key names \"key\", which is no field of \"shops\". Correct the name, or describe the field.")]
    [InlineData("\"resource\": \"shops\", \"fields\": [\"shop\"]", "\"resource\": \"shops\", \"fields\": [\"shop\", \"town\"]", "resource \"sales\": a foreign key names not as many fields as it refers to. Give \"fields\" and \"reference\".\"fields\" the same number of names.")]
    [InlineData("\"primaryKey\": [\"shop\", \"period\"]", "\"primaryKey\": [\"shop\", \"period\"], \"vintage\": \"day\"", "resource \"sales\": the vintage \"day\" is not in the primary key. Name the column of the key that says when a row became known.")]
    [InlineData("\"name\": \"note\"", "\"name\": \"state\"", "resource \"sales\": two fields are named \"state\". Rename one of the two.")]
    [InlineData("\"path\": \"sales.csv\"", "\"path\": \"../sales.csv\"", "resource \"sales\": the path \"../sales.csv\" leaves the folder. Name a file in the folder of the descriptor, with forward slashes.")]
    [InlineData("\"path\": \"sales.csv\"", "\"path\": \"/etc/passwd\"", "resource \"sales\": the path \"/etc/passwd\" leaves the folder. Name a file in the folder of the descriptor, with forward slashes.")]
    [InlineData("\"path\": \"sales.csv\"", "\"path\": \"https://example.org/sales.csv\"", "resource \"sales\": the path \"https://example.org/sales.csv\" leaves the folder. Name a file in the folder of the descriptor, with forward slashes.")]
    [InlineData("\"path\": \"sales.csv\"", "\"path\": \"shops.csv\"", "two resources have the path \"shops.csv\". Describe each file once.")]
    [InlineData("\"path\": \"sales.csv\"", "\"path\": \"sales.csv\", \"encoding\": \"gbk\"", "resource \"sales\": the encoding \"gbk\" is not supported. Save the file as UTF-8, and leave \"encoding\" out.")]
    [InlineData("\"path\": \"sales.csv\"", "\"path\": \"sales.csv\", \"format\": \"xlsx\"", "resource \"sales\": the format \"xlsx\" is not supported. Save the table as CSV, and leave \"format\" out.")]
    [InlineData("\"path\": \"sales.csv\"", "\"path\": \"sales.csv\", \"dialect\": { \"delimiter\": \";\" }", "resource \"sales\": the dialect's \"delimiter\" is not supported. Save the file with commas, double quotes and a header, and leave \"dialect\" out.")]
    [InlineData("\"path\": \"sales.csv\",", "", "resource \"sales\": \"path\" is missing. Add it: a text.")]
    [InlineData("\"name\": \"sales\",", "", "resource 1: \"name\" is missing. Add it: a text.")]
    public void What_cannot_be_followed_to_the_letter_is_refused(string right, string wrong, string complaint)
    {
        using var folder = new DataFolder();
        Assert.Contains(right, DataFolder.Descriptor, StringComparison.Ordinal);
        folder.Write("datapackage.json", DataFolder.Descriptor.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains($"data/datapackage.json{(complaint.StartsWith(',') ? "" : ": ")}{complaint}", folder.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_with_it_is_told_at_once()
    {
        using var folder = new DataFolder();
        folder.Write("datapackage.json", DataFolder.Descriptor.Replace("\"number\"", "\"decimal\"").Replace("\"integer\"", "\"int\"").Replace("sales.csv", "../sales.csv"));

        Assert.StartsWith("3 errors in the data:", folder.Complaint(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialect_that_is_spelled_out_may_be_the_usual_one()
    {
        using var folder = new DataFolder();
        folder.Write("datapackage.json", DataFolder.Descriptor.Replace(
            "\"path\": \"sales.csv\"",
            """ "path": "sales.csv", "format": "csv", "encoding": "UTF-8", "dialect": { "delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "header": true, "lineTerminator": "\n" } """));

        Assert.Equal("", folder.Complaint());
    }

    [Fact]
    public void Texts_that_stand_for_a_missing_value_are_the_descriptor_s()
    {
        using var folder = new DataFolder();
        folder
            .Write("datapackage.json", DataFolder.Descriptor.Replace("\"primaryKey\": [", "\"missingValues\": [\"\", \"-\"], \"primaryKey\": ["))
            .Write("sales.csv", DataFolder.Sales.Replace("12.5", "-"));
        Assert.Equal("", folder.Complaint());

        folder.Write("sales.csv", DataFolder.Sales.Replace("true,seen", "true,-"));
        Assert.Equal("data/sales.csv, line 2, column \"state\": \"-\" stands for a missing value. Fill it in: this column has a value in every row.", folder.Complaint());
    }

    [Theory]
    [InlineData("ftp://example.org/x", "\"ftp://example.org/x\" is not an address on the web.")]
    [InlineData("example.org", "\"example.org\" is not an address on the web.")]
    public void An_address_is_one_on_the_web(string note, string problem)
    {
        using var folder = new DataFolder();
        folder
            .Write("datapackage.json", DataFolder.Descriptor.Replace("\"name\": \"note\", \"type\": \"string\"", "\"name\": \"note\", \"type\": \"string\", \"format\": \"uri\""))
            .Write("sales.csv", DataFolder.Sales.Replace("seen,\n", $"seen,{note}\n").Replace("\"a, b\"", "https://example.org/a"));

        Assert.Equal($"data/sales.csv, line 2, column \"note\": {problem} Write all of it, from https:// on.", folder.Complaint());
    }

    [Theory]
    [InlineData("\"minLength\": 3", "ab", "\"ab\" has 2 characters. Write at least 3.")]
    [InlineData("\"maxLength\": 3", "abcd", "\"abcd\" has 4 characters. Write at most 3.")]
    [InlineData("\"minLength\": 3, \"maxLength\": 3", "abcd", "\"abcd\" has 4 characters. Write 3.")]
    [InlineData("\"minLength\": 3, \"maxLength\": 5", "ab", "\"ab\" has 2 characters. Write 3 to 5.")]
    public void A_text_has_the_length_that_the_descriptor_asks_for(string constraint, string note, string complaint)
    {
        using var folder = new DataFolder();
        folder
            .Write("datapackage.json", DataFolder.Descriptor.Replace("\"name\": \"note\", \"type\": \"string\"", $"\"name\": \"note\", \"type\": \"string\", \"constraints\": {{ {constraint} }}"))
            .Write("sales.csv", DataFolder.Sales.Replace("seen,\n", $"seen,{note}\n").Replace("\"a, b\"", ""));

        Assert.Equal($"data/sales.csv, line 2, column \"note\": {complaint}", folder.Complaint());
    }

    [Theory]
    [InlineData("shops")]
    [InlineData("")]
    public void A_table_may_refer_to_itself_by_its_name_or_none_to_a_row_further_down(string itself)
    {
        using var folder = new DataFolder();
        var descriptor = DataFolder.Descriptor.Replace(
            "\"primaryKey\": \"shop\"",
            $"\"primaryKey\": \"shop\", \"foreignKeys\": [{{ \"fields\": \"town\", \"reference\": {{ \"resource\": \"{itself}\", \"fields\": \"shop\" }} }}]");
        folder.Write("datapackage.json", descriptor).Write("shops.csv", "shop,town,colour\nnorth,south,\nsouth,north,\n");
        Assert.Equal("", folder.Complaint());

        folder.Write("shops.csv", "shop,town,colour\nnorth,south,\nsouth,nroth,\n");
        Assert.Equal("data/shops.csv, line 3, column \"town\": \"nroth\" is not in shops.csv. Did you mean \"north\"?", folder.Complaint());
    }
}
