using System.Text.RegularExpressions;
using Coopetition.Report.Tests.Collection;

namespace Coopetition.Report.Tests.Commands;

public sealed partial class RunningInWorkflows
{
    [Fact]
    public async Task Every_command_and_option_that_a_workflow_uses_is_one_that_there_is()
    {
        var files = Directory.EnumerateFiles(Path.Combine(CollectionRun.Root, ".github", "workflows"), "*.yml");
        var lines = files.SelectMany(file => Invocation().Matches(File.ReadAllText(file))).Select(match => match.Groups["arguments"].Value).ToList();

        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var help = await Command.Run(line.Split(' ')[0], "--help");
            Assert.Equal((0, ""), (help.ExitCode, help.Error));
            Assert.All(Option().Matches(line).Select(option => option.Value), option => Assert.Contains($" {option} ", help.Output, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("--project lib/Coopetition.Report -- (?<arguments>[a-z].*)$", RegexOptions.Multiline)]
    private static partial Regex Invocation();

    [GeneratedRegex("(?<= )--[a-z-]+")]
    private static partial Regex Option();
}
