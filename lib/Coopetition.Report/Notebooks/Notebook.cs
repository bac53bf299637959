using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>A notebook document of nbformat 4.5 or later; fields that this program does not know are kept.</summary>
public sealed partial class Notebook
{
    // As Jupyter writes it, so that a rerun differs from the original only where something changed
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject json;
    private readonly List<NotebookCell> cells;

    internal Notebook(JsonObject json)
    {
        this.json = json;
        cells = [.. json["cells"]!.AsArray().Select(cell => new NotebookCell(cell!.AsObject()))];
    }

    public IReadOnlyList<NotebookCell> Cells => cells;

    internal JsonObject Metadata => json["metadata"]!.AsObject();

    /// <summary>What cells are written in that say nothing themselves; csharp where the document says nothing either.</summary>
    public string Language => (Metadata.Text("kernelspec", "language") ?? Metadata.Text("language_info", "name")) is { } named
        && named is not ("C#" or "c#" or "polyglot-notebook") ? named : "csharp";

    /// <summary>The first heading of level one; null if there is none.</summary>
    public string? Title => cells
        .Where(cell => cell.Type == CellType.Markdown)
        .Select(cell => TopHeading().Match(cell.Source))
        .FirstOrDefault(match => match.Success)?.Groups["title"].Value;

    /// <summary>Reads a document of nbformat 4 and lifts it to 4.5.</summary>
    /// <param name="path">Names the document in errors.</param>
    /// <exception cref="InputException">The text is no such document; the message has line and column.</exception>
    public static Notebook Parse(string text, string path) => new(NotebookFormat.Parse(text, path));

    public Notebook Clone() => new(json.DeepClone().AsObject());

    public void Insert(int index, NotebookCell cell)
    {
        cells.Insert(index, cell);
        json["cells"]!.AsArray().Insert(index, cell.Json);
    }

    public void Remove(NotebookCell cell)
    {
        cells.Remove(cell);
        json["cells"]!.AsArray().Remove(cell.Json);
    }

    public string ToJson() => json.ToJsonString(Format) + "\n";

    [GeneratedRegex(@"^#[ \t]+(?<title>\S.*?)[ \t]*#*[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex TopHeading();
}
