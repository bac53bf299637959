using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cells of a notebook (.ipynb, .dib) or of a script, which is one cell.</summary>
internal static class ImportedDocument
{
    /// <exception cref="FileNotFoundException"/>
    /// <exception cref="InvalidDataException">The notebook is not in its format.</exception>
    public static IReadOnlyList<Cell> Read(string path, Kernel kernel)
    {
        var text = File.ReadAllText(Path.GetFullPath(path));
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".IPYNB" => ParseJupyter(text, path, kernel),
            ".DIB" => ParseDib(text, kernel),
            _ => [new Cell(text, null, false)],
        };
    }

    private static Cell[] ParseJupyter(string text, string path, Kernel kernel)
    {
        try
        {
            return [.. JsonNode.Parse(text)!["cells"]!.AsArray()
                .Where(cell => cell!["cell_type"]!.GetValue<string>() is "code" or "markdown")
                .Select(cell => new Cell(
                    Source(cell!["source"]),
                    KernelName(cell["metadata"], kernel),
                    cell["cell_type"]!.GetValue<string>() == "markdown"))];
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new InvalidDataException($"{path} is not a Jupyter notebook: {malformed.Message}", malformed);
        }
    }

    private static string Source(JsonNode? source) => source is JsonArray lines
        ? string.Concat(lines.Select(line => line!.GetValue<string>()))
        : source?.GetValue<string>() ?? "";

    private static string? KernelName(JsonNode? metadata, Kernel kernel)
    {
        var named = (metadata?["polyglot_notebook"]?["kernelName"] ?? metadata?["dotnet_interactive"]?["language"])?.GetValue<string>();
        return named is not null && kernel.Find(named) is { } known ? known.Name : null;
    }

    private static List<Cell> ParseDib(string text, Kernel kernel)
    {
        var cells = new List<Cell>();
        var lines = new List<string>();
        string? section = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("#!", StringComparison.Ordinal) && IsSection(line[2..].Trim(), kernel))
            {
                Flush();
                section = line[2..].Trim();
            }
            else
            {
                lines.Add(line);
            }
        }
        Flush();
        return cells;

        void Flush()
        {
            var content = string.Join('\n', lines).Trim();
            if (content.Length > 0 && section != "meta")
            {
                cells.Add(section == "markdown" ? new Cell(content, null, true) : new Cell(content, section, false));
            }
            lines.Clear();
        }
    }

    private static bool IsSection(string name, Kernel kernel) => name is "meta" or "markdown" || (name.Length > 0 && kernel.Find(name) is not null);

    internal sealed record Cell(string Text, string? KernelName, bool IsMarkdown);
}
