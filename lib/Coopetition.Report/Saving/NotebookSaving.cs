using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Browsers;
using Coopetition.Report.Commands;
using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;
using Coopetition.Report.Running;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Saving;

/// <summary>Saves outputs in the notebooks themselves, for sites and editors that show them without running anything, and removes them.</summary>
internal static class NotebookSaving
{
    private static readonly PictureOrder Order = new(new HashSet<PictureFormat> { PictureFormat.Png }, [new PictureKind()], Scale: 1);

    /// <summary>Saves what a run gave in each notebook that ran to its end; one whose outputs are the same stays as it is, to the byte.</summary>
    /// <param name="renderer">Draws the figures that are not saved as they are now.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> SaveAsync(Edition edition, PictureRenderer renderer, Terminal terminal, CancellationToken cancellation)
    {
        var notebooks = edition.Notebooks.Zip(edition.Runs)
            .Where(pair => pair.Second.Succeeded)
            .Select(pair => (File: pair.First, Run: pair.Second, Figures: new SavedNotebook(pair.First).FiguresOf(pair.Second.Document, edition.Contents, edition.Data.Licence)))
            .ToList();
        try
        {
            await DrawAsync([.. notebooks.SelectMany(notebook => notebook.Figures.Values).Where(figure => !figure.IsDrawn)], edition, renderer, terminal, cancellation);
        }
        catch (BrowserUnavailableException none)
        {
            terminal.Complain([$"The notebooks are not saved, since {none.Message}"]);
            return ExitCode.BadInput;
        }

        var drawn = notebooks.Where(notebook => notebook.Figures.Values.All(figure => figure.IsDrawn)).ToList();
        terminal.Complain(edition.Notebooks.Except(drawn.Select(notebook => notebook.File)).Select(notebook => $"{notebook.Path}: its outputs are not saved, since they are not whole."));
        var code = WriteEach(drawn, "saved", terminal, notebook => new SavedNotebook(notebook.File).Save(notebook.Run.Document, notebook.Figures, InputsOf(notebook.Run, edition.Data)));
        return drawn.Count < edition.Notebooks.Count ? ExitCode.NotebookFailed : code;
    }

    /// <summary>Removes what is saved.</summary>
    /// <param name="notebooks">A folder of notebooks, or one notebook.</param>
    /// <returns>The exit code.</returns>
    public static int Clear(string notebooks, Terminal terminal) =>
        WriteEach(NotebookFolder.Read(notebooks), "cleared", terminal, file => new SavedNotebook(file).Clear());

    private static int WriteEach<T>(IEnumerable<T> notebooks, string done, Terminal terminal, Func<T, bool> write)
    {
        var outcomes = notebooks.Select(notebook => InputException.Noted(() => write(notebook) ? "written" : "same", terminal.Complain)).ToList();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"notebooks {done}: {outcomes.Count(outcome => outcome == "written")}, as they were: {outcomes.Count(outcome => outcome == "same")}"));
        return outcomes.Contains(null) ? ExitCode.BadInput : ExitCode.Done;
    }

    private static async Task DrawAsync(IReadOnlyList<SavedFigure> figures, Edition edition, PictureRenderer renderer, Terminal terminal, CancellationToken cancellation)
    {
        if (figures.Count == 0)
        {
            return;
        }

        var bySlug = figures.ToDictionary(figure => figure.Figure.Slug);
        var failures = await renderer.DrawAsync(
            [.. figures.Select(figure => figure.Figure)],
            Order,
            edition.ProvenanceOf,
            picture => bySlug[picture.Slug].Take(picture),
            cancellation);
        terminal.Complain(failures.Select(failure => $"{failure.Slug}: no picture to save: {failure.Reason}"));
    }

    // Every machine must find the same, whatever the command was built with
    private static JsonObject InputsOf(NotebookRun run, DataFolder data) => new()
    {
        ["cells"] = Sha256.Of(string.Join('\u001E', run.Document.CodeCells.Select(cell => cell.Source))),
        ["data"] = new JsonObject(data.Files.Where(file => run.Inputs?.Data?.Contains(file.PathInFolder) ?? true).Select(file => KeyValuePair.Create(file.Path, (JsonNode?)file.Sha256))),
    };
}
