using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.DotNet.Interactive.Formatting;

public static class JsonFormatter
{
    public const string MimeType = "application/json";

    /// <summary>Nulls are left out, NaN and infinities are strings, and only what JSON itself demands is escaped.</summary>
    public static JsonSerializerOptions SerializerOptions { get; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    internal static void Write(object? value, FormatContext context) =>
        context.Writer.Write(JsonSerializer.Serialize(value, SerializerOptions));
}
