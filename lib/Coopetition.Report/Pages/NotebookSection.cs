using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Comparison;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Pages;

/// <summary>One notebook as a section of the page: prose, outputs and figures in order, code folded.</summary>
internal sealed class NotebookSection
{
    private const int Level = 2;

    private readonly NotebookFile notebook;
    private readonly NotebookRun run;
    private readonly string? licence;
    private readonly RunContents contents;
    private readonly EditionChanges changes;
    private readonly ClaimFigures claims;
    private readonly HeadingOutline outline = new(Level);
    private readonly PagePlaces places;
    private readonly List<string> code = [];
    private readonly int index;
    private int unnamed;

    public NotebookSection(Edition edition, PagePlaces places, ClaimFigures claims, int index)
    {
        (notebook, run, this.places, this.index) = (edition.Notebooks[index], edition.Runs[index], places, index);
        this.claims = claims;
        (contents, changes, licence) = (edition.Contents, edition.Changes, edition.Data.Licence);
    }

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

    private Html CellBlock(NotebookCell cell, int index)
    {
        var outputs = new OutputBlock(places.Of(this.index, index, cell), outline);
        if (cell.Type == CellType.Markdown)
        {
            return Html.Of($"{FoldedCode()}{outputs.Markdown(cell.Source, withoutTitle: cell.Id == notebook.Document.TitleCell?.Id)}");
        }

        if (run.Cells[index] is not { } state)
        {
            return Html.None;
        }

        if (!string.IsNullOrWhiteSpace(cell.Source))
        {
            code.Add(cell.Source);
        }

        var shown = Html.Of($"{State(state, index)}{Html.Join(cell.Outputs.OfType<JsonObject>().Except(cell.Lead), output => OutputOf(output, outputs))}");
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

    private Html State(CellRun state, int index) => state.State switch
    {
        CellState.Failed => Html.Of($"""<p class="failed">The notebook stopped here, at cell {run.NumberOf(index)}.</p>"""),
        CellState.NotRun => Html.Of($"""<p class="not-run">Cell {run.NumberOf(index)} was not run.</p>"""),
        _ => Html.None,
    };

    private Html OutputOf(JsonObject output, OutputBlock outputs)
    {
        if (contents.FigureOf(output) is { } placed)
        {
            return FigureBlock.Of(placed, outline.Below, licence, claims.Of(placed));
        }

        if (contents.LedgerOf(output) is { } ledger)
        {
            return LedgerBlock.Of(ledger, changes, claims.Of);
        }

        // Said on the first screen, for all notebooks
        if (contents.ArePeriods(output) && contents.Periods is not null)
        {
            return Html.None;
        }

        if (contents.ChartOf(output) is { } chart)
        {
            return ChartBox.Of(string.Create(CultureInfo.InvariantCulture, $"unnamed_{index}_{++unnamed}"), chart, "A chart without description");
        }

        return Html.Of($"{(contents.ProblemOf(output) is { } problem ? OutputBlock.Notice(problem) : Html.None)}{outputs.Of(output)}");
    }
}
