using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coopetition.Report.Tests.Commands;

namespace Coopetition.Report.Tests.Collection;

[Collection<OneStory>]
public sealed partial class TellingTheStory(ShippedStory shipped)
{
    private CollectionRun Run => shipped.Run;

    /// <summary>The code of all notebooks, without their setup and parameters.</summary>
    private IReadOnlyList<string> Cells => field ??= [.. Run.Notebooks
        .SelectMany(notebook => Run.Notebook((string)notebook["path"]!)["cells"]!.AsArray())
        .Where(cell => (string?)cell!["cell_type"] == "code" && (string?)cell["id"] != "setup" && cell["metadata"]!["tags"]?.ToJsonString().Contains("parameters", StringComparison.Ordinal) != true)
        .Select(cell => Source(cell!))];

    [Fact]
    public void Every_notebook_runs_to_its_end()
    {
        Assert.Equal((0, ""), (Run.Command.ExitCode, Run.Command.Error));
        Assert.Equal(11, Run.Notebooks.Count);
        Assert.All(Run.Notebooks, notebook => Assert.Equal("succeeded", (string?)notebook["state"]));
    }

    [Fact]
    public void No_notebook_names_a_metric_company_or_product_that_the_data_do_not_have()
    {
        var page = File.ReadAllText(Run.PathOf("index.html"));

        Assert.DoesNotContain("These data describe no metric", page, StringComparison.Ordinal);
        Assert.DoesNotContain("These data know no company", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_dozen_figures_each_say_what_they_found_in_a_sentence()
    {
        Assert.InRange(Run.Figures.Count, 20, 26);
        Assert.All(Run.Figures.Values, figure => Assert.Matches(@"^\p{Lu}|^\d", figure.Finding));
        Assert.All(Run.Figures.Values, figure => Assert.EndsWith(".", figure.Finding, StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_screen_says_which_years_are_compared()
    {
        var page = File.ReadAllText(Run.PathOf("index.html"));

        Assert.Contains("<dt>Then</dt><dd>2021</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Now</dt><dd>2024</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_claim_that_its_author_would_call_fairly_told_is_contradicted() =>
        Assert.Equal(["cannot be tested", "differs", "holds"], Run.Verdicts.Values.Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Cells_are_short_and_build_no_sentence_by_a_condition()
    {
        Assert.All(Cells.SelectMany(source => source.Split('\n')), line => Assert.InRange(line.Length, 0, 110));
        Assert.All(Cells, source => Assert.InRange(source.Split('\n').Count(line => line.Length > 0), 1, 8));
        Assert.All(Cells, source => Assert.DoesNotMatch(@"\? [^?\n]*? : ", source));
    }

    [Fact]
    public void Two_thirds_of_the_cells_call_Deedle_or_Plotly_NET_by_their_own_names() =>
        Assert.InRange(Cells.Count(source => OwnName().IsMatch(source)), Cells.Count * 2 / 3, Cells.Count);

    [Fact]
    public void The_lead_stands_on_the_first_screen_and_nowhere_else()
    {
        var page = File.ReadAllText(Run.PathOf("index.html"));
        const string First = "<strong>Alibaba and Tencent shut each other out for eight years, from 2013 to 2021 (<a href=\"#walls-timeline\">Figure&nbsp;1</a>).</strong>";

        Assert.InRange(page.IndexOf(First, StringComparison.Ordinal), 0, page.IndexOf("class=\"headlines\"", StringComparison.Ordinal));
        Assert.Equal(2, page.Split(First).Length);
    }

    [Fact]
    public void All_notebooks_have_the_same_setup_and_the_same_parameters()
    {
        foreach (var cell in new[] { "parameters", "setup" })
        {
            Assert.Single(Run.Notebooks.Select(notebook => Source(Cell(Run.Notebook((string)notebook["path"]!), cell))).Distinct());
        }
    }

    [Fact]
    public void The_table_of_README_tells_what_the_notebooks_find()
    {
        var readme = File.ReadAllText(Path.Combine(CollectionRun.Root, "README.md"));
        var rows = Run.Notebooks.Select(notebook => $"| [{(string)notebook["title"]!}]({(string)notebook["path"]!}) | {Answer((string)notebook["path"]!)} |").ToList();

        Assert.True(rows.TrueForAll(row => readme.Contains(row, StringComparison.Ordinal)), $"README's table should begin its rows with:\n{string.Join('\n', rows)}");
    }

    [Fact]
    public async Task The_options_of_README_are_options_that_there_are()
    {
        var readme = File.ReadAllText(Path.Combine(CollectionRun.Root, "README.md"));
        var options = OptionInReadme().Matches(readme).Select(match => match.Groups[1].Value).Distinct().ToList();

        var help = (await Command.Run("run", "--help")).Output;

        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Contains(option, help, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_path_of_README_exists_or_is_made_by_the_build()
    {
        var readme = File.ReadAllText(Path.Combine(CollectionRun.Root, "README.md"));
        var links = LinkInReadme().Matches(readme).Select(match => match.Groups[1].Value).Where(link => !link.StartsWith("http", StringComparison.Ordinal));

        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(CollectionRun.Root, link)), $"README links to {link}, which is not there"));
    }

    private string Answer(string path)
    {
        var output = Cell(Run.Notebook(path), "finding")["outputs"]![0]!["data"]!["text/markdown"]!;
        var markdown = output is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string)output!;
        return Escape().Replace(BoldText().Match(markdown).Groups[1].Value, "$1").ReplaceLineEndings(" ");
    }

    private static JsonNode Cell(JsonNode notebook, string id) => notebook["cells"]!.AsArray().Single(cell => (string?)cell!["id"] == id)!;

    private static string Source(JsonNode cell) => string.Concat(cell["source"]!.AsArray().Select(line => (string?)line));

    [GeneratedRegex(@"\bChart\.|\.With[XY]AxisStyle|\bFrame\.|GetRow<|GetRows\(|GetColumn<|GetColumnAt<|GetAllColumns<|\.Columns\[|\.Shift\(|DropMissing|DropEmptyRows|\.Join\(")]
    private static partial Regex OwnName();

    [GeneratedRegex(@"\*\*(.+?)\*\*", RegexOptions.Singleline)]
    private static partial Regex BoldText();

    [GeneratedRegex(@"\\([^\w\s])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<=Coopetition\.Report -- [^`\n]*)(--[a-z-]+)")]
    private static partial Regex OptionInReadme();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex LinkInReadme();
}
