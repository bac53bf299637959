using System.Text.RegularExpressions;

namespace Coopetition.Report.Tests.Collection;

[Collection<OneStory>]
public sealed class ChangingWhatTheStoryRestsOn(ShippedStory shipped)
{
    [Fact]
    public async Task Other_periods_change_every_sentence_that_names_them()
    {
        using var run = await CollectionRun.OnShippedData("--then", "2022", "--now", "2025");

        Told(
            run,
            "Alibaba's revenue growth rose from 3.4% in 2022 to 3.6% in 2025, and Tencent's from −1% to 13.9%.",
            "Alibaba's profit rose from RMB 32.8bn in 2022 to RMB 92.8bn in 2025; Tencent's profit cannot be told: not collected for 2025.",
            "PDD's profit was the largest of the two that are known (one is not) in 2025: RMB 99.3bn.",
            "From the start of 2022 to the end of 2025 Alibaba opened at least six of its 13 doors, and Tencent at least five of its 20.");
        Assert.Equal(shipped.Run.Verdicts, run.Verdicts);
    }

    [Fact]
    public async Task Two_quarters_are_compared_as_two_years_are()
    {
        using var run = await CollectionRun.OnShippedData("--then", "2021Q2", "--now", "2024Q2");

        Told(
            run,
            "Alibaba's revenue growth fell from 33.8% in 2021 Q2 to 3.9% in 2024 Q2, and Tencent's from 20.3% to 8%.",
            "Alibaba's profit fell by 9.4% to 29.3% in 2024 Q2, depending on its definition.",
            "Tencent's online advertising revenue grew by 19.5%, its value-added services revenue by 6.2% and its fintech and business services revenue by 3.7% in 2024 Q2.");
        Assert.DoesNotContain(run.Sentences, sentence => sentence.Contains(" in 2021 and", StringComparison.Ordinal) || sentence.EndsWith(" in 2024.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_last_years_the_story_is_told_of_what_is_left_and_claims_of_them_cannot_be_tested()
    {
        using var run = await CollectionRun.OnChangedData(data => Without(data, "(2024|2025)(Q[1-4])?"));

        Told(
            run,
            "Alibaba's revenue growth fell from 29.8% in 2021 to 7.3% in 2023, and Tencent's from 16.2% to 9.8%.",
            "2024 is not known whole of both Alibaba and Tencent in these data; 2023, the latest that is, stands in for it.",
            "Tencent's domestic games revenue fell by 3.2% and its international games revenue stood still in 2023 Q4.");
        Assert.DoesNotContain(run.Sentences, sentence => Regex.IsMatch(sentence, "(grew|fell|rose|was RMB).* in (2024|2025)"));
        Assert.Equal("holds", shipped.Run.Verdicts["C088"]);
        Assert.Equal("cannot be tested", run.Verdicts["C088"]);
    }

    [Fact]
    public async Task Without_the_first_year_what_was_computed_of_it_cannot_be_told()
    {
        using var run = await CollectionRun.OnChangedData(data => Without(data, "2020(Q[1-4])?"));

        Told(
            run,
            "Growth of Alibaba's revenue cannot be told: missing for 2021; growth of Tencent's revenue cannot be told: missing for 2021.",
            "Alibaba's revenue grew by 5.9%, Tencent's by 8.4% and PDD's by 59% in 2024.",
            "Pinduoduo had 1.6% more yearly buyers than Taobao and Tmall in 2021 Q1, the one period that both were counted in.",
            "Taote's yearly consumers rose from over 150m in 2021 Q1 to over 300m in 2022 Q1.");
        Assert.DoesNotContain(run.Sentences, sentence => Regex.IsMatch(sentence, @"2020\b"));
    }

    [Fact]
    public async Task One_changed_user_count_runs_the_notebooks_that_use_users_and_changes_the_figures_that_show_it_and_no_other()
    {
        using var run = await CollectionRun.OnShippedData();

        var again = await run.Again(data => Replace(Path.Combine(data, "users.csv"), "Alibaba,Taote,annual_active_consumers,2022Q1,,2022-03-31,300,", "Alibaba,Taote,annual_active_consumers,2022Q1,,2022-03-31,310,"));

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(
            ["01-how-did-the-walls-rise-and-fall", "03-what-is-it-like-now", "04-what-changed", "07-what-came-after-the-story", "10-what-remains"],
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
        Assert.Contains("Alibaba's revenue growth fell from 29.8% in 2021 to 5.9%", shipped.Run.Figures["growth-then-and-now"].Finding, StringComparison.Ordinal);
        Assert.Contains("Alibaba's revenue growth fell from 29.8% in 2021 to 2.6%", run.Figures["growth-then-and-now"].Finding, StringComparison.Ordinal);
        Assert.Equal(shipped.Run.Figures["games-growth"], run.Figures["games-growth"]);
    }

    [Fact]
    public async Task Without_the_rival_in_any_file_the_sentences_say_so_and_tell_of_the_others()
    {
        using var run = await CollectionRun.OnChangedData(data =>
        {
            foreach (var file in Directory.GetFiles(data, "*.csv"))
            {
                Rewrite(file, lines => lines.Where(line => !Regex.IsMatch(line, "(^|[,|])(PDD|Pinduoduo)([,|]|$)")));
            }
        });

        Told(
            run,
            "Nobody else's size is known.",
            "There is no value to draw: nothing is known of what this would show.",
            "Pinduoduo and Taobao and Tmall cannot be compared: the data do not count both.",
            "Alibaba's revenue grew by 5.9% and Tencent's by 8.4% in 2024.",
            "Tencent's profit was the largest of the two in 2024: RMB 194.1bn.");
        Assert.DoesNotContain(run.Sentences, sentence => sentence.Contains("PDD", StringComparison.Ordinal));
    }

    /// <summary>The run succeeded, and told these sentences and none of what is no number.</summary>
    private static void Told(CollectionRun run, params string[] sentences)
    {
        Assert.Equal((0, ""), (run.Command.ExitCode, run.Command.Error));
        Assert.All(sentences, sentence => Assert.Contains(run.Sentences, told => told.Contains(sentence, StringComparison.Ordinal)));
        Assert.All(run.Sentences, sentence => Assert.DoesNotMatch(@"NaN|Infinity|∞|RMB 0\b|\*\*\*\*|  ", sentence));
    }

    private static void Without(string data, string periods)
    {
        foreach (var file in new[] { "financials.csv", "annuals.csv", "users.csv" })
        {
            Rewrite(Path.Combine(data, file), lines => lines.Where(line => !Regex.IsMatch(line, $",{periods},")));
        }
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
