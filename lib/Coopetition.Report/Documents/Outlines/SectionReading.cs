using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Collections;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pages;
using Coopetition.Report.Running;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>Reads a notebook's section off what the page shows of it; code is left out.</summary>
internal sealed class SectionReading
{
    private const int Level = 1;

    private readonly NotebookFile notebook;
    private readonly NotebookRun run;
    private readonly RunContents contents;
    private readonly HeadingOutline headings = new(Level);
    private readonly OutputBlock outputs;
    private readonly HtmlReading html = new();

    public SectionReading(Edition edition, int index)
    {
        (notebook, run, contents) = (edition.Notebooks[index], edition.Runs[index], edition.Contents);
        outputs = new OutputBlock(new HtmlSanitizer(address => NotebookSection.LinkToSection(address, edition.Notebooks)), headings);
    }

    public Section ToSection() =>
        new(NotebookSection.IdOf(notebook), notebook.Title, [.. run.Document.Cells.Index().SelectMany(cell => BlocksOf(cell.Item, cell.Index))]);

    private IEnumerable<Block> BlocksOf(NotebookCell cell, int index) => (cell.Type, run.Cells[index]) switch
    {
        (CellType.Markdown, _) => html.Read(outputs.Markdown(NotebookSection.WithoutTitle(notebook, cell.Source))),
        (CellType.Code, { } state) => [.. StateOf(state, index), .. cell.Outputs.OfType<JsonObject>().SelectMany(BlocksOf)],
        _ => [],
    };

    private IEnumerable<Block> StateOf(CellRun state, int index)
    {
        var number = run.NumberOf(index).ToString(CultureInfo.InvariantCulture);
        return state.State switch
        {
            CellState.Failed => [new Block.Notice($"The notebook stopped here, at cell {number}.")],
            CellState.NotRun => [new Block.Notice($"NotebookCell {number} was not run.")],
            _ => [],
        };
    }

    private IEnumerable<Block> BlocksOf(JsonObject output)
    {
        if (contents.FigureOf(output) is { } placed)
        {
            return [new Block.FigureAt(placed, headings.Below)];
        }

        if (contents.LedgerOf(output) is { } ledger)
        {
            return [new Block.Ledger(ledger)];
        }

        if (contents.ArePeriods(output) && contents.Periods is not null)
        {
            return [];
        }

        return output["data"]?[PlotlyOutput.MediaType] is not null
            ? [new Block.Notice("A chart without description stands here in the report's page.")]
            : html.Read(outputs.Of(output));
    }
}
