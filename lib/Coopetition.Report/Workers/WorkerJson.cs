using System.Text.Json.Serialization;

namespace Coopetition.Report.Workers;

[JsonSerializable(typeof(NotebookJob))]
[JsonSerializable(typeof(WorkerMessage))]
internal sealed partial class WorkerJson : JsonSerializerContext;
