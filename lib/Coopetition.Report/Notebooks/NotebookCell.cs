using System.Text.Json.Nodes;

namespace Coopetition.Report.Notebooks;

/// <summary>One cell of a notebook, over its JSON, so that what is not named here stays as it was.</summary>
public sealed class NotebookCell
{
    /// <summary>Marks a cell that overrides parameters, by papermill's convention.</summary>
    public const string InjectedTag = "injected-parameters";

    /// <summary>Marks a cell whose outputs are the lead: the page has them on its first screen, and nowhere else.</summary>
    public const string LeadTag = "lead";

    internal NotebookCell(JsonObject json) => Json = json;

    public string Id => Json["id"]!.GetValue<string>();

    public CellType Type => Json["cell_type"]!.GetValue<string>() switch
    {
        "code" => CellType.Code,
        "markdown" => CellType.Markdown,
        _ => CellType.Raw,
    };

    public string Source => MultilineText.Join(Json["source"]);

    public JsonObject Metadata => Json["metadata"]!.AsObject();

    public JsonArray Outputs => Json["outputs"]!.AsArray();

    public IReadOnlyList<string> Tags =>
        Metadata["tags"] is JsonArray tags ? [.. tags.OfType<JsonValue>().Select(tag => tag.ToString())] : [];

    /// <summary>What the cell says of the lead; what went wrong in it is no part of that.</summary>
    public IEnumerable<JsonObject> Lead => Type == CellType.Code && Tags.Contains(LeadTag) ? Outputs.OfType<JsonObject>().Where(output => output["data"] is not null) : [];

    /// <summary>Whether its slide type is "skip", as Jupyter's editors set it and nbconvert reads it.</summary>
    public bool IsLeftOutOfSlides => Metadata.Text("slideshow", "slide_type") == "skip";

    /// <summary>The kernel that Polyglot Notebooks runs the cell in; null where nothing is said.</summary>
    public string? Language => Metadata.Text("polyglot_notebook", "kernelName") ?? Metadata.Text("dotnet_interactive", "language");

    internal JsonObject Json { get; }

    /// <summary>A code cell without outputs.</summary>
    public static NotebookCell Code(string id, string source, params IEnumerable<string> tags) => new(new JsonObject
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["id"] = id,
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
        ["outputs"] = new JsonArray(),
        ["source"] = MultilineText.Split(source),
    });
}

public enum CellType
{
    Code,
    Markdown,
    Raw,
}
