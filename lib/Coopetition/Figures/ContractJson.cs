using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coopetition;

/// <summary>The one serialisation of what a notebook hands to the report: figures, tables, the ledger of claims, the periods compared.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Figure))]
[JsonSerializable(typeof(Table))]
[JsonSerializable(typeof(ClaimLedger))]
[JsonSerializable(typeof(ComparedPeriods))]
public sealed partial class ContractJson : JsonSerializerContext
{
    /// <summary>Letters of all languages stay as they are; the same bytes for the same data.</summary>
    public static ContractJson Plain => field ??= new ContractJson(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>The two periods that a notebook compares, as readers see them.</summary>
/// <param name="Notes">Full sentences on how they were chosen.</param>
public sealed record ComparedPeriods(string Then, string Now, IReadOnlyList<string> Notes)
{
    /// <summary>The media type in a notebook's output.</summary>
    public const string MediaType = "application/vnd.coopetition.periods+json";
}
