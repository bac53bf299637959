using Coopetition.Report.Editions;

namespace Coopetition.Report.Documents.Outlines;

/// <summary>One part of a section, in reading order.</summary>
public abstract record Block
{
    private Block() { }

    /// <param name="Level">1 is the report's sections; this is always below.</param>
    public sealed record Heading(int Level, RichText Text) : Block;

    public sealed record Paragraph(RichText Text) : Block;

    public sealed record Quote(IReadOnlyList<Block> Blocks) : Block;

    /// <param name="Start">The first item's number, if they have any.</param>
    /// <param name="Items">Each with all that stands in it.</param>
    public sealed record List(bool Ordered, int Start, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

    /// <summary>Text whose lines and spaces count.</summary>
    public sealed record Preformatted(string Text) : Block;

    /// <summary>What went wrong, or was not done.</summary>
    public sealed record Notice(string Text) : Block;

    public sealed record Tabular(TextTable Table) : Block;

    /// <summary>A PNG that a notebook holds itself.</summary>
    public sealed record Picture(byte[] Png, string AlternativeText) : Block;

    public sealed record FigureAt(PlacedFigure Placed, int Level) : Block;

    public sealed record Ledger(ClaimLedger Claims) : Block;
}

/// <summary>The text of a paragraph or of a table's cell, in runs of one style each.</summary>
public sealed record RichText(params IReadOnlyList<TextRun> Runs)
{
    public bool IsEmpty => Runs.Count == 0;

    public static implicit operator RichText(string? text) => string.IsNullOrEmpty(text) ? new() : new(new TextRun(text));

    /// <summary>Without its styles.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A stretch of text in one style; a line feed breaks the line.</summary>
/// <param name="Link">A web address, or <c>#</c> and the name of a place in the report; null for plain text.</param>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain, string? Link = null)
{
    public bool Has(TextStyle style) => (Style & style) != 0;
}

[Flags]
public enum TextStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
    Superscript = 8,
    Subscript = 16,
    Struck = 32,
    Inserted = 64,
    Marked = 128,
}
