namespace Coopetition.Report.Workers;

/// <summary>A notebook to run.</summary>
/// <param name="Folder">The working directory of its cells.</param>
/// <param name="Notebook">The document's JSON.</param>
public sealed record NotebookJob(string Folder, string Notebook);
