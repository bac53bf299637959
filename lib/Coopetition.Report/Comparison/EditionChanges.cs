using System.Globalization;
using System.Text.Json.Serialization;

namespace Coopetition.Report.Comparison;

/// <summary>What an edition says otherwise than an earlier one, and what its data hold otherwise: contents alone, whatever their order or the software.</summary>
/// <param name="From">The earlier edition's stamp; null if there is none.</param>
/// <param name="Since">When the earlier edition was run, in UTC; null likewise.</param>
/// <param name="To">The later edition's stamp.</param>
/// <param name="Changes">By kind, the weightiest first.</param>
public sealed record EditionChanges(string? From, DateTime? Since, string To, IReadOnlyList<Change> Changes)
{
    private static readonly (ChangeKind Kind, string One, string Many)[] Nouns =
    [
        (ChangeKind.Verdict, "verdict", "verdicts"),
        (ChangeKind.Reach, "verdict within reach of another", "verdicts within reach of others"),
        (ChangeKind.Finding, "finding", "findings"),
        (ChangeKind.Title, "chart's title", "charts' titles"),
        (ChangeKind.Rank, "order", "orders"),
        (ChangeKind.Number, "number", "numbers"),
        (ChangeKind.Row, "row of data", "rows of data"),
    ];

    /// <summary>Of an edition that is compared with none.</summary>
    public static EditionChanges None { get; } = new(null, null, "", []);

    public IReadOnlyList<Change> Of(ChangeKind kind) => [.. Changes.Where(change => change.Kind == kind)];

    /// <summary>Such as "2 verdicts, 1 finding, 14 numbers"; empty if nothing has changed.</summary>
    public string Summary => string.Join(", ", Nouns
        .Select(noun => (noun, Count: Of(noun.Kind).Count)).Where(counted => counted.Count > 0)
        .Select(counted => string.Create(CultureInfo.InvariantCulture, $"{counted.Count:N0} {(counted.Count == 1 ? counted.noun.One : counted.noun.Many)}")));

    /// <summary>The verdict that a claim had; null if it was the same, or there was none.</summary>
    public string? VerdictBefore(string claim) => Of(ChangeKind.Verdict).FirstOrDefault(change => change.Id == claim)?.Before.Text;

    /// <summary>A heading for the changes of one kind.</summary>
    public static string HeadingOf(ChangeKind kind) => Nouns.First(noun => noun.Kind == kind).Many is var many ? char.ToUpperInvariant(many[0]) + many[1..] : "";
}

/// <summary>One thing that is otherwise than before.</summary>
/// <param name="Id">A claim's key, a figure's slug, a number's name, a table's.</param>
/// <param name="What">For readers.</param>
/// <param name="Before">Missing if it is new.</param>
/// <param name="After">Missing if it is gone.</param>
/// <param name="Unit">Of numbers; null for others.</param>
/// <param name="Causes">What it comes from, as far as that can be told: all that it may come from.</param>
public sealed record Change(ChangeKind Kind, string Id, string What, Cell Before, Cell After, string? Unit, IReadOnlyList<Cause> Causes)
{
    [JsonIgnore]
    public string CausesInWords => Causes.Count > 0 ? string.Join(", ", Causes) : "a cause that nothing tells";
}

/// <summary>What a change is in, the weightiest first.</summary>
[JsonConverter(typeof(EnumWords.Converter<ChangeKind>))]
public enum ChangeKind
{
    Verdict,

    /// <summary>A verdict that is still the same, and that a small move of one row would now change.</summary>
    Reach,

    /// <summary>A sentence that a figure or a cell says.</summary>
    Finding,
    Title,

    /// <summary>Who comes first, second and so on.</summary>
    Rank,

    /// <summary>Of figures and shown tables.</summary>
    Number,

    /// <summary>Of the data.</summary>
    Row,
}

/// <summary>Why something is otherwise than before.</summary>
/// <param name="Detail">The row, the notebook, the parameter or the code that it was.</param>
public sealed record Cause(CauseKind Kind, string Detail)
{
    public override string ToString() => $"{EnumWords.Of(Kind)} ({Detail})";
}

[JsonConverter(typeof(EnumWords.Converter<CauseKind>))]
public enum CauseKind
{
    NewData,

    /// <summary>A later vintage of what was known.</summary>
    Restatement,

    /// <summary>Another value in the same row.</summary>
    Correction,
    RemovedData,

    /// <summary>Of the notebook, in one of the editions.</summary>
    Failure,
    OtherParameters,

    /// <summary>Cells, the library that they load, or the command.</summary>
    Code,
}
