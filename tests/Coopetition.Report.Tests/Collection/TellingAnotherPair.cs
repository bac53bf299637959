using System.Text.Json.Nodes;
using Coopetition.Report.Tests.Commands;

namespace Coopetition.Report.Tests.Collection;

/// <summary>The whole collection on data that are not its own: two ferry lines, with other metrics, another currency, other fiscal years and no channels.</summary>
[Collection<OneStory>]
public sealed class TellingAnotherPair : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_notebook_tells_what_it_can_and_says_what_the_data_lack()
    {
        var command = await Command.Run(
            "--notebooks", Path.Combine(CollectionRun.Root, "notebooks"), "--data", Path.Combine(CollectionRun.Root, "tests", "Ferries"), "--then", "2031", "--now", "2032", "--out", folder.In("report"));

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        var edition = JsonNode.Parse(await File.ReadAllTextAsync(folder.In("report", "edition.json"), TestContext.Current.CancellationToken))!;
        var findings = edition["figures"]!.AsArray().Select(figure => (string)figure!["finding"]!).ToList();
        Assert.Contains("Nord Ferries's revenue growth fell from 6.3% in 2031 to 5.9% in 2032, and Sud Lines's from 9.7% to 8.7%.", findings);
        Assert.Contains("There is no channel to draw.", findings);
        Assert.Contains(findings, finding => finding.Contains("These data describe no metric \"net_income_attributable\"", StringComparison.Ordinal));
        Assert.Equal(["cannot be tested", "holds"], edition["claims"]!.AsArray().Select(claim => (string)claim!["verdict"]!).Order(StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.DoesNotContain("NaN", finding, StringComparison.Ordinal));
        Assert.DoesNotContain("Nord Ferries stopped publishing", await File.ReadAllTextAsync(folder.In("report", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_side_without_segments_has_none_to_rank()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(CollectionRun.Root, "tests", "Ferries")))
        {
            var rows = File.ReadLines(file).Where(row => !row.StartsWith("tickets,", StringComparison.Ordinal) && !row.StartsWith("freight,", StringComparison.Ordinal) && !row.Contains(",tickets,", StringComparison.Ordinal) && !row.Contains(",freight,", StringComparison.Ordinal));
            folder.Write($"data/{Path.GetFileName(file)}", string.Join('\n', rows) + "\n");
        }

        var command = await Command.Run(
            "--notebooks", Path.Combine(CollectionRun.Root, "notebooks", "03-what-is-it-like-now.ipynb"), "--data", folder.In("data"), "--then", "2031", "--now", "2032", "--out", folder.In("report"));

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
    }
}
