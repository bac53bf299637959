using System.Text.Json.Nodes;

namespace Kernels.Tests.Notebooks;

/// <summary>A notebook as it is on disk.</summary>
public sealed record SourceNotebook(string File, IReadOnlyList<CodeCell> Cells)
{
    /// <summary>What readers call it.</summary>
    public string Name => Checkout.NameOf(File);

    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The notebooks of a folder, in order of their names.</summary>
    public static IReadOnlyList<SourceNotebook> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).Select(Read)];

    public static SourceNotebook Read(string file) => new(
        file,
        [
            .. JsonNode.Parse(System.IO.File.ReadAllText(file))!["cells"]!.AsArray().Index()
                .Where(cell => (string?)cell.Item!["cell_type"] == "code")
                .Select(cell => new CodeCell(cell.Index + 1, (string)cell.Item!["metadata"]!["polyglot_notebook"]!["kernelName"]!, NotebookText.Of(cell.Item["source"]))),
        ]);
}
