using System.Text;
using System.Text.Json;

namespace Coopetition.Data;

/// <summary>A data folder's description for readers, in Markdown, made of its descriptor alone: no number of rows, nothing that changes with the data.</summary>
public sealed class Codebook
{
    /// <summary>What the codebook is called in its folder.</summary>
    public const string FileName = "README.md";

    private readonly StringBuilder text = new();
    private readonly DataPackage package;

    private Codebook(DataPackage package) => this.package = package;

    /// <summary>The whole text, with line feeds.</summary>
    public static string Of(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var codebook = new Codebook(package);
        codebook.WriteHead();
        foreach (var resource in package.Resources)
        {
            codebook.WriteTable(resource);
        }

        codebook.WriteNamed("Sources", "sources");
        codebook.WriteNamed("Licences", "licenses");
        return codebook.text.ToString();
    }

    private void WriteHead()
    {
        Line($"# {package.Title ?? "Data"}");
        Paragraph(package.Description);
        Paragraph($"This page is written from [{DataPackage.DescriptorName}]({DataPackage.DescriptorName}), which says all of it to programs: change that, then write this anew with `check --write-codebook`.");
        Paragraph("| table | what it holds |\n|---|---|\n" + string.Join('\n', package.Resources.Select(resource => $"| [{resource.Path}](#{resource.Path.Replace(".", "", StringComparison.Ordinal)}) | {Cell(resource.Description ?? resource.Title)} |")));
    }

    private void WriteTable(Resource resource)
    {
        Line($"\n## {resource.Path}");
        Paragraph(resource.Description);
        var keys = resource.PrimaryKey.Count == 0 ? null : $"A row is known by its {List(resource.PrimaryKey)}.{(resource.Vintage is { } vintage ? $" Rows that differ in `{vintage}` alone are vintages of one thing." : "")}";
        var references = resource.ForeignKeys.Select(key => $"{List(key.Fields)} must be in {PathOf(key)}.");
        var missing = resource.MissingValues is [""] ? null : $"These stand for a missing value: {List(resource.MissingValues)}.";
        Paragraph(string.Join(' ', references.Prepend(keys).Append(missing).Where(sentence => sentence is not null)));
        Paragraph("| column | type | unit | meaning |\n|---|---|---|---|\n" + string.Join('\n', resource.Fields.Select(Row)));
    }

    private string PathOf(ForeignKey key) => package.Resources.First(resource => resource.Name == key.Resource).Path;

    private static string Row(Field field)
    {
        var meaning = new List<string?> { field.Description ?? field.Title };
        meaning.AddRange(field.Enum.Select(word => field.Meanings.TryGetValue(word, out var sense) ? $"`{word}`: {sense}" : $"`{word}`."));
        meaning.Add((field.Minimum, field.Maximum) switch
        {
            (null, null) => null,
            (var least, null) => $"At least {least}.",
            (null, var most) => $"At most {most}.",
            var (least, most) => $"{least} to {most}.",
        });
        meaning.Add(field.Example is { } example ? $"For example `{example}`." : null);
        return $"| `{field.Name}` | {Type(field)} | {Cell(field.Unit)} | {Cell(string.Join(' ', meaning.Where(part => part is not null)))} |";
    }

    private static string Type(Field field) => (field.Type switch
    {
        FieldType.Text when field.Enum.Count > 0 => "one of the words",
        FieldType.Text => "text",
        FieldType.WholeNumber => "whole number",
        FieldType.Number => "number",
        FieldType.Boolean => "true or false",
        _ => "date",
    }) + (field.Required ? "" : ", may be blank");

    /// <summary>A list of the descriptor whose items have a title, a name, a path or some of these.</summary>
    private void WriteNamed(string heading, string property)
    {
        if (package.Property(property) is { ValueKind: JsonValueKind.Array } items && items.GetArrayLength() > 0)
        {
            Line($"\n## {heading}");
            Paragraph(string.Join('\n', items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => $"- {Named(item)}")));
        }
    }

    private static string Named(JsonElement item)
    {
        var name = Property("title") ?? Property("name") ?? Property("path") ?? "";
        return Property("path") is { } path ? $"[{name}]({path})" : name;

        string? Property(string property) => item.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static string List(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => name.Length == 0 ? "a blank cell" : $"`{name}`"));

    private static string Cell(string? content) => (content ?? "").ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);

    private void Paragraph(string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            Line($"\n{content}");
        }
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
