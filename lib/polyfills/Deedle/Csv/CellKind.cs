namespace Deedle.Csv;

/// <summary>What a cell, or a column of them, may be; nought and one may be numbers or a yes and no.</summary>
internal enum CellKind
{
    Blank,
    Nought,
    One,
    NoughtOrOne,
    Boolean,
    Integer,
    LongInteger,
    Decimal,
    Double,
    DateTime,
    DateTimeOffset,
    Guid,
    Text,
}
