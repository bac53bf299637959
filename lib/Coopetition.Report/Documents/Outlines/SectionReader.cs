using System.Text.Json.Nodes;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pages;
using Coopetition.Report.Pictures;
using Coopetition.Report.Running;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>Reads a notebook's cells and outputs as a section; code is left out.</summary>
internal sealed class SectionReader(Edition edition, PagePlaces places, int index)
{
    private const int Level = 1;
    private const int MostRows = 60;
    private const int MostRowsInText = 15;

    private readonly NotebookFile notebook = edition.Notebooks[index];
    private readonly NotebookRun run = edition.Runs[index];
    private readonly HeadingOutline headings = new(Level);

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
            (CellType.Code, not null) =>
            [
                .. NotebookSection.NoticeOf(run, at) is { } notice ? [new Block.Notice(notice)] : Array.Empty<Block>(),
                .. cell.Outputs.OfType<JsonObject>().Except(cell.Lead).SelectMany(output => BlocksOf(output, outputs)),
            ],
            _ => [],
        };
    }

    private OutputBlock OutputsOf(NotebookCell cell, int at) => new(places.Of(index, at, cell), headings);

    private IEnumerable<Block> BlocksOf(JsonObject output, OutputBlock outputs) => edition.Contents.Of(output) switch
    {
        PlacedFigure placed => [new Block.FigureAt(placed, headings.Below)],
        ClaimLedger ledger => [new Block.Ledger(ledger)],
        // Said in front, for all notebooks
        ComparedPeriods when edition.Contents.Periods is not null => [],
        Table table => TableOf(table),
        DrawnFigure => [new Block.Notice("A chart without description stands here in the report's page.")],
        UnreadOutput unread => [new Block.Notice(unread.Notice), .. HtmlReader.Read(outputs.Of(output))],
        _ => HtmlReader.Read(outputs.Of(output)),
    };

    private static IEnumerable<Block> TableOf(Table table) =>
    [
        new Block.Tabular(TextTable.Of(table with { Rows = [.. table.Rows.Take(MostRows)] }), IsData: table.Rows.Count > MostRowsInText || table.Columns.Any(column => column.IsNumber)),
        .. table.Rows.Count <= MostRows ? Array.Empty<Block>() : [new Block.Paragraph($"{table.Rows.Count - MostRows} more rows are in the notebook.")],
    ];
}
