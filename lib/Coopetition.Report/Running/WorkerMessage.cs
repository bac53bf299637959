using System.Text.Json.Serialization;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Running;

/// <summary>What a worker says: that something happened in its notebook, or, without an event, that the notebook is done.</summary>
internal sealed record WorkerMessage(RunEvent? Event);

/// <summary>A notebook to run.</summary>
/// <param name="Folder">The working directory of its cells.</param>
/// <param name="Notebook">The document's JSON.</param>
/// <param name="Again">Whether it is to run again.</param>
public sealed record NotebookJob(string Folder, string Notebook, bool Again);

// Deeper than any output in a message
[JsonSourceGenerationOptions(MaxDepth = 2 * NotebookJson.Deepest)]
[JsonSerializable(typeof(NotebookJob))]
[JsonSerializable(typeof(WorkerMessage))]
internal sealed partial class WorkerJson : JsonSerializerContext;
