namespace Coopetition.Data;

/// <summary>Columns whose cells must be found in another table, or the same.</summary>
/// <param name="Resource">The table that is referred to.</param>
/// <param name="ReferencedFields">As many as the columns, in the same order.</param>
public sealed record ForeignKey(IReadOnlyList<string> Fields, string Resource, IReadOnlyList<string> ReferencedFields);
