namespace Coopetition.Report.Workers;

/// <summary>A worker's process ended before its notebook did; the message says why.</summary>
public sealed class WorkerLostException(string message) : Exception(message);
