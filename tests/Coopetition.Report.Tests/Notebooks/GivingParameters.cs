using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Tests.Notebooks;

public sealed class GivingParameters
{
    private const string Declarations =
        """"
        // var commented = out of reach
        var then = "2021"; string now = @"C:\""x"""; // the periods
        int top = 5;
        double share = -0.5e1;
        var exact = 3;
        bool draw = true;
        """";

    [Fact]
    public void A_notebook_declares_them_in_its_tagged_cell()
    {
        var declared = Parameter.DeclaredIn(Tagged(Declarations));

        Assert.Equal(
            [("then", ParameterType.Text), ("now", ParameterType.Text), ("top", ParameterType.WholeNumber), ("share", ParameterType.Number), ("exact", ParameterType.WholeNumber), ("draw", ParameterType.Truth)],
            declared.Select(parameter => (parameter.Name, parameter.Type)));
    }

    [Fact]
    public void Values_follow_the_declarations_in_a_cell_of_their_own_as_literals_of_the_declared_types()
    {
        var notebook = Tagged(Declarations);
        Values(("now", "say \"no\"\n\\"), ("top", "-7"), ("share", "2"), ("draw", "False")).InjectInto(notebook);

        var injected = notebook.Cells[2];
        Assert.Equal(["injected-parameters"], injected.Tags);
        Assert.Equal("now = \"say \\\"no\\\"\\u000a\\\\\";\ntop = -7;\nshare = 2d;\ndraw = false;", injected.Source);
        Assert.Equal("after", notebook.Cells[3].Source);
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
    [InlineData("top", "5.5", "parameter \"top\": \"5.5\" is not a whole number. Its default is 5.")]
    [InlineData("share", "half", "parameter \"share\": \"half\" is not a number. Its default is -0.5e1.")]
    [InlineData("share", "1e999", "parameter \"share\": \"1e999\" is not a number. Its default is -0.5e1.")]
    [InlineData("draw", "yes", "parameter \"draw\": \"yes\" is not true or false. Its default is true.")]
    public void A_value_of_another_type_is_refused(string name, string value, string error) =>
        Assert.Equal(error, Assert.Throws<InputException>(() => Values((name, value)).InjectInto(Tagged(Declarations))).Message);

    [Fact]
    public void All_values_of_other_types_are_refused_at_once() => Assert.Equal(
        ["parameter \"top\": \"five\" is not a whole number. Its default is 5.", "parameter \"draw\": \"yes\" is not true or false. Its default is true."],
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
