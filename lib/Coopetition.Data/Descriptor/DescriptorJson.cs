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

        try
        {
            return Parse(file, File.ReadAllBytes(file));
        }
        catch (FileNotFoundException)
        {
            throw new DataException(new DataError(file, null, null, "there is no such file.", "It describes the tables of its folder; restore it, or give another folder."));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataException(Unreadable(file));
        }
    }

    public static DataError Unreadable(string file) =>
        new(file, null, null, "the file cannot be read.", "Close it in other programs, and check that it is a file and that you may read it.");

    private static JsonElement Parse(string file, byte[] bytes)
    {
        if (Utf8Text.Fault(file, new MemoryStream(bytes)) is { } fault)
        {
            throw new DataException(fault);
        }

        try
        {
            var root = JsonDocument.Parse(bytes.AsMemory(Utf8Text.MarkLength(bytes)), Strict).RootElement;
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
