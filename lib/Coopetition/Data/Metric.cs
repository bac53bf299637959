namespace Coopetition;

/// <summary>What is measured, with all that decides what it may be compared with.</summary>
/// <param name="Id">The key in <c>metrics.csv</c>.</param>
/// <param name="Unit">As data files hold it, such as <c>RMB mn</c> or <c>mn people</c>.</param>
/// <param name="Currency">Three letters; null where no money is measured.</param>
/// <param name="Parent">The metric that this one is a part of; null if of none.</param>
/// <param name="Definition">Figures of different definitions are never joined, whatever they are called.</param>
public sealed record Metric(
    string Id,
    string Name,
    string Unit,
    string? Currency,
    Basis Basis,
    Attribution Attribution,
    string? Parent,
    string Definition,
    string? Meaning = null)
{
    /// <summary>Whether quarters add up to a year; if not, a value is a state at the end of its period.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The smallest step in which companies print it, in its unit.</summary>
    public double Precision { get; init; } = 1;

    /// <summary>Whether it and its siblings marked so add up to the metric that they are parts of.</summary>
    public bool AddsUp { get; init; }

    /// <summary>Whether the data describe it; if not, a notebook named what they do not have.</summary>
    internal bool IsDescribed { get; private init; } = true;

    /// <summary>With a small first letter, but for abbreviations and for names, such as those of products and countries.</summary>
    internal string NameInSentence => Name.Length > 1 && char.IsLower(Name[1]) && !StartsWithName ? char.ToLowerInvariant(Name[0]) + Name[1..] : Name;

    /// <summary>Whether the first word keeps its capital: it is part of a longer name, or has one in the middle of the meaning's sentence, too.</summary>
    private bool StartsWithName
    {
        get
        {
            var words = Name.Split(' ');
            var within = Meaning?.IndexOf($" {words[0]}", StringComparison.Ordinal) ?? -1;
            return words.Skip(1).Any(word => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]))
                || (within > 0 && Meaning![within - 1] is not ('.' or '!' or '?' or ':'));
        }
    }

    /// <summary>A metric that a notebook names and the data do not describe.</summary>
    internal static Metric Undescribed(string id) => new(id, id.Replace('_', ' ').Capital(), "", null, Basis.Operational, Attribution.NotApplicable, null, id) { IsDescribed = false };

    public override string ToString() => Name;
}

/// <summary>By which rules a figure was drawn up.</summary>
public enum Basis
{
    /// <summary>By accounting standards, US or international.</summary>
    Gaap,

    /// <summary>Adjusted by the company's own rules.</summary>
    NonGaap,

    /// <summary>No accounting figure: users, orders, prices.</summary>
    Operational,
}

/// <summary>Whose share of a profit a figure is.</summary>
public enum Attribution
{
    /// <summary>That of all holders, minorities included.</summary>
    All,

    /// <summary>That of the company's own holders, minorities left out.</summary>
    Attributable,

    NotApplicable,
}
