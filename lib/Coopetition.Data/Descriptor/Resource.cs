namespace Coopetition.Data;

/// <summary>A table: one CSV file and the schema of its columns.</summary>
/// <param name="Path">Relative to the package's folder, with forward slashes.</param>
/// <param name="Fields">In the order of the columns.</param>
public sealed record Resource(string Name, string Path, IReadOnlyList<Field> Fields)
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Cells that stand for a missing value.</summary>
    public IReadOnlyList<string> MissingValues { get; init; } = [""];

    /// <summary>Sets of columns whose cells are together unlike those of any other row; the primary key first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> UniqueKeys { get; init; } = [];

    /// <summary>None if the table has no primary key.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    /// <summary>The column of the primary key that says when a row became known: rows that differ in it alone are vintages of one thing. Null if rows have none.</summary>
    public string? Vintage { get; init; }

    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Where a column stands; -1 if there is none.</summary>
    internal int IndexOf(string field) => Fields.Select(known => known.Name).ToList().IndexOf(field);
}

/// <summary>Columns whose cells must be found in another table, or the same.</summary>
/// <param name="Resource">The table that is referred to.</param>
/// <param name="ReferencedFields">As many as the columns, in the same order.</param>
public sealed record ForeignKey(IReadOnlyList<string> Fields, string Resource, IReadOnlyList<string> ReferencedFields);
