using System.IO.Compression;
using System.Security.Cryptography;
using Coopetition.Data;

namespace Coopetition.Report.Tests.Commands;

public sealed class WritingAReport(WrittenReport written) : IClassFixture<WrittenReport>
{
    [Fact]
    public void It_holds_the_page_the_edition_the_data_and_the_executed_notebooks_and_keeps_what_the_next_edition_needs()
    {
        Assert.Equal((0, ""), (written.Command.ExitCode, written.Command.Error));
        Assert.EndsWith(Path.Combine(written.Report, "index.html") + "\n", written.Command.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "data.zip", "data/ads.csv", "data/ads.json", "data/growth.csv", "data/growth.json", "data/walls.csv", "data/walls.json", "edition.json",
                "editions/stamp/data/datapackage.json", "editions/stamp/data/growth.csv", "editions/stamp/edition.json", "index.html", "notebooks/00-then.ipynb", "notebooks/01-changed.ipynb",
            ],
            Directory.EnumerateFiles(written.Report, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(written.Report, file).Replace('\\', '/').Replace((string)written.Edition["stamp"]!, "stamp", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["data", "notebooks", "report"], Directory.EnumerateDirectories(Path.GetDirectoryName(written.Report)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_edition_tells_programs_what_was_run_and_what_came_out()
    {
        var edition = written.Edition;

        Assert.Equal((4, "From walls to bridges"), ((int?)edition["schema"], (string?)edition["title"]));
        Assert.Equal(["data/datapackage.json", "data/growth.csv"], edition["data"]!.AsArray().Select(file => (string?)file!["path"]));
        Assert.Equal(("2022", "2024"), ((string?)edition["parameters"]!["then"], (string?)edition["parameters"]!["now"]));
        Assert.Equal([("notebooks/00-then.ipynb", "succeeded"), ("notebooks/01-changed.ipynb", "succeeded")], edition["notebooks"]!.AsArray().Select(notebook => ((string)notebook!["path"]!, (string)notebook["state"]!)));
        Assert.Equal(["growth", "ads", "walls"], edition["figures"]!.AsArray().Select(figure => (string?)figure!["slug"]));
        Assert.Equal(["holds", "differs", "contradicted", "cannot be tested"], edition["claims"]!.AsArray().Select(claim => (string?)claim!["verdict"]));
        Assert.Equal("6.0.0", (string?)edition["packages"]!["Plotly.NET"]);
    }

    [Fact]
    public void The_edition_lists_every_file_that_came_with_it_and_its_hash()
    {
        var listed = written.Edition["files"]!.AsArray().ToDictionary(file => (string)file!["path"]!, file => (string)file!["sha256"]!);

        var files = Directory.EnumerateFiles(written.Report, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(written.Report, file).Replace('\\', '/'),
            file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        files.Remove("edition.json");
        Assert.Equal(files.OrderBy(file => file.Key, StringComparer.Ordinal), listed.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void All_data_are_in_one_file_that_is_a_data_package()
    {
        using var folder = new TemporaryFolder();
        ZipFile.ExtractToDirectory(Path.Combine(written.Report, "data.zip"), folder.Path);

        Assert.Equal(["datapackage.json", "growth.csv"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(3, DataPackage.Read(folder.Path).ReadRows()["growth"]);
    }

    [Fact]
    public void The_edition_has_every_number_of_figures_and_shown_tables_by_name_and_period()
    {
        var measures = written.Edition["measures"]!.AsArray().ToDictionary(measure => (string)measure!["name"]!, measure => measure!["values"]!.ToJsonString());

        Assert.Equal("""{"2021 Q1":12.5}""", measures["South: Revenue"]);
        Assert.Equal("""{"2021 Q1":34.1,"2021 Q3":-29,"2021 Q4":123456.75}""", measures["North"]);
    }

    [Fact]
    public void A_figures_data_hash_is_the_hash_of_its_CSV()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(written.Report, "data", "growth.csv"))));

        Assert.Equal(hash, (string?)written.Edition["figures"]![0]!["dataHash"]);
    }
}
