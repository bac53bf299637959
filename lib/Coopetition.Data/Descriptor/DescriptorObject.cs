using System.Text.Json;

namespace Coopetition.Data;

/// <summary>One object of a descriptor, and how a reader would name it; a property of the wrong kind is reported and counts as absent.</summary>
internal sealed record DescriptorObject(JsonElement Element, string Place, Action<string, string> Add)
{
    public void Report(string problem, string remedy) => Add($"{Place}: {problem}", remedy);

    /// <summary>Reports each property that would have to change how the data are read.</summary>
    public void Refuse(Func<string, bool> changesReading)
    {
        foreach (var name in Names().Where(changesReading))
        {
            Report($"the property \"{name}\" is not supported.", "Write the data so that it is not needed, and leave it out.");
        }
    }

    public string? Text(string name, bool optional = false) => Find(name, JsonValueKind.String, "a text", optional)?.GetString();

    public bool Flag(string name) => Has(name, out var value)
        && (value.ValueKind == JsonValueKind.True || (value.ValueKind != JsonValueKind.False && Is(value, JsonValueKind.True, name, "true or false")));

    public int? Count(string name)
    {
        if (Find(name, JsonValueKind.Number, "a whole number", optional: true) is not { } value)
        {
            return null;
        }

        if (value.TryGetInt32(out var count) && count >= 0)
        {
            return count;
        }

        Report($"\"{name}\" is not a whole number.", "Write one that is not negative.");
        return null;
    }

    public DescriptorObject? Object(string name, bool optional = false) =>
        Find(name, JsonValueKind.Object, "an object", optional) is { } value ? this with { Element = value } : null;

    public IEnumerable<DescriptorObject> Objects(string name) =>
        Items(name).Where(item => Is(item, JsonValueKind.Object, name, "a list of objects")).Select(item => this with { Element = item });

    public List<string> Texts(string name) =>
        [.. Items(name).Where(item => Is(item, JsonValueKind.String, name, "a list of texts")).Select(item => item.GetString()!)];

    /// <summary>Every property, which must be a text, by its name.</summary>
    public Dictionary<string, string> AllTexts() => Names().ToDictionary(name => name, name => Text(name) ?? "");

    public List<string> TextOrTexts(string name) =>
        Has(name, out var value) && value.ValueKind == JsonValueKind.String ? [value.GetString()!] : Texts(name);

    public bool Has(string name, out JsonElement value)
    {
        value = default;
        return Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out value);
    }

    private JsonElement.ArrayEnumerator Items(string name) => Find(name, JsonValueKind.Array, "a list", optional: true)?.EnumerateArray() ?? default;

    private IEnumerable<string> Names() => Element.ValueKind == JsonValueKind.Object ? Element.EnumerateObject().Select(property => property.Name) : [];

    private JsonElement? Find(string name, JsonValueKind kind, string kindName, bool optional)
    {
        if (!Has(name, out var value))
        {
            if (!optional)
            {
                Report($"\"{name}\" is missing.", $"Add it: {kindName}.");
            }

            return null;
        }

        return Is(value, kind, name, kindName) ? value : null;
    }

    private bool Is(JsonElement value, JsonValueKind kind, string name, string kindName)
    {
        if (value.ValueKind == kind)
        {
            return true;
        }

        Report($"\"{name}\" is not {kindName}.", "Correct it.");
        return false;
    }
}
