namespace Coopetition;

/// <summary>Whether measures may be compared, joined or calculated with each other.</summary>
internal static class Comparability
{
    /// <summary>Makes sure that all columns of a frame may stand on one axis, in one list or in one sentence.</summary>
    /// <param name="because">Why they may although they differ, for readers.</param>
    /// <returns>What readers must be told: that reason, if it was needed, and those that the columns' computations needed.</returns>
    /// <exception cref="IncomparableException">Two differ, and there is no reason.</exception>
    public static IReadOnlyList<string> Require(IReadOnlyList<Measure> measures, string? because = null)
    {
        // What the data do not describe has no value that could be compared
        var described = measures.Where(measure => measure.Metric.IsDescribed).ToList();
        var needed = described.Skip(1)
            .Select(measure => (Measure: measure, Differences: Differences(described[0], measure)))
            .Where(pair => pair.Differences.Count > 0)
            .Select(pair => because ?? throw new IncomparableException(described[0], pair.Measure, pair.Differences));
        return [.. needed.Concat(measures.SelectMany(measure => measure.Bridges)).Distinct()];
    }

    /// <summary>The whole that a measure is a part of: the same company's, in one unit and by one rule.</summary>
    internal static Measure WholeOf(Measure part, IEnumerable<Measure> wholes)
    {
        var candidates = wholes.ToList();
        if (!part.Metric.IsDescribed || candidates.Exists(whole => !whole.Metric.IsDescribed))
        {
            return candidates.Find(whole => whole.Company == part.Company) ?? candidates[0];
        }

        var whole = candidates.FirstOrDefault(whole => whole.Company == part.Company && whole.Metric.Id == part.Metric.Parent);
        if (whole is null)
        {
            var other = candidates.FirstOrDefault(candidate => candidate.Company == part.Company) ?? candidates[0];
            throw new IncomparableException(part, other, [$"{part.Name} is no part of {other.Title}, by metrics.csv"]);
        }

        return DifferencesOfRule(part, whole) is { Count: > 0 } differences ? throw new IncomparableException(part, whole, differences) : whole;
    }

    /// <summary>In what two measures are unlike, for readers; nothing if they compare.</summary>
    internal static List<string> Differences(Measure left, Measure right)
    {
        var differences = DifferencesOfRule(left, right);
        if (left.Definition != right.Definition && !AreSiblings(left, right))
        {
            differences.Add($"the definition is {left.NameInSentence} against {right.NameInSentence}");
        }

        return differences;
    }

    /// <summary>Parts that add up to one whole are cut by one rule; what was computed of them must be the same.</summary>
    private static bool AreSiblings(Measure left, Measure right) =>
        left.Company == right.Company
        && left.Metric is { AddsUp: true, Parent: { } parent } && right.Metric is { AddsUp: true } other && parent == other.Parent
        && left.Computed?.Name == right.Computed?.Name;

    private static List<string> DifferencesOfRule(Measure left, Measure right)
    {
        var differences = new List<string>();
        Compare("unit", left.Unit, right.Unit);
        Compare("currency", left.Metric.Currency ?? "none", right.Metric.Currency ?? "none");
        Compare("basis", left.Metric.Basis.Word(), right.Metric.Basis.Word());
        Compare("attribution", left.Metric.Attribution.Word(), right.Metric.Attribution.Word());
        Compare("scope", Scope(left), Scope(right));
        return differences;

        void Compare(string what, string first, string second)
        {
            if (first != second)
            {
                differences.Add($"the {what} is {first} against {second}");
            }
        }
    }

    private static string Scope(Measure measure) => measure.App is { } app ? $"{app.Scope} ({app.Region})" : "a company";
}

/// <summary>Two measures differ in what they measure, and nobody has said why they may be compared.</summary>
public sealed class IncomparableException : InvalidOperationException
{
    /// <param name="differences">Each as "the unit is % against RMB mn".</param>
    internal IncomparableException(Measure left, Measure right, IReadOnlyList<string> differences)
        : base($"{left.Title} cannot be compared with {right.Title}: {string.Join("; ", differences)}. Compare like with like, or tell readers why it may be done: because: \"…\".")
    {
    }

    /// <summary>The message alone: for a comparison that was not thought through no stack trace helps.</summary>
    public override string ToString() => Message;

    /// <summary>Empty, since editors show it below the message.</summary>
    public override string StackTrace => "";
}
