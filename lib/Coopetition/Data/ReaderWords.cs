namespace Coopetition;

/// <summary>What readers see instead of the names of enumerations; data files use most of the same words.</summary>
public static class ReaderWords
{
    public static string Word(this Status status) => status switch
    {
        Status.Seen => "seen",
        Status.SeenRounded => "seen, rounded",
        Status.Derived => "derived",
        _ => "unverified",
    };

    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.Holds => "holds",
        Verdict.Differs => "differs",
        Verdict.Contradicted => "contradicted",
        _ => "cannot be tested",
    };

    /// <summary>Of a value that is missing: "not disclosed".</summary>
    public static string Word(this GapKind kind) => kind switch
    {
        GapKind.NotDisclosed => "not disclosed",
        GapKind.Discontinued => "discontinued",
        GapKind.NotYetReported => "not yet reported",
        GapKind.NotApplicable => "not applicable",
        GapKind.NotCollected => "not collected",
        _ => "missing",
    };

    public static string Word(this ClaimKind kind) => kind.ToString().ToLowerInvariant();

    public static string Word(this Openness openness) => openness.ToString().ToLowerInvariant();

    public static string Word(this Precision precision) => precision.ToString().ToLowerInvariant();

    public static string Word(this Basis basis) => basis switch
    {
        Basis.Gaap => "GAAP",
        Basis.NonGaap => "non-GAAP",
        _ => "operational",
    };

    public static string Word(this Attribution attribution) => attribution switch
    {
        Attribution.All => "all holders",
        Attribution.Attributable => "the company's own holders",
        _ => "not applicable",
    };

    public static string Word(this CheckKind kind) => kind switch
    {
        CheckKind.QuartersToYear => "quarters against year",
        CheckKind.PartsToWhole => "parts against whole",
        _ => "growth printed against computed",
    };

    /// <summary>A date as far as it is known: "17 September 2021", "September 2021", "2021 Q3", "first half of 2021", "2021".</summary>
    public static string Text(this DateOnly date, Precision precision) => new Dated(date, precision).ToString();
}
