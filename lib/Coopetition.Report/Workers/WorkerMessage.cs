using Coopetition.Report.Running;

namespace Coopetition.Report.Workers;

/// <summary>What a worker says: that something happened in its notebook, or, without an event, that the notebook is done.</summary>
internal sealed record WorkerMessage(RunEvent? Event);
