using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coopetition.Data;

/// <summary>A descriptor as it is written, before it means anything; what is not there is null.</summary>
internal sealed record DescriptorJson(List<ResourceJson>? Resources)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The whole of the file, and what this library reads of it.</summary>
    /// <exception cref="DataException">There is no such file, or it is no JSON object, or a property is not of its kind.</exception>
    public static (JsonElement Root, DescriptorJson Descriptor) Read(string file)
    {
        if (PlainFile.Other(file) is { } other)
        {
            throw new DataException(new DataError(file, null, null, $"this is {other}, not a plain file.", "Put the file itself in its place."));
        }

        return Utf8Text.Read(file, () => "It describes the tables of its folder; restore it, or give another folder.", stream => Parse(file, stream));
    }

    private static (JsonElement, DescriptorJson) Parse(string file, Stream stream)
    {
        try
        {
            var root = JsonDocument.Parse(stream, Strict).RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new DataException(new DataError(file, 1, null, "this is not a JSON object.", "A descriptor starts with { and holds \"resources\"."));
            }

            if (root.TryGetProperty("resources", out var resources) && HoldsNull(resources))
            {
                throw new DataException(new DataError(file, null, null, "something in \"resources\" is null.", "Give it a value, or leave it out."));
            }

            stream.Position = 0;
            return (root, JsonSerializer.Deserialize(stream, DescriptorContext.Default.DescriptorJson)!);
        }
        catch (JsonException error) when (error.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase))
        {
            throw new DataException(new DataError(file, null, null, "an object has two properties of one name.", "Remove one of the two."));
        }
        catch (JsonException error)
        {
            var line = (int)(error.LineNumber ?? 0) + 1;
            throw new DataException(error.Path is ['$', '.', .. var path]
                ? new DataError(file, line, null, $"\"{path}\" is not {Kind(path[(path.LastIndexOf('.') + 1)..])}.", "Correct it.")
                : new DataError(file, line, null, "the text is not JSON here.", "Look for a comma, quote or bracket that is missing or one too many.")
                {
                    Character = (int)(error.BytePositionInLine ?? 0) + 1,
                });
        }
    }

    private static bool HoldsNull(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(HoldsNull),
        JsonValueKind.Object => element.EnumerateObject().Any(property => HoldsNull(property.Value)),
        var kind => kind == JsonValueKind.Null,
    };

    /// <summary>What should have been there.</summary>
    /// <param name="property">A property, or an item of a list, such as <c>enum[0]</c>.</param>
    private static string Kind(string property) => (property.Split('[')[0], property.EndsWith(']')) switch
    {
        ("required" or "unique", _) => "true or false",
        ("minLength" or "maxLength", _) => "a whole number that is not negative",
        ("resources" or "fields" or "foreignKeys", true) or ("schema" or "constraints" or "reference" or "dialect" or "meanings", _) => "an object",
        ("resources" or "fields" or "foreignKeys" or "primaryKey" or "missingValues" or "enum", false) => "a list",
        _ => "a text",
    };
}

internal sealed record ResourceJson(string? Name, string? Path, string? Title, string? Description, string? Format, string? Encoding, Dictionary<string, JsonElement>? Dialect, SchemaJson? Schema)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed record SchemaJson(
    List<FieldJson>? Fields, List<string>? MissingValues, [property: JsonConverter(typeof(OneOrMore))] List<string>? PrimaryKey, string? Vintage, List<ForeignKeyJson>? ForeignKeys);

internal sealed record FieldJson(
    string? Name, string? Type, string? Format, string? Title, string? Description, string? Unit, string? Example, Dictionary<string, string>? Meanings, ConstraintsJson? Constraints)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed record ConstraintsJson(
    bool Required = false, bool Unique = false, List<string>? Enum = null, JsonElement? Minimum = null, JsonElement? Maximum = null,
    string? Pattern = null, uint? MinLength = null, uint? MaxLength = null)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed record ForeignKeyJson([property: JsonConverter(typeof(OneOrMore))] List<string>? Fields, ReferenceJson? Reference);

internal sealed record ReferenceJson(string? Resource, [property: JsonConverter(typeof(OneOrMore))] List<string>? Fields);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DescriptorJson))]
internal sealed partial class DescriptorContext : JsonSerializerContext;

/// <summary>A text stands for a list of it alone.</summary>
internal sealed class OneOrMore : JsonConverter<List<string>>
{
    public override List<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = new List<string>();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                texts.Add(Text(ref reader));
            }
        }
        else
        {
            texts.Add(Text(ref reader));
        }

        return texts;

        static string Text(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, List<string> value, JsonSerializerOptions options) => throw new NotSupportedException();
}
