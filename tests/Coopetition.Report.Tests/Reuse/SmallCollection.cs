using System.Text.Json.Nodes;
using Coopetition.Report.Tests.Commands;

namespace Coopetition.Report.Tests.Reuse;

/// <summary>Notebooks without the library, which load in no time: two tell which table they use, as the library does, and one does not.</summary>
internal sealed class SmallCollection : IDisposable
{
    private const string Descriptor = """
        {
          "name": "shops",
          "resources": [
            { "name": "sales", "path": "sales.csv", "schema": { "fields": [{ "name": "period", "type": "string" }, { "name": "north", "type": "number" }, { "name": "south", "type": "number" }], "primaryKey": "period" } },
            { "name": "staff", "path": "staff.csv", "schema": { "fields": [{ "name": "period", "type": "string" }, { "name": "people", "type": "number" }], "primaryKey": "period" } }
          ]
        }
        """;

    // As the library would: the file's name is put together, since a cell that names one reads it by its own means
    private static readonly string Tell = $$"""
        #r "{{Path.Combine(Collection.CollectionRun.Root, "artifacts", "lib", "Coopetition.Data.dll")}}"
        string[] Rows(string table)
        {
            var path = System.IO.Path.GetFullPath(data + "/" + table + "." + "csv");
            var teller = System.Diagnostics.Tracing.EventSource.GetSources().FirstOrDefault(source => source.Name == "Coopetition.Data") ?? new System.Diagnostics.Tracing.EventSource("Coopetition.Data");
            teller.Write("DataFileUsed", new { path });
            var rows = new List<string>();
            Coopetition.Data.DataPackage.Read(data).ReadRows(row =>
            {
                if (row.Table.Name == table)
                {
                    rows.Add(string.Join(",", row.Table.Fields.Select(field => field.Name == "period" ? row.Text("period") : row.Number(field.Name).ToString())));
                }
            });
            return rows.ToArray();
        }
        """;

    private const string Show = """
        using Microsoft.DotNet.Interactive.Formatting;
        public record Shown(string Json);
        Formatter.Register<Shown>((shown, writer) => writer.Write(shown.Json), "application/vnd.coopetition.table+json");
        var rows = string.Join(",", Rows("sales").Select(row => row.Split(',')).Select(row => "[\"" + row[0] + "\"," + row[1] + "," + row[2] + "]"));
        display(new Shown("{\"columns\":[{\"name\":\"period\",\"title\":\"Period\",\"type\":\"period\"},{\"name\":\"north\",\"title\":\"North: Sales\",\"type\":\"number\",\"unit\":\"EUR\"},{\"name\":\"south\",\"title\":\"South: Sales\",\"type\":\"number\",\"unit\":\"EUR\"}],\"rows\":[" + rows + "]}"), "application/vnd.coopetition.table+json");
        """;

    private readonly TemporaryFolder folder = new();

    public SmallCollection()
    {
        Write("data/datapackage.json", Descriptor);
        Write("data/sales.csv", "period,north,south\n2024Q1,10,8\n2024Q2,12,11\n");
        Write("data/staff.csv", "period,people\n2024Q1,40\n2024Q2,41\n");
        WriteNotebook("00-sales", "# Sales", Tell, Show);
        WriteNotebook("01-staff", "# Staff", Tell, "display($\"{Rows(\"staff\").Length} rows, now {now}\");");
        WriteNotebook("02-silent", "# Silent", "display(\"nothing is told\");");
    }

    public string Report => folder.In("report");

    public string In(params string[] parts) => folder.In(parts);

    public void Write(string path, string text) => folder.Write(path, text);

    public void Replace(string path, string old, string @new)
    {
        var text = File.ReadAllText(folder.In(path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void WriteNotebook(string name, string prose, params string[] code) => Write($"notebooks/{name}.ipynb", NotebookText.Of(
        [NotebookText.Markdown(prose), NotebookText.Code("var data = \"../data\";\nvar now = \"2024\";", "parameters"), .. code.Select(source => NotebookText.Code(source))]));

    public Task<Command> Run(params string[] arguments) => Command.Run(["--notebooks", folder.In("notebooks"), .. arguments]);

    /// <summary>Runs and explains.</summary>
    /// <returns>For each notebook, in order, why it was run or kept.</returns>
    public async Task<IReadOnlyList<string>> Explain(params string[] arguments)
    {
        var command = await Run(["--explain", .. arguments]);
        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        return ReasonsIn(command);
    }

    public static IReadOnlyList<string> ReasonsIn(Command command) =>
        [.. command.Output.Split('\n').Where(line => line.Contains("  run   ", StringComparison.Ordinal) || line.Contains("  kept  ", StringComparison.Ordinal)).Select(line => line[(line.IndexOf("  ", StringComparison.Ordinal) + 2)..].Trim())];

    public IReadOnlyList<string> Editions() => [.. Directory.EnumerateDirectories(folder.In("report", "editions")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public JsonNode Edition() => JsonNode.Parse(File.ReadAllText(folder.In("report", "edition.json")))!;

    public void Dispose() => folder.Dispose();
}
