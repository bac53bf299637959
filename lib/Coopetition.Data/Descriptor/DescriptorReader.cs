using System.Text.Json;
using System.Text.RegularExpressions;

namespace Coopetition.Data;

/// <summary>Makes tables of a descriptor's JSON, and collects everything in it that cannot be followed to the letter.</summary>
internal sealed class DescriptorReader(string file)
{
    private static readonly string[] TableReadOtherwise = ["compression", "data"];
    private static readonly string[] FieldReadOtherwise = ["decimalChar", "groupChar", "bareNumber", "trueValues", "falseValues", "rdfType"];

    /// <summary>A dialect may be spelled out, so long as it is the one of RFC 4180.</summary>
    private static readonly Dictionary<string, string[]> Dialect = new()
    {
        ["delimiter"] = [","],
        ["quoteChar"] = ["\""],
        ["doubleQuote"] = [bool.TrueString],
        ["header"] = [bool.TrueString],
        ["skipInitialSpace"] = [bool.FalseString],
        ["lineTerminator"] = ["\n", "\r\n"],
    };

    /// <summary>By the names that Table Schema has for them.</summary>
    public static readonly Dictionary<string, FieldType> Types = new()
    {
        ["boolean"] = FieldType.Boolean,
        ["date"] = FieldType.Date,
        ["integer"] = FieldType.WholeNumber,
        ["number"] = FieldType.Number,
        ["string"] = FieldType.Text,
    };

    private readonly ErrorLog log = new();

    /// <exception cref="DataException">Something cannot be followed; all of it.</exception>
    public IReadOnlyList<Resource> Resources(DescriptorJson descriptor)
    {
        if (descriptor.Resources is not { Count: > 0 })
        {
            Add("there are no \"resources\".", "List the tables: [{ \"name\": …, \"path\": …, \"schema\": { \"fields\": […] } }].");
        }

        var resources = (descriptor.Resources ?? []).Select(ReadResource).OfType<Resource>().ToList();
        Twice(resources.Select(resource => resource.Name)).ForEach(name => Add($"two resources are named \"{name}\".", "Rename one of the two."));
        Twice(resources.Select(resource => resource.Path)).ForEach(path => Add($"two resources have the path \"{path}\".", "Describe each file once."));
        resources.ForEach(resource => CheckKeys(resource, resources));
        log.ThrowIfAny([file]);
        return resources;
    }

    private Resource? ReadResource(ResourceJson json, int index)
    {
        var place = $"resource {(json.Name is null ? index + 1 : $"\"{json.Name}\"")}";
        Demand(json.Name is not null, place, "\"name\" is missing.", "Add it: a text.");
        Demand(json.Path is not null, place, "\"path\" is missing.", "Add it: a text.");
        Demand(
            json.Path is null || IsInside(json.Path), place,
            $"the path \"{json.Path}\" leaves the folder.", "Name a file in the folder of the descriptor, with forward slashes.");
        Demand(
            json.Encoding is null || json.Encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase), place,
            $"the encoding \"{json.Encoding}\" is not supported.", "Save the file as UTF-8, and leave \"encoding\" out.");
        Demand(json.Format is null or "csv", place, $"the format \"{json.Format}\" is not supported.", "Save the table as CSV, and leave \"format\" out.");
        foreach (var (name, value) in json.Dialect ?? [])
        {
            Demand(
                Dialect.TryGetValue(name, out var allowed) && allowed.Contains(value.ToString()), place,
                $"the dialect's \"{name}\" is not supported.", "Save the file with commas, double quotes and a header, and leave \"dialect\" out.");
        }

        Refuse(place, json.Others?.Keys.Intersect(TableReadOtherwise));
        Demand(json.Schema is not null, place, "\"schema\" is missing.", "Add it: an object.");
        Demand(json.Schema is not { Fields: null or [] }, place, "the schema has no \"fields\".", "List the columns: [{ \"name\": …, \"type\": … }].");
        var fields = (json.Schema?.Fields ?? []).Select((field, number) => ReadField(field, number, place)).OfType<Field>().ToList();
        return json is not { Name: { } key, Path: { } path, Schema: { } schema } ? null : new Resource(key, path, fields)
        {
            Title = json.Title,
            Description = json.Description,
            MissingValues = schema.MissingValues is { Count: > 0 } missing ? missing : [""],
            PrimaryKey = schema.PrimaryKey ?? [],
            Vintage = schema.Vintage,
            UniqueKeys = UniqueKeys(schema),
            ForeignKeys = [.. (schema.ForeignKeys ?? []).Select(foreign => ReadForeignKey(foreign, key, place)).OfType<ForeignKey>()],
        };
    }

    private Field? ReadField(FieldJson json, int index, string table)
    {
        var place = $"{table}, field {(json.Name is null ? index + 1 : $"\"{json.Name}\"")}";
        var constraints = json.Constraints ?? new();
        var (isKnown, type) = (Types.TryGetValue(json.Type ?? "", out var found), found);
        Demand(json.Name is not null, place, "\"name\" is missing.", "Add it: a text.");
        Demand(json.Type is not null, place, "\"type\" is missing.", "Add it: a text.");
        Demand(json.Type is null || isKnown, place, $"\"{json.Type}\" is not a type that can be read.", $"Use one of {string.Join(", ", Types.Keys)}.");
        Demand(
            json.Format is null or "default" || !isKnown || type == FieldType.Text, place,
            $"the format \"{json.Format}\" is not supported.", "Leave it out: a date is year-month-day, a number is written with a point.");
        Refuse(place, json.Others?.Keys.Intersect(FieldReadOtherwise));
        Refuse(place, constraints.Others?.Keys);
        var field = json.Name is not { } name || !isKnown ? null : new Field(name, type)
        {
            Title = json.Title,
            Description = json.Description,
            Unit = json.Unit,
            Example = json.Example,
            IsAddress = json.Format == "uri",
            Required = constraints.Required,
            Enum = constraints.Enum ?? [],
            Meanings = json.Meanings ?? [],
            Pattern = constraints.Pattern,
            Form = ReadForm(constraints.Pattern, place),
            MinLength = (int?)constraints.MinLength,
            MaxLength = (int?)constraints.MaxLength,
        };
        if (field is null)
        {
            return null;
        }

        var (minimum, maximum) = (ReadLimit(constraints.Minimum, "minimum", field, place), ReadLimit(constraints.Maximum, "maximum", field, place));
        return field with { Minimum = minimum?.Text, Least = minimum?.Value, Maximum = maximum?.Text, Most = maximum?.Value };
    }

    private Regex? ReadForm(string? pattern, string place)
    {
        try
        {
            return pattern is null ? null : new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            Add($"{place}: the pattern \"{pattern}\" is not a regular expression.", "Correct it.");
            return null;
        }
    }

    /// <summary>A limit may be written as JSON's number or as the text of a cell; it must itself be a cell of the column.</summary>
    private (string Text, IComparable Value)? ReadLimit(JsonElement? json, string name, Field field, string place)
    {
        if (json is not { } value)
        {
            return null;
        }

        var (text, limit) = (value.ToString(), default(object));
        var isValue = field.Type is not (FieldType.Text or FieldType.Boolean) && CellReader.TryParse(field with { Required = true }, text, out limit) is null;
        Demand(isValue, place, $"the {name} {text} is not a value of the field's type.", "Write it as a cell would hold it.");
        return isValue ? (text, (IComparable)limit!) : null;
    }

    /// <summary>Of single columns and of several, the primary key first.</summary>
    private static List<IReadOnlyList<string>> UniqueKeys(SchemaJson schema)
    {
        var single = (schema.Fields ?? []).Where(field => field.Constraints is { Unique: true }).Select(field => new List<string> { field.Name ?? "" });
        return schema.PrimaryKey is { Count: > 0 } primary ? [primary, .. single.Where(key => !key.SequenceEqual(primary))] : [.. single];
    }

    /// <param name="table">The table that the key stands in, which it may refer to by the empty text.</param>
    private ForeignKey? ReadForeignKey(ForeignKeyJson json, string table, string place)
    {
        var (fields, reference) = (json.Fields ?? [], json.Reference);
        Demand(reference?.Resource is not null, place, "a foreign key has no \"reference\" with a \"resource\".", "Add it: the name of the table that it refers to.");
        Demand(
            reference is null || (fields.Count > 0 && fields.Count == reference.Fields?.Count), place,
            "a foreign key names not as many fields as it refers to.", "Give \"fields\" and \"reference\".\"fields\" the same number of names.");
        return reference is { Resource: { } resource, Fields: { } referenced } ? new(fields, resource.Length == 0 ? table : resource, referenced) : null;
    }

    private void CheckKeys(Resource resource, List<Resource> resources)
    {
        var place = $"resource \"{resource.Name}\"";
        Twice(resource.Fields.Select(field => field.Name)).ForEach(name => Add($"{place}: two fields are named \"{name}\".", "Rename one of the two."));
        DemandFields(resource, resource.UniqueKeys.Concat(resource.ForeignKeys.Select(key => key.Fields)).SelectMany(key => key).Distinct());
        Demand(
            resource.Vintage is null || resource.PrimaryKey.Contains(resource.Vintage), place,
            $"the vintage \"{resource.Vintage}\" is not in the primary key.", "Name the column of the key that says when a row became known.");
        foreach (var key in resource.ForeignKeys)
        {
            // Names that are there twice are reported above
            var target = resources.Find(other => other.Name == key.Resource);
            Demand(target is not null, place, $"a foreign key refers to \"{key.Resource}\", which is no resource.", "Describe that table, or correct the name.");
            DemandFields(target, key.ReferencedFields);
        }

        void DemandFields(Resource? owner, IEnumerable<string> names)
        {
            foreach (var name in names.Where(name => owner?.IndexOf(name) < 0))
            {
                Add($"{place}: a key names \"{name}\", which is no field of \"{owner!.Name}\".", "Correct the name, or describe the field.");
            }
        }
    }

    /// <summary>Reports each property that would have to change how the data are read.</summary>
    private void Refuse(string place, IEnumerable<string>? properties)
    {
        foreach (var name in properties ?? [])
        {
            Add($"{place}: the property \"{name}\" is not supported.", "Write the data so that it is not needed, and leave it out.");
        }
    }

    private void Demand(bool holds, string place, string problem, string remedy)
    {
        if (!holds)
        {
            Add($"{place}: {problem}", remedy);
        }
    }

    private void Add(string problem, string remedy) => log.Add(new DataError(file, null, null, problem, remedy));

    private static List<string> Twice(IEnumerable<string> names) => [.. names.CountBy(name => name).Where(name => name.Value > 1).Select(name => name.Key)];

    private static bool IsInside(string path) =>
        path.Length > 0 && path[0] != '/' && !path.Contains('\\') && !path.Contains(':') && !path.Split('/').Contains("..");
}
