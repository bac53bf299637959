using System.Globalization;

namespace Coopetition.Testing;

/// <summary>Readers' words for verdicts and comparisons.</summary>
internal static class Words
{
    /// <summary>How so many claims fare: "holds", "hold", "are contradicted".</summary>
    public static string Fare(Verdict verdict, int count) => verdict switch
    {
        Verdict.Holds => count == 1 ? "holds" : "hold",
        Verdict.Differs => count == 1 ? "differs" : "differ",
        Verdict.Contradicted => count == 1 ? "is contradicted" : "are contradicted",
        _ => "cannot be tested",
    };

    /// <summary>As it stands after "was".</summary>
    public static string Predicate(this Openness openness) => openness switch
    {
        Openness.Trial => "on trial",
        Openness.Partial => "partly open",
        _ => openness.ToString().ToLowerInvariant(),
    };

    /// <summary>What becomes of the claim: "it holds", "it is contradicted".</summary>
    public static string Becomes(this Verdict verdict) => verdict == Verdict.Contradicted ? "it is contradicted" : $"it {verdict.Word()}";

    /// <summary>What would become of it: "Would hold", "Would be contradicted".</summary>
    public static string Would(this Verdict verdict) => verdict switch
    {
        Verdict.Holds => "Would hold",
        Verdict.Differs => "Would differ",
        Verdict.CannotBeTested => "Would be the story's word alone, and no longer refuted,",
        _ => "Would be contradicted",
    };

    /// <summary>As it stands before a stated number; empty for equality.</summary>
    public static string Word(this Comparison comparison) => comparison switch
    {
        Comparison.NotEqual => "not ",
        Comparison.MoreThan => "more than ",
        Comparison.AtLeast => "at least ",
        Comparison.LessThan => "less than ",
        Comparison.AtMost => "at most ",
        Comparison.About => "about ",
        Comparison.Between => "between ",
        _ => "",
    };

    /// <summary>"1 day", "27 days".</summary>
    public static string Count(int number, string noun) => FormattableString.Invariant($"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    public static string Date(DateOnly day) => FormattableString.Invariant($"{day:d MMMM yyyy}");

    /// <summary>"March" for 3.</summary>
    public static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>A name of the data, as it stands inside a sentence.</summary>
    public static string Quoted(string name) => $"“{name}”";
}
