using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>Checks a document's structure and lifts every nbformat 4 to 4.5.</summary>
internal sealed partial class NotebookFormat
{
    private const int Major = 4;
    private const int MinorWithCellIds = 5;

    private readonly string text;
    private readonly string path;

    private NotebookFormat(string text, string path) => (this.text, this.path) = (text, path);

    public static JsonObject Parse(string text, string path) => new NotebookFormat(text, path).Parse();

    private JsonObject Parse()
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InputException($"{path}: the file is empty. A notebook is a JSON document; save it again from the editor.");
        }

        var notebook = ParseJson() as JsonObject ?? throw Wrong([], "a notebook is a JSON object, which starts with {");
        CheckVersion(notebook);
        Supply(notebook, [], "metadata", new JsonObject());
        if (notebook["cells"] is not JsonArray cells)
        {
            throw Wrong(["cells"], "\"cells\" must be an array of cells");
        }

        for (var i = 0; i < cells.Count; i++)
        {
            CheckCell(cells[i], ["cells", i]);
        }

        CellIds.Assign(cells);
        notebook["nbformat_minor"] = Math.Max(notebook["nbformat_minor"]!.GetValue<int>(), MinorWithCellIds);
        return notebook;
    }

    private JsonNode? ParseJson()
    {
        try
        {
            return NotebookJson.Parse(text);
        }
        catch (JsonException e)
        {
            var position = e.LineNumber is { } line ? $", line {line + 1}, column {e.BytePositionInLine + 1}" : "";
            throw new InputException($"{path}{position}: not valid JSON. {Aside().Replace(e.Message, "").Trim()} Save the notebook again from the editor.");
        }
    }

    private void CheckVersion(JsonObject notebook)
    {
        if (notebook["nbformat"] is not JsonValue major || !major.TryGetValue(out int version))
        {
            throw Wrong(["nbformat"], "\"nbformat\" must be the number 4; without it the file is no notebook");
        }

        if (version != Major)
        {
            throw Wrong(["nbformat"], $"the notebook is of nbformat {version}, and 4 can be read. Open it in Jupyter or VS Code and save it again");
        }

        if (notebook["nbformat_minor"] is not JsonValue minor || !minor.TryGetValue(out int _))
        {
            throw Wrong(["nbformat_minor"], "\"nbformat_minor\" must be a whole number");
        }
    }

    private void CheckCell(JsonNode? node, object[] at)
    {
        var cell = node as JsonObject ?? throw Wrong(at, "a cell must be a JSON object");
        var type = cell.Text("cell_type");
        if (type is not ("code" or "markdown" or "raw"))
        {
            throw Wrong([.. at, "cell_type"], "\"cell_type\" must be \"code\", \"markdown\" or \"raw\"");
        }

        if (MultilineText.JoinOrNull(cell["source"]) is null)
        {
            throw Wrong([.. at, "source"], "\"source\" must be a string or an array of strings");
        }

        Supply(cell, at, "metadata", new JsonObject());
        if (type == "code")
        {
            Supply(cell, at, "outputs", new JsonArray());
            if (cell["outputs"]!.AsArray().Any(output => output is not JsonObject))
            {
                throw Wrong([.. at, "outputs"], "\"outputs\" must hold JSON objects only");
            }
        }
    }

    private void Supply<T>(JsonObject parent, object[] at, string name, T value) where T : JsonNode
    {
        if (!parent.ContainsKey(name))
        {
            parent[name] = value;
        }
        else if (parent[name] is not T)
        {
            throw Wrong([.. at, name], $"\"{name}\" must be a JSON {(value is JsonArray ? "array" : "object")}");
        }
    }

    private InputException Wrong(object[] at, string complaint)
    {
        var (line, column) = new JsonText(Encoding.UTF8.GetBytes(text)).PositionOf(at);
        return new InputException($"{path}, line {line}, column {column}: {complaint}.");
    }

    // Of what the parser says, the position that it repeats at the end and its advice to programmers
    [GeneratedRegex(@"\s*(Path: \S+ \| )?LineNumber: \d+ \| BytePositionInLine: \d+\.| which is not supported in this mode| Change the reader options\.")]
    private static partial Regex Aside();
}

/// <summary>Gives an id to each cell that lacks a valid one or repeats an earlier cell's.</summary>
internal static partial class CellIds
{
    public static void Assign(JsonArray cells)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var without = new List<(JsonObject Cell, int Number)>();
        foreach (var (index, cell) in cells.Index())
        {
            if (cell!.AsObject().Text("id") is not { } id || !Valid().IsMatch(id) || !taken.Add(id))
            {
                without.Add((cell.AsObject(), index + 1));
            }
        }

        foreach (var (cell, number) in without)
        {
            cell["id"] = Free($"cell-{number}", taken);
        }
    }

    public static string Free(string wanted, ISet<string> taken)
    {
        var id = wanted;
        for (var i = 2; !taken.Add(id); i++)
        {
            id = $"{wanted}-{i}";
        }

        return id;
    }

    [GeneratedRegex("^[a-zA-Z0-9-_]{1,64}$")]
    private static partial Regex Valid();
}
