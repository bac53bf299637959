using System.Text.RegularExpressions;

namespace Coopetition.Report.Tests.Collection;

[Collection<OneStory>]
public sealed class ChangingWhatTheStoryRestsOn(ShippedStory shipped)
{
    [Fact]
    public async Task Other_periods_change_every_sentence_that_names_them()
    {
        using var run = await CollectionRun.OnShippedData("--then", "2022", "--now", "2025");

        Assert.Equal((0, ""), (run.Command.ExitCode, run.Command.Error));
        Assert.EndsWith("2022 to 2025.", run.Figures["growth-then-and-now"].Finding, StringComparison.Ordinal);
        Assert.Equal(shipped.Run.Verdicts, run.Verdicts);
    }

    [Fact]
    public async Task Two_quarters_are_compared_as_two_years_are()
    {
        using var run = await CollectionRun.OnShippedData("--then", "2021Q2", "--now", "2024Q2");

        Assert.Equal((0, ""), (run.Command.ExitCode, run.Command.Error));
        Assert.Equal("Alibaba's revenue growth fell from 33.8% to 3.9% and Tencent's fell from 20.3% to 8%, 2021 Q2 to 2024 Q2.", run.Figures["growth-then-and-now"].Finding);
    }

    [Fact]
    public async Task Without_the_last_years_the_story_is_told_of_what_is_left_and_claims_of_them_cannot_be_tested()
    {
        using var run = await CollectionRun.OnChangedData(data =>
        {
            foreach (var file in new[] { "financials.csv", "annuals.csv", "users.csv" })
            {
                Rewrite(Path.Combine(data, file), lines => lines.Where(line => !Regex.IsMatch(line, ",(2024|2025)(Q[1-4])?,")));
            }
        });

        Assert.Equal((0, ""), (run.Command.ExitCode, run.Command.Error));
        Assert.EndsWith("2021 to 2023.", run.Figures["growth-then-and-now"].Finding, StringComparison.Ordinal);
        Assert.Equal("holds", shipped.Run.Verdicts["C088"]);
        Assert.Equal("cannot be tested", run.Verdicts["C088"]);
    }

    [Fact]
    public async Task One_changed_user_count_runs_the_notebooks_that_use_users_and_changes_the_figures_that_show_it_and_no_other()
    {
        using var run = await CollectionRun.OnShippedData();

        var again = await run.Again(data => Replace(Path.Combine(data, "users.csv"), "Alibaba,Taote,annual_active_consumers,2022Q1,,2022-03-31,300,", "Alibaba,Taote,annual_active_consumers,2022Q1,,2022-03-31,310,"));

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(
            ["01-how-did-the-walls-rise-and-fall", "03-what-is-it-like-now", "04-what-changed", "07-what-came-after-the-story"],
            again.Output.Split('\n').Where(line => line.Contains("  kept  ", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));
        Assert.Contains(
            """
            1 finding, 1 number, 1 row of data.

            Findings
              taote
                was  Taote's yearly consumers rose from over 100m in 2020 Q4 to over 300m in 2022 Q1.
                now  Taote's yearly consumers rose from over 100m in 2020 Q4 to over 310m in 2022 Q1.
                by   correction (users.csv: Alibaba, Taote, annual_active_consumers, 2022Q1, 2022-05-26)

            Numbers
              Alibaba: Taote: Annual active consumers, 2022Q1: 300 mn people → 310 mn people
                by   correction (users.csv: Alibaba, Taote, annual_active_consumers, 2022Q1, 2022-05-26)

            Rows of data
              users.csv: Alibaba, Taote, annual_active_consumers, 2022Q1, 2022-05-26
                was  value 300
                now  value 310
                by   correction (users.csv: Alibaba, Taote, annual_active_consumers, 2022Q1, 2022-05-26)
            """.ReplaceLineEndings("\n"),
            again.Output,
            StringComparison.Ordinal);
        Assert.Equal(["coverage-users", "taote"], Changed(run));
    }

    [Fact]
    public async Task A_revenue_that_falls_turns_the_claim_of_its_growth_and_the_sentences_that_tell_it()
    {
        using var run = await CollectionRun.OnChangedData(data => Replace(Path.Combine(data, "financials.csv"), "Alibaba,revenue,2024Q2,FY2025Q1,243236,", "Alibaba,revenue,2024Q2,FY2025Q1,213236,"));

        Assert.Equal(("holds", "contradicted"), (shipped.Run.Verdicts["C088"], run.Verdicts["C088"]));
        Assert.Contains("Alibaba's revenue growth fell from 29.8% to 5.9%", shipped.Run.Figures["growth-then-and-now"].Finding, StringComparison.Ordinal);
        Assert.Contains("Alibaba's revenue growth fell from 29.8% to 2.6%", run.Figures["growth-then-and-now"].Finding, StringComparison.Ordinal);
        Assert.Equal(shipped.Run.Figures["games-growth"], run.Figures["games-growth"]);
    }

    [Fact]
    public async Task Without_rivals_the_sentences_say_so()
    {
        using var run = await CollectionRun.OnChangedData(data =>
            Rewrite(Path.Combine(data, "financials.csv"), lines => lines.Where(line => !line.StartsWith("PDD,", StringComparison.Ordinal))));

        Assert.Equal((0, ""), (run.Command.ExitCode, run.Command.Error));
        Assert.StartsWith("There is no value to draw", run.Figures["rival-size"].Finding, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Figures.Values, figure => figure.Finding.Contains("NaN", StringComparison.Ordinal));
    }

    private List<string> Changed(CollectionRun run) =>
        [.. run.Figures.Where(figure => shipped.Run.Figures[figure.Key] != figure.Value).Select(figure => figure.Key).Order(StringComparer.Ordinal)];

    private static void Replace(string file, string old, string @new)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    private static void Rewrite(string file, Func<IEnumerable<string>, IEnumerable<string>> change) =>
        File.WriteAllText(file, string.Join('\n', change(File.ReadAllText(file).Split('\n'))));
}
