using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pages;
using Coopetition.Report.Running;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>Reads a notebook's cells and outputs as a section; code is left out.</summary>
internal sealed class SectionReader
{
    private const int Level = 1;
    private const int MostRows = 60;
    private const int MostRowsInText = 15;

    private readonly int index;
    private readonly PagePlaces places;
    private readonly NotebookFile notebook;
    private readonly NotebookRun run;
    private readonly RunContents contents;
    private readonly HeadingOutline headings = new(Level);

    public SectionReader(Edition edition, PagePlaces places, int index)
    {
        (notebook, run, contents) = (edition.Notebooks[index], edition.Runs[index], edition.Contents);
        (this.places, this.index) = (places, index);
    }

    public Section ToSection()
    {
        var cells = run.Document.Cells.Index().Select(cell => (cell.Item.IsLeftOutOfSlides, Blocks: BlocksOf(cell.Item, cell.Index).ToList())).ToList();
        return new(NotebookSection.IdOf(notebook), notebook.Title, [.. cells.SelectMany(cell => cell.Blocks)], [.. cells.Where(cell => !cell.IsLeftOutOfSlides).SelectMany(cell => cell.Blocks)])
        { GivesLead = run.Document.Cells.Any(cell => cell.Lead.Any()) };
    }

    /// <summary>What its cells say of the report's lead.</summary>
    public IEnumerable<RichText> Lead() => run.Document.Cells.Index()
        .SelectMany(cell => cell.Item.Lead.SelectMany(output => BlocksOf(output, OutputsOf(cell.Item, cell.Index)))).OfType<Block.Paragraph>().Select(paragraph => paragraph.Text);

    private IEnumerable<Block> BlocksOf(NotebookCell cell, int at)
    {
        var outputs = OutputsOf(cell, at);
        return (cell.Type, run.Cells[at]) switch
        {
            (CellType.Markdown, _) => HtmlReader.Read(outputs.Markdown(cell.Source, withoutTitle: cell.Id == notebook.Document.TitleCell?.Id)),
            (CellType.Code, { } state) => [.. StateOf(state, at), .. cell.Outputs.OfType<JsonObject>().Except(cell.Lead).SelectMany(output => BlocksOf(output, outputs))],
            _ => [],
        };
    }

    private OutputBlock OutputsOf(NotebookCell cell, int at) => new(places.Of(index, at, cell), headings);

    private IEnumerable<Block> StateOf(CellRun state, int at)
    {
        var number = run.NumberOf(at).ToString(CultureInfo.InvariantCulture);
        return state.State switch
        {
            CellState.Failed => [new Block.Notice($"The notebook stopped here, at cell {number}.")],
            CellState.NotRun => [new Block.Notice($"Cell {number} was not run.")],
            _ => [],
        };
    }

    private IEnumerable<Block> BlocksOf(JsonObject output, OutputBlock outputs) => output switch
    {
        _ when contents.FigureOf(output) is { } placed => [new Block.FigureAt(placed, headings.Below)],
        _ when contents.LedgerOf(output) is { } ledger => [new Block.Ledger(ledger)],
        // Said in front, for all notebooks
        _ when contents.ArePeriods(output) && contents.Periods is not null => [],
        _ when contents.TableOf(output) is { } table => TableOf(table),
        _ when contents.ChartOf(output) is not null => [new Block.Notice("A chart without description stands here in the report's page.")],
        _ => [.. contents.ProblemOf(output) is { } problem ? [new Block.Notice(problem)] : Array.Empty<Block>(), .. HtmlReader.Read(outputs.Of(output))],
    };

    private static IEnumerable<Block> TableOf(Table table) =>
    [
        new Block.Tabular(TextTable.Of(table with { Rows = [.. table.Rows.Take(MostRows)] }), IsData: table.Rows.Count > MostRowsInText || table.Columns.Any(column => column.IsNumber)),
        .. table.Rows.Count <= MostRows ? Array.Empty<Block>() : [new Block.Paragraph($"{table.Rows.Count - MostRows} more rows are in the notebook.")],
    ];
}
