using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Comparison;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;
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
    private readonly HeadingOutline outline = new(Level);
    private readonly OutputBlock outputs;
    private readonly List<string> code = [];
    private readonly int index;
    private int unnamed;

    public NotebookSection(Edition edition, int index)
    {
        (notebook, run, this.index) = (edition.Notebooks[index], edition.Runs[index], index);
        (contents, changes, licence) = (edition.Contents, edition.Changes, edition.Data.Licence);
        outputs = new OutputBlock(new HtmlSanitizer(address => LinkToSection(address, edition.Notebooks)), outline);
    }

    /// <summary>The name of a notebook's section in links.</summary>
    public static string IdOf(NotebookFile notebook) => "notebook_" + string.Concat(notebook.Name.Select(c => char.IsLetterOrDigit(c) ? c : '-'));

    public Html ToHtml() => Html.Of(
        $"""
        <section class="notebook" id="{IdOf(notebook)}" aria-labelledby="title_{IdOf(notebook)}">
        <h2 id="title_{IdOf(notebook)}">{notebook.Title}</h2>
        {Html.Join(run.Document.Cells.Index(), cell => CellBlock(cell.Item, cell.Index))}{FoldedCode()}
        </section>

        """);

    private Html CellBlock(NotebookCell cell, int index)
    {
        if (cell.Type == CellType.Markdown)
        {
            return Html.Of($"{FoldedCode()}{outputs.Markdown(WithoutTitle(notebook, cell.Source))}");
        }

        if (run.Cells[index] is not { } state)
        {
            return Html.None;
        }

        if (!string.IsNullOrWhiteSpace(cell.Source))
        {
            code.Add(cell.Source);
        }

        var shown = Html.Of($"{State(state, index)}{Html.Join(cell.Outputs.OfType<JsonObject>(), OutputOf)}");
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
        CellState.NotRun => Html.Of($"""<p class="not-run">NotebookCell {run.NumberOf(index)} was not run.</p>"""),
        _ => Html.None,
    };

    private Html OutputOf(JsonObject output)
    {
        if (contents.FigureOf(output) is { } placed)
        {
            return FigureBlock.Of(placed, outline.Below, licence);
        }

        if (contents.LedgerOf(output) is { } ledger)
        {
            return LedgerBlock.Of(ledger, changes);
        }

        // Said on the first screen, for all notebooks
        if (contents.ArePeriods(output) && contents.Periods is not null)
        {
            return Html.None;
        }

        return output["data"]?[PlotlyOutput.MediaType] is JsonObject plotly && output["data"]![Figure.MediaType] is null
            ? ChartBox.Of(string.Create(CultureInfo.InvariantCulture, $"unnamed_{index}_{++unnamed}"), DrawnFigure.Of(plotly), "A chart without description")
            : outputs.Of(output);
    }

    /// <summary>A cell's text less the notebook's title, which is the section's heading already.</summary>
    public static string WithoutTitle(NotebookFile notebook, string markdown) => notebook.Document.Title is { } title
        ? string.Join('\n', markdown.ReplaceLineEndings("\n").Split('\n').Where(line => !(line.StartsWith("# ", StringComparison.Ordinal) && line.Contains(title, StringComparison.Ordinal))))
        : markdown;

    /// <summary>The place on the page that stands for a link to another notebook; null if there is no such notebook.</summary>
    public static string? LinkToSection(string address, IReadOnlyList<NotebookFile> notebooks)
    {
        var file = address.Split('#')[0].Split('/')[^1];
        return notebooks.FirstOrDefault(other => other.Path.EndsWith($"/{file}", StringComparison.Ordinal) && file.Length > 0) is { } target ? $"#{IdOf(target)}" : null;
    }
}
