using System.Text.Json;

namespace Coopetition.Data;

/// <summary>The descriptor as a file and as JSON, before it means anything.</summary>
internal static class DescriptorJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="DataException">There is no such file, or it is no JSON object.</exception>
    public static JsonElement Read(string file)
    {
        if (PlainFile.Other(file) is { } other)
        {
            throw new DataException(new DataError(file, null, null, $"this is {other}, not a plain file.", "Put the file itself in its place."));
        }

        return Utf8Text.Read(file, () => "It describes the tables of its folder; restore it, or give another folder.", stream => Parse(file, stream));
    }

    private static JsonElement Parse(string file, Stream stream)
    {
        try
        {
            var root = JsonDocument.Parse(stream, Strict).RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? root
                : throw new DataException(new DataError(file, 1, null, "this is not a JSON object.", "A descriptor starts with { and holds \"resources\"."));
        }
        catch (JsonException error) when (error.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase))
        {
            throw new DataException(new DataError(file, null, null, "an object has two properties of one name.", "Remove one of the two."));
        }
        catch (JsonException error)
        {
            throw new DataException(
                new DataError(file, (int)(error.LineNumber ?? 0) + 1, null, "the text is not JSON here.", "Look for a comma, quote or bracket that is missing or one too many.")
                {
                    Character = (int)(error.BytePositionInLine ?? 0) + 1,
                });
        }
    }
}
