namespace Coopetition.Report.Tests.Commands;

public sealed class RunningSeveralEditions : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RunningSeveralEditions() => folder.Write("notebooks/n.ipynb", NotebookText.Of(
        NotebookText.Markdown("# A story"),
        NotebookText.Code("var then = \"2021\"; var now = \"2024\"; var failing = \"\";", "parameters"),
        NotebookText.Code("$\"told of {then} and {now}\".Display(\"text/plain\"); if (then == failing) throw new Exception(\"asked for\");")));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_combination_gets_a_folder_of_its_own_and_a_page_lists_them_all()
    {
        var command = await Run("--each", "then=2020,2021", "--each", "now=2021");

        Assert.Equal((0, "left out: --then 2021 --now 2021: then is not before now. Give an earlier period for then, or a later one for now.\n"), (command.ExitCode, command.Error));
        Assert.StartsWith("then 2020, now 2021:\n", command.Output, StringComparison.Ordinal);
        Assert.EndsWith(folder.In("out", "editions.html") + "\n", command.Output, StringComparison.Ordinal);
        Assert.Equal(["then-2020_now-2021"], Directory.EnumerateDirectories(folder.In("out")).Select(Path.GetFileName));
        Assert.Contains("told of 2020 and 2021", await Text("out", "then-2020_now-2021", "index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"then-2020_now-2021/index.html\">", await Text("out", "editions.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_fails_does_not_keep_the_others_back_and_the_exit_code_is_the_worst()
    {
        var command = await Run("--each", "then=2019,2020", "-p", "failing=2019");

        Assert.Equal((1, "notebooks/n.ipynb, cell 3, line 1: Exception: asked for\n"), (command.ExitCode, command.Error));
        var list = await Text("out", "editions.html");
        Assert.Matches(@"then 2019</a></h2>\s*<div class=""trouble"" role=""alert""><p>1 of 1 notebooks failed; the edition is incomplete.", list);
        Assert.Contains("then 2020</a>", list, StringComparison.Ordinal);
        Assert.Contains("told of 2020 and 2024", await Text("out", "then-2020", "index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--each: no combination is left to run.", "--each", "then=2024,2025")]
    [InlineData("parameter \"thn\": no notebook declares it. Did you mean \"then\"? Declared are failing, now, then.", "--each", "thn=2020,2021")]
    [InlineData("--then soon: this is not a period. Give a year or a quarter, such as 2024 or 2024Q2.", "--each", "then=2020,soon")]
    [InlineData("parameter \"then\": it is given more than once. Give it one value, or several by one --each then=…,…", "--each", "then=2020", "--then", "2021")]
    [InlineData("parameter \"now\": it is given more than once. Give it one value, or several by one --each now=…,…", "-p", "now=2023", "-p", "now=2024")]
    [InlineData("--each then=2020,: a value is missing, or given twice. Give each once.", "--each", "then=2020,")]
    [InlineData("--each then=2020,2020: a value is missing, or given twice. Give each once.", "--each", "then=2020,2020")]
    [InlineData("--data \"\": there is no such folder.", "-p", "data=")]
    [InlineData("--data nowhere: there is no such folder.", "--each", "data=nowhere")]
    [InlineData("--data nowhere: there is no such folder.", "-p", "data=nowhere")]
    public async Task What_cannot_be_run_is_refused_before_anything_is(string sentence, params string[] arguments)
    {
        var command = await Run(arguments);

        Assert.Equal(2, command.ExitCode);
        Assert.EndsWith(sentence + "\n", command.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.In("out")));
    }

    [Fact]
    public async Task A_page_of_somebody_else_s_is_not_replaced()
    {
        folder.Write("out/editions.html", "mine");

        Assert.Equal(new Command(2, "", $"{folder.In("out", "editions.html")}: in the way, and not a list of editions. It would be lost: move it elsewhere, or name another folder with --out.\n"), await Run("--each", "then=2020"));
        Assert.Equal("mine", await Text("out", "editions.html"));
    }

    private Task<Command> Run(params string[] arguments) => Command.Run(["run", "--notebooks", folder.In("notebooks"), "--out", folder.In("out"), .. arguments]);

    private async Task<string> Text(params string[] path) => System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(folder.In(path), TestContext.Current.CancellationToken));
}
