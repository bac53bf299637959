namespace Deedle.Csv;

/// <summary>Tells a column's type from its cells.</summary>
internal static class CellKinds
{
    // In the order in which a common type is looked for.
    private static readonly (CellKind Kind, CellKind[] Includes)[] Common =
    [
        (CellKind.NoughtOrOne, [CellKind.Nought, CellKind.One]),
        (CellKind.Boolean, [CellKind.Nought, CellKind.One]),
        (CellKind.Integer, [CellKind.Nought, CellKind.One]),
        (CellKind.LongInteger, [CellKind.Nought, CellKind.One, CellKind.Integer]),
        (CellKind.Decimal, [CellKind.Nought, CellKind.One, CellKind.Integer, CellKind.LongInteger]),
        (CellKind.Double, [CellKind.Nought, CellKind.One, CellKind.Integer, CellKind.LongInteger, CellKind.Decimal]),
        (CellKind.DateTime, [CellKind.DateTimeOffset]),
    ];

    /// <summary>The narrowest kind that all cells have in common, else text. Blanks turn a decimal column to double.</summary>
    /// <param name="preferOptions">Whether words for missing count as blanks, and blanks leave the kind alone.</param>
    public static CellKind Infer(IEnumerable<string> cells, CellText text, bool preferOptions)
    {
        var kinds = cells.Select(cell => Classify(cell, text, preferOptions)).ToHashSet();
        var hasBlanks = kinds.Remove(CellKind.Blank);
        var common = kinds.Count switch
        {
            0 => CellKind.Text,
            1 => kinds.Single(),
            _ => Common.FirstOrDefault(candidate => kinds.All(kind => kind == candidate.Kind || candidate.Includes.Contains(kind)), (CellKind.Text, [])).Item1,
        };
        return common == CellKind.Decimal && hasBlanks && !preferOptions ? CellKind.Double : common;
    }

    private static CellKind Classify(string cell, CellText text, bool preferOptions) => cell switch
    {
        _ when text.IsMissing(cell) => preferOptions ? CellKind.Blank : CellKind.Double,
        _ when string.IsNullOrWhiteSpace(cell) => CellKind.Blank,
        _ when text.Integer(cell) == 0 => CellKind.Nought,
        _ when text.Integer(cell) == 1 => CellKind.One,
        _ when CellText.Boolean(cell) is not null => CellKind.Boolean,
        _ when text.Integer(cell) is not null => CellKind.Integer,
        _ when text.LongInteger(cell) is not null => CellKind.LongInteger,
        _ when text.IsTimeSpan(cell) => CellKind.Text,
        _ when text.Date(cell) is { } date && !CellText.IsHardlyDate(cell, date) => text.HasZone(cell) ? CellKind.DateTimeOffset : CellKind.DateTime,
        _ when text.Decimal(cell) is not null => CellKind.Decimal,
        _ when text.IsNumber(cell) => CellKind.Double,
        _ when CellText.Identifier(cell) is not null => CellKind.Guid,
        _ => CellKind.Text,
    };
}
