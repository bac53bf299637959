using System.Text.Json;
using System.Text.RegularExpressions;

namespace Coopetition.Data;

/// <summary>Makes columns and keys of a Table Schema's JSON.</summary>
internal sealed class SchemaReader(DescriptorObject schema)
{
    private static readonly string[] ReadOtherwise = ["decimalChar", "groupChar", "bareNumber", "trueValues", "falseValues", "rdfType"];
    private static readonly string[] Constraints = ["required", "unique", "enum", "minimum", "maximum", "pattern", "minLength", "maxLength"];
    private static readonly Dictionary<string, FieldType> Types = new()
    {
        ["boolean"] = FieldType.Boolean,
        ["date"] = FieldType.Date,
        ["integer"] = FieldType.WholeNumber,
        ["number"] = FieldType.Number,
        ["string"] = FieldType.Text,
    };

    public IReadOnlyList<Field> Fields()
    {
        var fields = schema.Objects("fields").Select(ReadField).OfType<Field>().ToList();
        if (fields.Count == 0)
        {
            schema.Report("the schema has no \"fields\".", "List the columns: [{ \"name\": …, \"type\": … }].");
        }

        return fields;
    }

    /// <summary>Of single columns and of several, the primary key first.</summary>
    public List<IReadOnlyList<string>> UniqueKeys()
    {
        List<IReadOnlyList<string>> keys = [.. schema.Objects("fields")
            .Where(field => field.Object("constraints", optional: true) is { } constraints && constraints.Flag("unique"))
            .Select(field => new[] { field.Text("name", optional: true) ?? "" })];
        if (schema.TextOrTexts("primaryKey") is { Count: > 0 } primary)
        {
            keys.RemoveAll(primary.SequenceEqual);
            keys.Insert(0, primary);
        }

        return keys;
    }

    /// <param name="table">The table that the keys stand in, which they may refer to by the empty text.</param>
    public List<ForeignKey> ForeignKeys(string table) =>
        [.. schema.Objects("foreignKeys").Select(key => ReadForeignKey(key, table)).OfType<ForeignKey>()];

    private Field? ReadField(DescriptorObject json, int index)
    {
        var name = json.Text("name");
        json = json with { Place = $"{schema.Place}, field {(name is null ? index + 1 : $"\"{name}\"")}" };
        var type = ReadType(json);
        var format = json.Text("format", optional: true);
        if (format is not (null or "default") && type is not (null or FieldType.Text))
        {
            json.Report($"the format \"{format}\" is not supported.", "Leave it out: a date is year-month-day, a number is written with a point.");
        }

        json.Refuse(ReadOtherwise.Contains);
        var constraints = json.Object("constraints", optional: true) ?? json with { Element = default };
        constraints.Refuse(constraint => !Constraints.Contains(constraint));
        var field = name is null || type is null ? null : new Field(name, type.Value)
        {
            Title = json.Text("title", optional: true),
            Description = json.Text("description", optional: true),
            Unit = json.Text("unit", optional: true),
            Example = json.Text("example", optional: true),
            IsAddress = format == "uri",
            Required = constraints.Flag("required"),
            Enum = constraints.Texts("enum"),
            Meanings = json.Object("meanings", optional: true)?.AllTexts() ?? [],
            Pattern = constraints.Text("pattern", optional: true),
            Form = ReadForm(constraints),
            MinLength = constraints.Count("minLength"),
            MaxLength = constraints.Count("maxLength"),
        };
        if (field is null)
        {
            return null;
        }

        var (minimum, maximum) = (ReadLimit(constraints, "minimum", field), ReadLimit(constraints, "maximum", field));
        return field with { Minimum = minimum?.Text, Least = minimum?.Value, Maximum = maximum?.Text, Most = maximum?.Value };
    }

    private static FieldType? ReadType(DescriptorObject json)
    {
        if (json.Text("type") is not { } text)
        {
            return null;
        }

        if (Types.TryGetValue(text, out var type))
        {
            return type;
        }

        json.Report($"\"{text}\" is not a type that can be read.", $"Use one of {string.Join(", ", Types.Keys)}.");
        return null;
    }

    private static Regex? ReadForm(DescriptorObject constraints)
    {
        if (constraints.Text("pattern", optional: true) is not { } pattern)
        {
            return null;
        }

        try
        {
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            constraints.Report($"the pattern \"{pattern}\" is not a regular expression.", "Correct it.");
            return null;
        }
    }

    /// <summary>A limit may be written as JSON's number or as the text of a cell; it must itself be a cell of the column.</summary>
    private static (string Text, IComparable Value)? ReadLimit(DescriptorObject constraints, string name, Field field)
    {
        if (!constraints.Has(name, out var value))
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (CellReader.TryParse(field with { Required = true }, text, out var limit) is null && field.Type is not (FieldType.Text or FieldType.Boolean))
        {
            return (text, (IComparable)limit!);
        }

        constraints.Report($"the {name} {text} is not a value of the field's type.", "Write it as a cell would hold it.");
        return null;
    }

    private static ForeignKey? ReadForeignKey(DescriptorObject json, string table)
    {
        var fields = json.TextOrTexts("fields");
        if (json.Object("reference") is not { } reference)
        {
            return null;
        }

        var referenced = reference.TextOrTexts("fields");
        if (fields.Count == 0 || fields.Count != referenced.Count)
        {
            json.Report("a foreign key names not as many fields as it refers to.", "Give \"fields\" and \"reference\".\"fields\" the same number of names.");
            return null;
        }

        return reference.Text("resource") is { } resource ? new(fields, resource.Length == 0 ? table : resource, referenced) : null;
    }
}
