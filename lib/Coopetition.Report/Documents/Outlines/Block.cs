using Coopetition.Report.Editions;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>One part of a section, in reading order.</summary>
public abstract record Block
{
    private Block() { }

    /// <param name="Level">1 is the report's sections; this is always below.</param>
    public sealed record Heading(int Level, IReadOnlyList<TextRun> Text) : Block;

    public sealed record Paragraph(IReadOnlyList<TextRun> Text, bool Quoted = false) : Block;

    /// <param name="List">Which list of the section it belongs to: ordered lists count anew in each.</param>
    /// <param name="Level">0 for a list that stands in no other.</param>
    public sealed record ListItem(int List, int Level, bool Ordered, IReadOnlyList<TextRun> Text) : Block;

    /// <summary>Text whose lines and spaces count.</summary>
    public sealed record Preformatted(string Text) : Block;

    /// <summary>What went wrong, or was not done.</summary>
    public sealed record Notice(string Text) : Block;

    public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

    /// <summary>A PNG that a notebook holds itself.</summary>
    public sealed record Picture(byte[] Png, string AlternativeText) : Block;

    public sealed record FigureAt(PlacedFigure Placed, int Level) : Block;

    public sealed record Ledger(ClaimLedger Claims) : Block;
}
