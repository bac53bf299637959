using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Coopetition.Report.Tests.Collection;

/// <summary>The notebooks are shipped with their outputs, which sites show that run nothing: they must be those of the cells and data that are shipped.</summary>
[Collection<OneStory>]
public sealed class SavingTheStory(ShippedStory shipped)
{
    private const string Remedy = "is older than its cells or data: dotnet run --project lib/Coopetition.Report -- run --save";

    public static TheoryData<string> Notebooks { get; } = [.. Directory.EnumerateFiles(Path.Combine(CollectionRun.Root, "notebooks"), "*.ipynb").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Outputs_are_of_the_cells_and_data_as_they_are(string name)
    {
        var (notebook, inputs) = Read(name);

        Assert.True(Hash(Encoding.UTF8.GetBytes(string.Join('\u001E', Code(notebook).Select(cell => Text(cell["source"]))))) == (string?)inputs["cells"], $"{name} {Remedy}");
        Assert.All(inputs["data"]!.AsObject(), file => Assert.True(
            File.Exists(Path.Combine(CollectionRun.Root, file.Key)) && Hash(File.ReadAllBytes(Path.Combine(CollectionRun.Root, file.Key))) == (string?)file.Value, $"{name} {Remedy} ({file.Key} has changed)"));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_figure_has_a_picture_and_the_finding_that_a_run_gives_today(string name)
    {
        var (notebook, _) = Read(name);

        var findings = Figures(shipped.Run.Notebook($"notebooks/{name}"), "application/vnd.coopetition.figure+json").Select(output => (string)output["data"]!["application/vnd.coopetition.figure+json"]!["finding"]!);
        var saved = Figures(notebook, "image/png").Select(output => Text(output["data"]!["text/plain"]).Split('\n')[0]);
        Assert.True(findings.SequenceEqual(saved), $"{name} {Remedy}");
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_is_small_enough_to_be_reviewed(string name) =>
        Assert.InRange(new FileInfo(Path.Combine(CollectionRun.Root, "notebooks", name)).Length, 0, 400_000);

    private static (JsonNode Notebook, JsonNode Inputs) Read(string name)
    {
        var notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(CollectionRun.Root, "notebooks", name)))!;
        var inputs = notebook["metadata"]!["coopetition"]?["inputs"];
        Assert.True(inputs is not null, $"{name} has no outputs: dotnet run --project lib/Coopetition.Report -- run --save");
        return (notebook, inputs);
    }

    private static IEnumerable<JsonNode> Code(JsonNode notebook) => notebook["cells"]!.AsArray().OfType<JsonNode>().Where(cell => (string?)cell["cell_type"] == "code");

    private static IEnumerable<JsonNode> Figures(JsonNode notebook, string mediaType) =>
        Code(notebook).SelectMany(cell => cell["outputs"]!.AsArray().OfType<JsonNode>()).Where(output => output["data"]?[mediaType] is not null);

    private static string Text(JsonNode? text) => text is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string)text!;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
