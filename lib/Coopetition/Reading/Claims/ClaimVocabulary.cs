namespace Coopetition.Reading;

/// <summary>The words that <c>claims.csv</c> uses for what the library has names for.</summary>
internal static class ClaimVocabulary
{
    public static readonly IReadOnlyDictionary<string, ClaimKind> Kinds =
        Enum.GetValues<ClaimKind>().ToDictionary(ReaderWords.Word);

    public static readonly IReadOnlyDictionary<string, Comparison> Comparisons = new Dictionary<string, Comparison>
    {
        ["="] = Comparison.Equal,
        ["~"] = Comparison.About,
        [">"] = Comparison.MoreThan,
        [">="] = Comparison.AtLeast,
        ["<"] = Comparison.LessThan,
        ["<="] = Comparison.AtMost,
        ["between"] = Comparison.Between,
        ["!="] = Comparison.NotEqual,
    };

    /// <summary>Days of the units that a span is stated in.</summary>
    public static readonly IReadOnlyDictionary<string, double> Days = new Dictionary<string, double>
    {
        ["months"] = 30.4375,
        ["years"] = 365.25,
    };

    /// <summary>The operators that each kind of test takes.</summary>
    public static IReadOnlyList<string> OperatorsOf(ClaimKind kind) => kind switch
    {
        ClaimKind.State => ["=", "!="],
        ClaimKind.Date => ["=", "<", "<=", ">", ">="],
        ClaimKind.Calendar => ["="],
        _ => ["=", "~", ">", ">=", "<", "<=", "between"],
    };

    /// <summary>The columns that each kind of test reads, beside those that every claim has.</summary>
    public static IReadOnlyList<string> ColumnsOf(ClaimKind kind) => kind switch
    {
        ClaimKind.None => ["reason"],
        ClaimKind.Value or ClaimKind.Growth or ClaimKind.Change or ClaimKind.Gap => ["subject", "measure", "period", "operator", "value", "unit", "tolerance"],
        ClaimKind.Count => ["subject", "measure", "period", "where", "operator", "value", "tolerance"],
        ClaimKind.State => ["subject", "period", "operator", "value", "tolerance"],
        ClaimKind.Date => ["subject", "operator", "value", "tolerance"],
        ClaimKind.Span => ["subject", "operator", "value", "unit", "tolerance"],
        _ => ["subject", "period", "operator", "value"],
    };
}
