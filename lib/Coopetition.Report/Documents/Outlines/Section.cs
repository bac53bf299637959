namespace Coopetition.Report.Documents.Outlines;

/// <summary>A notebook as a part of the report.</summary>
/// <param name="Id">Its name in links.</param>
public sealed record Section(string Id, string Title, IReadOnlyList<Block> Blocks)
{
    public IEnumerable<Block.FigureAt> Figures => Blocks.OfType<Block.FigureAt>();
}
