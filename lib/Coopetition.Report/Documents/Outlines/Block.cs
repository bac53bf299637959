using Coopetition.Report.Editions;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>One part of a section, in reading order.</summary>
public abstract record Block
{
    private Block() { }

    /// <param name="Level">1 is the report's sections; this is always below.</param>
    /// <param name="Id">The name of the place; null if it has none.</param>
    public sealed record Heading(int Level, RichText Text, string? Id = null) : Block;

    public sealed record Paragraph(RichText Text) : Block;

    public sealed record Quote(IReadOnlyList<Block> Blocks) : Block;

    /// <param name="Start">The first item's number, if they have any.</param>
    /// <param name="Items">Each with all that stands in it.</param>
    public sealed record List(bool Ordered, int Start, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

    /// <summary>Text whose lines and spaces count.</summary>
    public sealed record Preformatted(string Text) : Block;

    /// <summary>What went wrong, or was not done.</summary>
    public sealed record Notice(string Text) : Block;

    /// <param name="IsData">Whether they are numbers or many rows, which documents put behind the story.</param>
    public sealed record Tabular(TextTable Table, bool IsData = false) : Block;

    /// <summary>A picture that a notebook holds itself.</summary>
    public sealed record Picture(Image Image, string AlternativeText) : Block;

    public sealed record FigureAt(PlacedFigure Placed, int Level) : Block;

    public sealed record Ledger(ClaimLedger Claims) : Block;
}
