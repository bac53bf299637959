namespace Coopetition;

/// <summary>Readers' words for how claims fare.</summary>
internal static class ClaimWords
{
    /// <summary>How so many claims fare: "holds", "hold", "are contradicted".</summary>
    public static string Fare(this int count, Verdict verdict) => verdict switch
    {
        Verdict.Holds => count == 1 ? "holds" : "hold",
        Verdict.Differs => count == 1 ? "differs" : "differ",
        Verdict.Contradicted => count == 1 ? "is contradicted" : "are contradicted",
        _ => "cannot be tested",
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

    /// <summary>As it stands after "was".</summary>
    public static string Predicate(this Openness openness) => openness switch
    {
        Openness.Trial => "on trial",
        Openness.Partial => "partly open",
        _ => openness.Word(),
    };

    /// <summary>"1 day", "27 days".</summary>
    public static string Of(this int count, string noun) => FormattableString.Invariant($"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    public static string Text(this DateOnly day) => FormattableString.Invariant($"{day:d MMMM yyyy}");

    /// <summary>So many days later, or earlier; at most the first or last day that there is.</summary>
    public static DateOnly Plus(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>A name of the data, as it stands inside a sentence.</summary>
    public static string Quoted(this string name) => $"“{name}”";
}
