using System.Text.Json.Nodes;

namespace Coopetition.Report.Tests.Commands;

/// <summary>One run of the story among the fixtures, told of another then, for all tests that only look at what it wrote.</summary>
public sealed class WrittenReport : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Report => folder.In("report");

    public JsonNode Edition => field ??= JsonNode.Parse(File.ReadAllText(folder.In("report", "edition.json")))!;

    internal Command Command { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Take("story");
        Command = await Command.Run("--notebooks", folder.In("notebooks"), "--then", "2022");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
