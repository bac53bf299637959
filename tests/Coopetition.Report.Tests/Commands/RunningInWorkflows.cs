using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coopetition.Report.Tests.Collection;

namespace Coopetition.Report.Tests.Commands;

/// <summary>What the workflows ask of the command, and their steps' own scripts, run as there: by <c>bash -e</c>, with a stand-in for GitHub's program.</summary>
public sealed partial class RunningInWorkflows : IDisposable
{
    private static readonly string Workflows = Path.Combine(CollectionRun.Root, ".github", "workflows");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_command_and_option_that_a_workflow_uses_is_one_that_there_is()
    {
        var lines = Directory.EnumerateFiles(Workflows, "*.yml").SelectMany(file => Invocation().Matches(File.ReadAllText(file))).Select(match => match.Groups["arguments"].Value).ToList();

        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var help = await Command.Run([.. line.Split(' ').TakeWhile(word => char.IsAsciiLetterLower(word[0])), "--help"]);
            Assert.Equal((0, ""), (help.ExitCode, help.Error));
            Assert.All(Option().Matches(line).Select(option => option.Value), option => Assert.Contains($" {option} ", help.Output, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("2020,2021", "2023, 2024", """[{"then":"2020","now":"2023"},{"then":"2020","now":"2024"},{"then":"2021","now":"2023"},{"then":"2021","now":"2024"}]""")]
    [InlineData("2021,2021Q3", "2021Q4,2021,2022Q1", """[{"then":"2021","now":"2022Q1"},{"then":"2021Q3","now":"2021Q4"},{"then":"2021Q3","now":"2022Q1"}]""")]
    public async Task Each_pair_of_periods_in_order_is_an_edition_to_run(string then, string now, string editions)
    {
        var step = await Step("id: plan", ("THEN", then), ("NOW", now));

        Assert.Equal((0, ""), (step.ExitCode, step.Error));
        Assert.Equal(
            JsonNode.Parse(editions)!.AsArray().Select(edition => edition!.ToJsonString()).Order(StringComparer.Ordinal),
            JsonNode.Parse(Written("output")["editions=".Length..])!.AsArray().Select(edition => $$"""{"then":"{{edition!["then"]}}","now":"{{edition["now"]}}"}""").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2020; rm -rf /", "2024", "2020;rm-rf/ is no year or quarter")]
    [InlineData("2020\"}]\nmore=1", "2024", "is no year or quarter")]
    [InlineData("2024", "2020", "no period of the first list is before one of the second")]
    [InlineData("1001,1002,1003,1004,1005,1006,1007,1008,1009,1010,1011,1012,1013,1014,1015,1016,1017", "2001,2002,2003,2004,2005,2006,2007,2008,2009,2010,2011,2012,2013,2014,2015,2016,2017", "289 pairs of periods")]
    public async Task What_cannot_be_run_ends_the_workflow_with_a_sentence(string then, string now, string sentence)
    {
        var step = await Step("id: plan", ("THEN", then), ("NOW", now));

        Assert.NotEqual(0, step.ExitCode);
        Assert.Contains(sentence, step.Error, StringComparison.Ordinal);
        Assert.Equal("", Written("output"));
    }

    [Theory]
    [InlineData("9 8 7", "8", "stamp=of-8\n", "")]
    [InlineData("9 8 7", "none", "", "No run that succeeded has it, or has it still.\n")]
    [InlineData("", "none", "", "No run that succeeded has it, or has it still.\n")]
    public async Task The_last_edition_is_that_of_the_newest_run_that_has_it(string runs, string holder, string output, string said)
    {
        var step = await Step("id: last", ("NAME", "2021-2024"), ("GITHUB_REF_NAME", "main"), ("GITHUB_REPOSITORY", "someone/story"), ("RUNS", runs), ("HOLDER", holder));

        Assert.Equal(new Command(0, said, ""), step);
        Assert.Equal(output, Written("output"));
    }

    [Fact]
    public async Task An_issue_tells_the_verdicts_that_have_changed_and_nothing_else()
    {
        folder.Write("changes/changes-2020-2023/changes.json", """{"changes":[]}""");
        folder.Write("changes/changes-2021-2024/changes.json", """
            {"changes":[
              {"kind":"verdict","id":"c1","what":"c1: It \"grew\".","before":"holds","after":"differs","unit":null,"causes":[{"kind":"new data","detail":"sales.csv: North, 2024Q3"}]},
              {"kind":"number","id":"n","what":"North, 2024Q3","before":null,"after":9,"unit":"EUR","causes":[]},
              {"kind":"reach","id":"c2","what":"c2: It fell.","before":"9 or more","after":"8.1 or more","unit":null,"causes":[]}]}
            """);
        var step = await Step("name: Open an issue", ("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_REPOSITORY", "someone/story"), ("GITHUB_RUN_ID", "9"));

        Assert.Equal((0, ""), (step.ExitCode, step.Error));
        Assert.Equal(
            """
            ### 2021-2024

            - c1: It "grew". **holds → differs**, by new data (sales.csv: North, 2024Q3)
            - c2: It fell. **9 or more → 8.1 or more**


            The editions are in https://github.com/someone/story/actions/runs/9.

            """, Written("issue"));

        File.WriteAllText(folder.In("changes", "changes-2021-2024", "changes.json"), """{"changes":[]}""");
        File.Delete(folder.In("issue"));
        Assert.Equal(0, (await Step("name: Open an issue")).ExitCode);
        Assert.Equal("", Written("issue"));
    }

    [Fact]
    public async Task An_issue_that_would_be_too_long_for_one_says_where_the_rest_is()
    {
        var changes = new JsonArray([.. Enumerable.Range(0, 1000).Select(i => new JsonObject { ["kind"] = "verdict", ["what"] = $"c{i}: {new string('—', 100)}", ["before"] = "holds", ["after"] = "differs", ["causes"] = new JsonArray() })]);
        folder.Write("changes/changes-2021-2024/changes.json", new JsonObject { ["changes"] = changes }.ToJsonString());

        Assert.Equal(0, (await Step("name: Open an issue")).ExitCode);

        Assert.InRange(Written("issue").Length, 10_000, 65_000);
        Assert.Contains("**holds → differs**\n\n… and more: the rest is in the artifacts named changes.\n", Written("issue"), StringComparison.Ordinal);
    }

    private string Written(string file) => File.Exists(folder.In(file)) ? File.ReadAllText(folder.In(file)) : "";

    /// <summary>Runs the script of the step that begins so.</summary>
    private async Task<Command> Step(string beginning, params (string Name, string Value)[] environment)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || !File.Exists("/usr/bin/jq"), "There is no jq, which GitHub's machines have.");
        folder.Write("bin/gh", """
            #!/bin/sh
            case "$1 $2" in
              "run list") for run in $RUNS; do echo "$run"; done;;
              "api "*) case "$2" in *"/runs/$HOLDER/artifacts?name=edition-$NAME") echo 1;; *) echo 0;; esac;;
              "run download") mkdir -p report && echo "{\"stamp\": \"of-$3\"}" > report/edition.json;;
              "issue create") cp issue.md "$ISSUE";;
            esac
            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.In("bin", "gh"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var lines = File.ReadAllLines(Path.Combine(Workflows, "editions.yml"));
        var script = lines.SkipWhile(line => !line.TrimStart(' ', '-').StartsWith(beginning, StringComparison.Ordinal)).SkipWhile(line => line.Trim() != "run: |").Skip(1)
            .TakeWhile(line => line.Length == 0 || line.StartsWith("          ", StringComparison.Ordinal)).Select(line => line.Length > 0 ? line[10..] : line);
        var start = new ProcessStartInfo("bash", ["-e", folder.Write("step.sh", string.Join('\n', script))]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment.Concat([("GITHUB_OUTPUT", folder.In("output")), ("ISSUE", folder.In("issue")), ("PATH", $"{folder.In("bin")}:{Environment.GetEnvironmentVariable("PATH")}")]))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = (Output: process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), Error: process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Command(process.ExitCode, await said.Output, await said.Error);
    }

    [GeneratedRegex("--project lib/Coopetition.Report -- (?<arguments>[a-z].*)$", RegexOptions.Multiline)]
    private static partial Regex Invocation();

    [GeneratedRegex("(?<= )--[a-z-]+")]
    private static partial Regex Option();
}
