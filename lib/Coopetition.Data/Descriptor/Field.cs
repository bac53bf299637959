using System.Text.RegularExpressions;

namespace Coopetition.Data;

/// <summary>A column: its type, what its cells may hold, and what they mean.</summary>
public sealed record Field(string Name, FieldType Type)
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Of numbers; null where the column has none, or where another column of the row says it.</summary>
    public string? Unit { get; init; }

    /// <summary>A cell as it should be, for readers and error messages.</summary>
    public string? Example { get; init; }

    /// <summary>Whether a text must be an address on the web.</summary>
    public bool IsAddress { get; init; }

    /// <summary>Whether no cell may be blank.</summary>
    public bool Required { get; init; }

    /// <summary>The only texts that a cell may hold; none if any may.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>What those texts mean, by the text; not all need have one.</summary>
    public IReadOnlyDictionary<string, string> Meanings { get; init; } = new Dictionary<string, string>();

    /// <summary>The least value, as a cell holds it.</summary>
    public string? Minimum { get; init; }

    /// <summary>The greatest value, as a cell holds it.</summary>
    public string? Maximum { get; init; }

    /// <summary>The regular expression that a whole text must match; null if it may be any.</summary>
    public string? Pattern { get; init; }

    internal Regex? Form { get; init; }

    internal IComparable? Least { get; init; }

    internal IComparable? Most { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }
}

/// <summary>The types of Table Schema that cells can have.</summary>
public enum FieldType
{
    Text,
    Number,
    WholeNumber,
    Boolean,
    Date,
}
