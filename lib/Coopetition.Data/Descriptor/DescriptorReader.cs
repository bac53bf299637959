using System.Text.Json;

namespace Coopetition.Data;

/// <summary>Makes tables of a descriptor's JSON, and collects everything in it that cannot be followed to the letter.</summary>
internal sealed class DescriptorReader(string file)
{
    private static readonly string[] ReadOtherwise = ["compression", "data"];

    private static readonly Dictionary<string, string[]> Dialect = new()
    {
        ["delimiter"] = ["\",\""],
        ["quoteChar"] = ["\"\\\"\""],
        ["doubleQuote"] = ["true"],
        ["header"] = ["true"],
        ["skipInitialSpace"] = ["false"],
        ["lineTerminator"] = ["\"\\n\"", "\"\\r\\n\""],
    };

    private readonly ErrorLog log = new();

    /// <exception cref="DataException">Something cannot be followed; all of it.</exception>
    public IReadOnlyList<Resource> Resources(JsonElement root)
    {
        var resources = new List<Resource>();
        if (!root.TryGetProperty("resources", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            Add("there are no \"resources\".", "List the tables: [{ \"name\": …, \"path\": …, \"schema\": { \"fields\": […] } }].");
        }
        else
        {
            resources.AddRange(list.EnumerateArray().Select((element, index) => ReadResource(element, index)).OfType<Resource>());
        }

        CheckNames(resources);
        foreach (var resource in resources)
        {
            CheckKeys(resource, resources);
        }

        log.ThrowIfAny([file]);
        return resources;
    }

    private Resource? ReadResource(JsonElement element, int index)
    {
        var json = new DescriptorObject(element, $"resource {index + 1}", Add);
        var name = json.Text("name");
        json = json with { Place = name is null ? json.Place : $"resource \"{name}\"" };
        var path = json.Text("path");
        if (path is not null && !IsInside(path))
        {
            json.Report($"the path \"{path}\" leaves the folder.", "Name a file in the folder of the descriptor, with forward slashes.");
        }

        if (json.Text("encoding", optional: true) is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            json.Report($"the encoding \"{encoding}\" is not supported.", "Save the file as UTF-8, and leave \"encoding\" out.");
        }

        if (json.Text("format", optional: true) is { } format && format != "csv")
        {
            json.Report($"the format \"{format}\" is not supported.", "Save the table as CSV, and leave \"format\" out.");
        }

        json.Refuse(ReadOtherwise.Contains);
        CheckDialect(json);
        if (json.Object("schema") is not { } schema || name is null || path is null)
        {
            return null;
        }

        var reader = new SchemaReader(schema);
        return new Resource(name, path, reader.Fields())
        {
            Title = json.Text("title", optional: true),
            Description = json.Text("description", optional: true),
            MissingValues = schema.Texts("missingValues") is { Count: > 0 } missing ? missing : [""],
            PrimaryKey = schema.TextOrTexts("primaryKey"),
            Vintage = schema.Text("vintage", optional: true),
            UniqueKeys = reader.UniqueKeys(),
            ForeignKeys = reader.ForeignKeys(name),
        };
    }

    /// <summary>A dialect may be spelled out, so long as it is the one of RFC 4180.</summary>
    private static void CheckDialect(DescriptorObject resource)
    {
        foreach (var property in resource.Object("dialect", optional: true)?.Element.EnumerateObject() ?? default)
        {
            if (!Dialect.TryGetValue(property.Name, out var allowed) || !allowed.Any(text => Same(text, property.Value)))
            {
                resource.Report($"the dialect's \"{property.Name}\" is not supported.", "Save the file with commas, double quotes and a header, and leave \"dialect\" out.");
            }
        }
    }

    private void CheckNames(List<Resource> resources)
    {
        foreach (var name in Twice(resources.Select(resource => resource.Name)))
        {
            Add($"two resources are named \"{name}\".", "Rename one of the two.");
        }

        foreach (var path in Twice(resources.Select(resource => resource.Path)))
        {
            Add($"two resources have the path \"{path}\".", "Describe each file once.");
        }
    }

    private void CheckKeys(Resource resource, List<Resource> resources)
    {
        foreach (var name in Twice(resource.Fields.Select(field => field.Name)))
        {
            Report(resource, $"two fields are named \"{name}\".", "Rename one of the two.");
        }

        foreach (var name in resource.UniqueKeys.Concat(resource.ForeignKeys.Select(key => key.Fields)).SelectMany(key => key).Distinct())
        {
            RequireField(resource, resource, name);
        }

        if (resource.Vintage is { } vintage && !resource.PrimaryKey.Contains(vintage))
        {
            Report(resource, $"the vintage \"{vintage}\" is not in the primary key.", "Name the column of the key that says when a row became known.");
        }

        foreach (var key in resource.ForeignKeys)
        {
            // Names that are there twice are reported above
            var target = resources.Find(other => other.Name == key.Resource);
            if (target is null)
            {
                Report(resource, $"a foreign key refers to \"{key.Resource}\", which is no resource.", "Describe that table, or correct the name.");
            }
            else
            {
                key.ReferencedFields.ToList().ForEach(name => RequireField(resource, target, name));
            }
        }
    }

    private void RequireField(Resource resource, Resource target, string name)
    {
        if (target.IndexOf(name) < 0)
        {
            Report(resource, $"a key names \"{name}\", which is no field of \"{target.Name}\".", "Correct the name, or describe the field.");
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key);

    private static bool IsInside(string path) =>
        path.Length > 0 && path[0] != '/' && !path.Contains('\\') && !path.Contains(':') && !path.Split('/').Contains("..");

    private void Report(Resource resource, string problem, string remedy) => Add($"resource \"{resource.Name}\": {problem}", remedy);

    private void Add(string problem, string remedy) => log.Add(new DataError(file, null, null, problem, remedy));

    /// <summary>However the value is escaped.</summary>
    private static bool Same(string json, JsonElement value)
    {
        using var document = JsonDocument.Parse(json);
        return JsonElement.DeepEquals(document.RootElement, value);
    }
}
