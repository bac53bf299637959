using System.Text.RegularExpressions;

namespace Coopetition.Report.Tests.Collection;

[Collection<OneStory>]
public sealed class ChangingWhatTheStoryRestsOn(ShippedStory shipped)
{
    [Fact]
    public async Task Other_periods_change_every_sentence_that_names_them()
    {
        using var run = await CollectionRun.OnShippedData("--then", "2022", "--now", "2023");

        Assert.Equal((0, ""), (run.Command.ExitCode, run.Command.Error));
        Assert.DoesNotContain(run.Figures.Values, figure => figure.Finding.Contains("2021 Q3", StringComparison.Ordinal) || figure.Finding.Contains("2024", StringComparison.Ordinal));
        Assert.Contains("2022 Q4", run.Figures["growth-then-and-now"].Finding, StringComparison.Ordinal);
        Assert.Equal(shipped.Run.Verdicts, run.Verdicts);
    }

    [Fact]
    public async Task Without_the_last_year_the_story_is_told_of_the_year_before_and_claims_of_it_cannot_be_tested()
    {
        using var run = await CollectionRun.OnChangedData(data =>
        {
            foreach (var file in new[] { "financials.csv", "users.csv" })
            {
                Rewrite(Path.Combine(data, file), lines => lines.Where(line => !line.Contains(",2024Q", StringComparison.Ordinal)));
            }
        });

        Assert.Equal((0, ""), (run.Command.ExitCode, run.Command.Error));
        Assert.DoesNotContain(run.Figures.Values, figure => figure.Finding.Contains("2024", StringComparison.Ordinal));
        Assert.Equal("holds", shipped.Run.Verdicts["C088"]);
        Assert.Equal("cannot be tested", run.Verdicts["C088"]);
    }

    [Fact]
    public async Task One_changed_user_count_changes_the_figures_that_show_it_and_no_other()
    {
        using var run = await CollectionRun.OnChangedData(data => Replace(Path.Combine(data, "users.csv"), "Alibaba,Taote,annual_active_consumers,2022Q1,,2022-03-31,300,", "Alibaba,Taote,annual_active_consumers,2022Q1,,2022-03-31,310,"));

        Assert.Equal(["taote"], Changed(run));
        Assert.Contains("310m", run.Figures["taote"].Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revenue_that_falls_turns_the_claim_of_its_growth_and_the_sentences_that_tell_it()
    {
        using var run = await CollectionRun.OnChangedData(data =>
        {
            Replace(Path.Combine(data, "financials.csv"), "Alibaba,revenue,2024Q2,FY2025Q1,243236,", "Alibaba,revenue,2024Q2,FY2025Q1,213236,");
            Replace(Path.Combine(data, "financials.csv"), "Alibaba,revenue,2024Q3,FY2025Q2,236503,", "Alibaba,revenue,2024Q3,FY2025Q2,206503,");
        });

        Assert.Equal(("holds", "contradicted"), (shipped.Run.Verdicts["C088"], run.Verdicts["C088"]));
        Assert.Contains("Alibaba's revenue grew by 5.2%", shipped.Run.Figures["growth-now"].Finding, StringComparison.Ordinal);
        Assert.Contains("Alibaba's revenue fell by 8.1%", run.Figures["growth-now"].Finding, StringComparison.Ordinal);
        Assert.Equal(shipped.Run.Figures["games-growth"], run.Figures["games-growth"]);
    }

    [Fact]
    public async Task Without_rivals_or_with_counts_of_nobody_the_sentences_say_so()
    {
        using var run = await CollectionRun.OnChangedData(data =>
        {
            Rewrite(Path.Combine(data, "financials.csv"), lines => lines.Where(line => !line.StartsWith("PDD,", StringComparison.Ordinal)));
            Rewrite(Path.Combine(data, "users.csv"), lines => lines.Select(line => Regex.Replace(line, "^(ByteDance,.*?,[0-9-]{10}),[0-9.]+,", "$1,0,")));
        });

        Assert.Equal((0, ""), (run.Command.ExitCode, run.Command.Error));
        Assert.Equal("Video Accounts and Douyin cannot be compared: a count is missing.", run.Figures["video-accounts-and-douyin"].Finding);
        Assert.Equal("None of two companies grew by a tenth or more in 2024 Q3.", run.Figures["growth-by-company"].Finding);
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
