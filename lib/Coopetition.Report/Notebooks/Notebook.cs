using System.Text.Json.Nodes;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Notebooks;

/// <summary>A notebook document of nbformat 4.5 or later; fields that this program does not know are kept.</summary>
public sealed class Notebook
{
    private readonly JsonObject json;
    private readonly List<NotebookCell> cells;

    internal Notebook(JsonObject json)
    {
        this.json = json;
        cells = [.. json["cells"]!.AsArray().Select(cell => new NotebookCell(cell!.AsObject()))];
    }

    public IReadOnlyList<NotebookCell> Cells => cells;

    internal IEnumerable<NotebookCell> CodeCells => cells.Where(cell => cell.Type == CellType.Code);

    /// <summary>What its code cells say; blank ones say nothing.</summary>
    internal IEnumerable<string> Sources => CodeCells.Select(cell => cell.Source).Where(source => !string.IsNullOrWhiteSpace(source));

    internal JsonObject Metadata => json["metadata"]!.AsObject();

    /// <summary>What cells are written in that say nothing themselves; csharp where the document says nothing either.</summary>
    public string Language => (Metadata.Text("kernelspec", "language") ?? Metadata.Text("language_info", "name")) is { } named
        && named is not ("C#" or "c#" or "polyglot-notebook") ? named : "csharp";

    /// <summary>The first heading of level one, as text; null if there is none.</summary>
    public string? Title => TitleCell is { } cell ? MarkdownText.TitleOf(cell.Source) : null;

    /// <summary>The cell that has the title; null if there is none.</summary>
    internal NotebookCell? TitleCell => cells.FirstOrDefault(cell => cell.Type == CellType.Markdown && MarkdownText.TitleOf(cell.Source) is not null);

    /// <summary>Reads a document of nbformat 4 and lifts it to 4.5.</summary>
    /// <param name="path">Names the document in errors.</param>
    /// <exception cref="InputException">The text is no such document; the message has line and column.</exception>
    public static Notebook Parse(string text, string path) => new(NotebookFormat.Parse(text, path));

    public Notebook Clone() => new(json.DeepClone().AsObject());

    /// <summary>A cell's place in the notebook as it was written, from one: a cell of injected parameters has none.</summary>
    /// <param name="cell">Its index, from zero.</param>
    public int NumberOf(int cell) => cells.Take(cell + 1).Count(each => !each.Tags.Contains(NotebookCell.InjectedTag));

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

    public string ToJson() => NotebookJson.Indented(json) + "\n";
}
