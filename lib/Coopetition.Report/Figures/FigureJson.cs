using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coopetition.Report.Figures;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Figure))]
[JsonSerializable(typeof(ClaimLedger))]
[JsonSerializable(typeof(ComparedPeriods))]
internal sealed partial class FigureJson : JsonSerializerContext;
