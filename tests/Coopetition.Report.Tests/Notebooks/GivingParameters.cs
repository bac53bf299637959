using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Tests.Notebooks;

public sealed class GivingParameters
{
    private const string Declarations =
        """"
        // var commented = out of reach
        var then = "2021"; string now = @"C:\""x"""; // the periods
        int top = 5;
        double share = -0.5e1;
        bool draw = true;
        """";

    [Theory]
    [InlineData("var x = \"a\\tb\";", "string", "a\tb")]
    [InlineData("string x = @\"C:\\\"\"data\"\"\";", "string", "C:\\\"data\"")]
    [InlineData("var x = \"\"\"a \"raw\" one\"\"\";", "string", "a \"raw\" one")]
    [InlineData("var x = \"\"\"\n    two\n      lines\n    \"\"\";", "string", "two\n  lines")]
    [InlineData("string? x = null;", "string?", "null")]
    [InlineData("const string x = \"2024\";", "string", "2024")]
    [InlineData("var x = $\"from {1}\";", "string", "$\"from {1}\"")]
    [InlineData("var x = 'a';", "char", "a")]
    [InlineData("var x = true;", "bool", "true")]
    [InlineData("var x = 1_000;", "int", "1_000")]
    [InlineData("var x = 0xFF;", "int", "0xFF")]
    [InlineData("var x = 0b1010_0001;", "int", "0b1010_0001")]
    [InlineData("var x = -2147483648;", "long", "-2147483648")]
    [InlineData("var x = 5L;", "long", "5L")]
    [InlineData("var x = 5UL;", "ulong", "5UL")]
    [InlineData("byte x = 5;", "byte", "5")]
    [InlineData("int? x = null;", "int?", "null")]
    [InlineData("var x = (short)5;", "short", "(short)5")]
    [InlineData("System.Int32 x = default;", "int", "default")]
    [InlineData("var x = 1.5e-3;", "double", "1.5e-3")]
    [InlineData("var x = -.5;", "double", "-.5")]
    [InlineData("var x = 1_0.5f;", "float", "1_0.5f")]
    [InlineData("decimal? x = 2.50m;", "decimal?", "2.50m")]
    [InlineData("DateOnly x = new(2024, 1, 31);", "DateOnly", "new(2024, 1, 31)")]
    [InlineData("var x = new DateOnly(2024, 1, 31);", "DateOnly", "new DateOnly(2024, 1, 31)")]
    [InlineData("var x = DateTime.Today;", null, "DateTime.Today")]
    [InlineData("int x;", "int", "default")]
    public void Every_form_of_declaration_tells_its_type_and_what_its_default_stands_for(string declaration, string? type, string value)
    {
        var declared = Assert.Single(Parameter.DeclaredIn(Tagged(declaration)));

        Assert.Equal(("x", type, value), (declared.Name, declared.Type.Name, declared.Value));
    }

    [Theory]
    [InlineData("// var commented = 1;\nvar then = \"2021\"; var now = \"var no = 1;\";")]
    [InlineData("string then = \"2021\", now = \"2024\";")]
    [InlineData("var (then, now) = (\"2021\", \"2024\");")]
    [InlineData("(string then, string now) = (\"2021\", \"2024\"); void Local() { var inner = 1; }")]
    public void Several_may_be_declared_at_once(string declarations) => Assert.Equal(
        [("then", "string"), ("now", "string")], Parameter.DeclaredIn(Tagged(declarations)).Select(parameter => (parameter.Name, parameter.Type.Name)));

    [Fact]
    public void Values_follow_the_declarations_in_a_cell_of_their_own_as_literals_of_the_declared_types()
    {
        var notebook = Tagged(Declarations);
        Values(("now", "say \"no\"\n\\\u2028"), ("top", "-7"), ("share", "2"), ("draw", "False")).InjectInto(notebook);

        var injected = notebook.Cells[2];
        Assert.Equal(["injected-parameters"], injected.Tags);
        Assert.Equal("now = \"say \\\"no\\\"\\n\\\\\\u2028\";\ntop = -7;\nshare = 2d;\ndraw = false;", injected.Source);
        Assert.Equal("after", notebook.Cells[3].Source);
    }

    [Theory]
    [InlineData("decimal x = 1;", "1e3", "x = 1000m;")]
    [InlineData("var x = 1f;", "0.25", "x = 0.25f;")]
    [InlineData("int? x = 1;", "null", "x = null;")]
    [InlineData("int? x = null;", "4", "x = 4;")]
    [InlineData("string? x = null;", "null", "x = null;")]
    [InlineData("string x = \"\";", "null", "x = \"null\";")]
    [InlineData("char x = 'a';", "'", "x = '\\'';")]
    [InlineData("ulong x = 1;", "18446744073709551615", "x = 18446744073709551615;")]
    [InlineData("const string x = \"a\";", "b", "const string x = \"b\";")]
    public void A_value_is_given_as_the_declaration_allows(string declaration, string value, string assignment)
    {
        var notebook = Tagged(declaration);
        Values(("x", value)).InjectInto(notebook);

        Assert.Equal(assignment, notebook.Cells[2].Source);
    }

    [Theory]
    [InlineData("var now = \"2024\";", "2023", "2023")]
    [InlineData("const string now = \"2024\";", "2023", "2023")]
    [InlineData("(string then, string now) = (\"2021\", \"2024\");", "2023", "2023")]
    [InlineData("decimal? now = null;", "0.10", "0.10")]
    public async Task The_compiler_takes_what_is_given(string declaration, string value, string printed)
    {
        var notebook = Notebook.Parse(NotebookText.Of(NotebookText.Code(declaration, "parameters"), NotebookText.Code("System.FormattableString.Invariant($\"{now}\").Display(\"text/plain\");")), "n.ipynb");
        Values(("now", value)).InjectInto(notebook);
        var transcript = new Transcript(notebook);
        await NotebookRunner.RunAsync(notebook, new(), transcript.Add, TestContext.Current.CancellationToken);

        Assert.Equal(printed, MultilineText.Join(transcript.ToRun().Document.Cells[2].Outputs.Single()!["data"]!["text/plain"]));
    }

    [Fact]
    public void An_earlier_runs_values_are_replaced()
    {
        var notebook = Tagged("var now = \"2024\";");
        Values(("now", "2022")).InjectInto(notebook);
        Values(("now", "2023")).InjectInto(notebook);

        Assert.Equal(["before", "var now = \"2024\";", "now = \"2023\";", "after"], notebook.Cells.Select(cell => cell.Source));
    }

    [Fact]
    public void A_notebook_that_declares_none_of_them_stays_as_it_is()
    {
        var notebook = Tagged("var other = 1;");
        var before = notebook.ToJson();
        Values(("now", "2023")).InjectInto(notebook);

        Assert.Equal(before, notebook.ToJson());
    }

    [Fact]
    public void One_notebook_that_declares_a_name_is_enough() =>
        Values(("now", "2023")).Check([Tagged("var other = 1;"), Tagged("var now = \"2024\";")]);

    [Fact]
    public void A_name_that_no_notebook_declares_is_refused_with_the_nearest_that_one_does()
    {
        var error = Assert.Throws<InputException>(() => Values(("thn", "2023"), ("zzzzzz", "1")).Check([Tagged("var then = \"2021\";"), Tagged("var now = \"2024\";")]));

        Assert.Equal(
            ["parameter \"thn\": no notebook declares it. Did you mean \"then\"? Declared are now, then.", "parameter \"zzzzzz\": no notebook declares it. Declared are now, then."],
            error.Errors);
    }

    [Fact]
    public void A_name_is_refused_where_nothing_is_declared() => Assert.Equal(
        "parameter \"now\": no notebook declares parameters. Declare it in a cell tagged \"parameters\".",
        Assert.Throws<InputException>(() => Values(("now", "2023")).Check([NotebookText.OfCode("1")])).Message);

    [Theory]
    [InlineData("top", "5.5", "parameter \"top\": \"5.5\" is not a whole number from -2147483648 to 2147483647. Its default is 5.")]
    [InlineData("share", "half", "parameter \"share\": \"half\" is not a number such as 0.5 or 1e6. Its default is -0.5e1.")]
    [InlineData("share", "1e999", "parameter \"share\": \"1e999\" is not a number such as 0.5 or 1e6. Its default is -0.5e1.")]
    [InlineData("draw", "yes", "parameter \"draw\": \"yes\" is not true or false. Its default is true.")]
    [InlineData("day", "2024-01-31", "parameter \"day\": no value can be given for DateOnly. Declare it as one of string, char, bool, int, long, short, sbyte, uint, ulong, ushort, byte, double, float, decimal.")]
    [InlineData("today", "2024-01-31", "parameter \"today\": no value can be given for what DateTime.Today gives. Declare it as one of string, char, bool, int, long, short, sbyte, uint, ulong, ushort, byte, double, float, decimal.")]
    [InlineData("least", "300", "parameter \"least\": \"300\" is not a whole number from 0 to 255 or null. Its default is null.")]
    public void A_value_of_another_type_is_refused(string name, string value, string error) =>
        Assert.Equal(error, Assert.Throws<InputException>(() => Values((name, value)).InjectInto(Tagged(Declarations + "\nDateOnly day = new(2024, 1, 1); var today = DateTime.Today; byte? least = null;"))).Message);

    [Fact]
    public void All_values_of_other_types_are_refused_at_once() => Assert.Equal(
        ["parameter \"top\": \"five\" is not a whole number from -2147483648 to 2147483647. Its default is 5.", "parameter \"draw\": \"yes\" is not true or false. Its default is true."],
        Assert.Throws<InputException>(() => Values(("draw", "yes"), ("top", "five")).InjectInto(Tagged(Declarations))).Errors);

    [Fact]
    public void Where_none_is_given_the_first_declared_default_stands()
    {
        var effective = Values(("now", "2023")).Effective([Tagged("var then = \"2021\"; var now = \"2024\";"), Tagged("var then = \"1999\"; int top = 5;")]);

        Assert.Equal([("then", "2021"), ("now", "2023"), ("top", "5")], effective.Select(pair => (pair.Key, pair.Value)));
    }

    private static Notebook Tagged(string source) => Notebook.Parse(
        NotebookText.Of(NotebookText.Code("before"), NotebookText.Code(source, "parameters"), NotebookText.Code("after")), "n.ipynb");

    private static ParameterValues Values(params IEnumerable<(string Name, string Value)> values) =>
        new(values.ToDictionary(value => value.Name, value => value.Value));
}
