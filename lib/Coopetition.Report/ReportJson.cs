using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Coopetition.Report.Comparison;
using Coopetition.Report.Editions;
using Coopetition.Report.Pictures;

namespace Coopetition.Report;

/// <summary>The one serialisation of what the command itself writes and reads back.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DrawnFigure))]
[JsonSerializable(typeof(EditionChanges))]
[JsonSerializable(typeof(EditionDocument))]
[JsonSerializable(typeof(ListedFiles))]
[JsonSerializable(typeof(Provenance))]
[JsonSerializable(typeof(Provenance[]))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>For files that people may look into.</summary>
    public static ReportJson Indented => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Null if it is not in the form of such a thing.</summary>
    public static T? ReadOrNull<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Enumerations in words: NewData is "new data".</summary>
internal sealed class EnumWords : JsonNamingPolicy
{
    private static readonly EnumWords Words = new();

    public override string ConvertName(string name) => KebabCaseLower.ConvertName(name).Replace('-', ' ');

    public static string Of(Enum value) => Words.ConvertName(value.ToString());

    internal sealed class Converter<T>() : JsonStringEnumConverter<T>(Words) where T : struct, Enum;
}
