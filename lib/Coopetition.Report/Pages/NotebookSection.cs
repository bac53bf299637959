using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;
using Coopetition.Report.Running;

namespace Coopetition.Report.Pages;

/// <summary>One notebook as a section of the page: prose, outputs and figures in order, code folded.</summary>
internal sealed class NotebookSection(Edition edition, PagePlaces places, ClaimFigures claims, int index)
{
    private const int Level = 2;

    private readonly NotebookFile notebook = edition.Notebooks[index];
    private readonly NotebookRun run = edition.Runs[index];
    private readonly HeadingOutline outline = new(Level);
    private readonly List<string> code = [];
    private int unnamed;

    /// <summary>The name of a notebook's section in links; two files never have one.</summary>
    public static string IdOf(NotebookFile notebook) =>
        "notebook_" + string.Concat(notebook.Name.Select(c => char.IsLetterOrDigit(c) || c == '-' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"_{(int)c:x}_")));

    public Html ToHtml() => Html.Of(
        $"""
        <section class="notebook" id="{IdOf(notebook)}" aria-labelledby="title_{IdOf(notebook)}">
        <h2 id="title_{IdOf(notebook)}">{notebook.Title}</h2>
        {Html.Join(run.Document.Cells.Index(), cell => CellBlock(cell.Item, cell.Index))}{FoldedCode()}
        </section>

        """);

    private Html CellBlock(NotebookCell cell, int at)
    {
        var outputs = new OutputBlock(places.Of(index, at, cell), outline);
        if (cell.Type == CellType.Markdown)
        {
            return Html.Of($"{FoldedCode()}{outputs.Markdown(cell.Source, withoutTitle: cell.Id == notebook.Document.TitleCell?.Id)}");
        }

        if (run.Cells[at] is not { } state)
        {
            return Html.None;
        }

        if (!string.IsNullOrWhiteSpace(cell.Source))
        {
            code.Add(cell.Source);
        }

        var kind = state.State == CellState.Failed ? "failed" : "not-run";
        var notice = NoticeOf(run, at) is { } said ? Html.Of($"""<p class="{kind}">{said}</p>""") : Html.None;
        var shown = Html.Of($"{notice}{Html.Join(cell.Outputs.OfType<JsonObject>().Except(cell.Lead), output => OutputOf(output, outputs))}");
        return shown == Html.None ? shown : Html.Of($"{shown}{FoldedCode()}");
    }

    // Below what it led to, so that the result comes first
    private Html FoldedCode()
    {
        var cells = code.ToList();
        code.Clear();
        return Html.When(
            cells.Count > 0,
            $"""
            <details class="code"><summary>Code</summary>{Html.Join(cells, source => Html.Of($"""<pre tabindex="0"><code>{source}</code></pre>"""))}</details>

            """);
    }

    /// <summary>What readers are told of a cell that gave no outputs as it should have; null of any other.</summary>
    public static string? NoticeOf(NotebookRun run, int cell) => run.Cells[cell]?.State switch
    {
        CellState.Failed => string.Create(CultureInfo.InvariantCulture, $"The notebook stopped here, at cell {run.NumberOf(cell)}."),
        CellState.NotRun => string.Create(CultureInfo.InvariantCulture, $"Cell {run.NumberOf(cell)} was not run."),
        _ => null,
    };

    private Html OutputOf(JsonObject output, OutputBlock outputs) => edition.Contents.Of(output) switch
    {
        PlacedFigure placed => FigureBlock.Of(placed, outline.Below, edition.Data.Licence, claims.Of(placed)),
        ClaimLedger ledger => LedgerBlock.Of(ledger, edition.Changes, claims.Of),
        // Said on the first screen, for all notebooks
        ComparedPeriods when edition.Contents.Periods is not null => Html.None,
        DrawnFigure chart => ChartBox.Of(string.Create(CultureInfo.InvariantCulture, $"unnamed_{index}_{++unnamed}"), chart, "A chart without description"),
        UnreadOutput unread => Html.Of($"{OutputBlock.Notice(unread.Notice)}{outputs.Of(output)}"),
        _ => outputs.Of(output),
    };
}
