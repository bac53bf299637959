using System.Text;
using System.Text.Json.Nodes;
using Coopetition.Report.Editions;
using Coopetition.Report.Tests.Commands;

namespace Coopetition.Report.Tests.Exports;

/// <summary>Two editions of a report, and then something happens to what tells of them.</summary>
public sealed class ReadingDamagedRecords : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    private string Record => folder.In("report", "edition.json");

    public async ValueTask InitializeAsync()
    {
        foreach (var prose in new[] { "first", "second" })
        {
            Assert.Equal((0, ""), await Run(prose));
        }

        folder.Write("report/notes.txt", "mine");
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"schema\": 4, \"stamp\": \"2025")]
    [InlineData("my notes")]
    [InlineData("[]")]
    [InlineData("{\"edition\": 3}")]
    [InlineData("{\"schema\": 4, \"stamp\": \"x\", \"files\": [null]}")]
    [InlineData("{\"schema\": 4, \"stamp\": \"x\", \"files\": [{ \"path\": \"../notebooks/n.ipynb\", \"sha256\": \"\" }]}")]
    [InlineData("\0\u0001\u0002ÿ\0")]
    public async Task One_of_the_report_is_set_aside_with_a_note_and_the_run_goes_on(string damaged)
    {
        File.WriteAllBytes(Record, Encoding.Latin1.GetBytes(damaged));

        Assert.Equal((0, $"{Record}: damaged, or not what a run writes. Nothing is taken from it; it is set aside as edition.json.damaged.\n"), await Run("third"));

        Assert.Equal(Encoding.Latin1.GetBytes(damaged), File.ReadAllBytes(Record + ".damaged"));
        AssertWhole(editions: 3);
        File.WriteAllText(Record, "damaged again");
        Assert.Contains("it is set aside as edition.json.damaged-2.", (await Run("fourth")).Error, StringComparison.Ordinal);
        AssertWhole(editions: 4);
        Assert.Equal((0, ""), await Run("fifth"));
    }

    [Fact]
    public async Task A_missing_one_is_written_anew()
    {
        File.Delete(Record);

        Assert.Equal((0, ""), await Run("third"));

        AssertWhole(editions: 3);
    }

    [Fact]
    public async Task One_of_another_version_is_replaced_with_a_note()
    {
        await File.WriteAllTextAsync(Record, (await File.ReadAllTextAsync(Record, TestContext.Current.CancellationToken)).Replace("\"schema\": 4", "\"schema\": 5, \"more\": {}", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal((0, $"{Record}: another version of this command wrote it. Nothing is taken from that edition.\n"), await Run("third"));

        AssertWhole(editions: 3);
        Assert.False(File.Exists(Record + ".damaged"));
    }

    [Fact]
    public async Task One_of_a_kept_edition_is_left_out_with_a_note_and_stays()
    {
        var kept = Path.Combine(Editions()[1], "edition.json");
        await File.WriteAllTextAsync(kept, "{", TestContext.Current.CancellationToken);

        Assert.Equal((0, $"{Editions()[1]}: this edition cannot be used: edition.json is not what a run of this version writes. If it is of no other use, remove the folder.\n"), await Run("third"));

        Assert.Equal("{", await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken));
        Assert.Equal(3, Editions().Count);
        Assert.Equal((0, ""), await Run("fourth"));
    }

    [Fact]
    public async Task Where_nothing_tells_what_belongs_to_the_report_it_is_refused_and_not_a_byte_is_changed()
    {
        Array.ForEach([.. Editions().Select(edition => Path.Combine(edition, "edition.json")), Record], file => File.WriteAllText(file, "{"));
        var before = FolderTree.Of(folder.In("report"));

        Assert.Equal(
            (2, $"--out {folder.In("report")}: edition.json, index.html, notebooks/n.ipynb: in the way, and not as we left it there. It would be lost: move it elsewhere, or name another folder.\n"),
            await Run("third"));
        Assert.Equal(before, FolderTree.Of(folder.In("report")));
    }

    [Fact]
    public async Task A_hash_that_is_not_a_file_s_makes_the_file_somebody_else_s()
    {
        var edition = JsonNode.Parse(await File.ReadAllTextAsync(Record, TestContext.Current.CancellationToken))!;
        edition["files"]!.AsArray().Single(file => (string?)file!["path"] == "index.html")!["sha256"] = new string('0', 64);
        await File.WriteAllTextAsync(Record, edition.ToJsonString(), TestContext.Current.CancellationToken);

        Assert.Equal((2, $"--out {folder.In("report")}: index.html: in the way, and not as we left it there. It would be lost: move it elsewhere, or name another folder.\n"), await Run("third"));
    }

    private async Task<(int ExitCode, string Error)> Run(string prose)
    {
        folder.Write("notebooks/n.ipynb", NotebookText.Of(NotebookText.Markdown($"# A notebook\n\n{prose}")));
        var command = await Command.Run("--notebooks", folder.In("notebooks"));
        return (command.ExitCode, command.Error);
    }

    private IReadOnlyList<string> Editions() => [.. Directory.EnumerateDirectories(folder.In("report", "editions")).Order(StringComparer.Ordinal)];

    private void AssertWhole(int editions)
    {
        var listed = EditionDocument.Read(folder.In("report")).Files;
        Assert.All(listed, file => Assert.Equal(file.Sha256, Sha256.Of(File.ReadAllBytes(folder.In("report", file.Path)))));
        Assert.Equal(editions, Editions().Count);
        Assert.Equal(
            ["edition.json", "notes.txt"],
            FolderTree.Of(folder.In("report")).Where(entry => entry.Value != "/" && !entry.Key.Contains(".damaged", StringComparison.Ordinal)).Select(entry => entry.Key).Except(listed.Select(file => file.Path)));
    }
}
