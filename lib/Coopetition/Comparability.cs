namespace Coopetition;

/// <summary>Whether measures may be compared, joined or calculated with each other.</summary>
public static class Comparability
{
    /// <summary>Makes sure that all measures may stand in one chart or list.</summary>
    /// <returns>What readers must be told: the bridges that the measures carry, and this one if it was needed.</returns>
    /// <exception cref="IncomparableException">Two differ, and there is no bridge.</exception>
    public static IReadOnlyList<string> Require(IReadOnlyList<Measure> measures, Bridge? bridge = null)
    {
        var bridges = Bridges(measures, bridge);
        return [.. bridges.Concat(measures.SelectMany(measure => measure.Notes)).Distinct()];
    }

    /// <summary>The same, but what readers must be told is only the bridge, if it was needed.</summary>
    internal static IReadOnlyList<string> Bridges(IReadOnlyList<Measure> measures, Bridge? bridge) =>
        [.. measures.Skip(1).SelectMany(measure => Require(measures[0], measure, bridge, Differences(measures[0], measure))).Distinct()];

    internal static IReadOnlyList<string> Require(Measure left, Measure right, Bridge? bridge) =>
        Require(left, right, bridge, Differences(left, right));

    /// <summary>A part and its whole measure different things of one company, in one unit and by one rule.</summary>
    internal static IReadOnlyList<string> RequirePart(Measure part, Measure whole, Bridge? bridge)
    {
        var isPart = part.Metric is { Parent: { } parent } && parent == whole.Metric?.Id && part.Company == whole.Company;
        string[] apart = isPart ? [] : [$"{part.Name} is no part of {whole.Title}, by metrics.csv"];
        return Require(part, whole, bridge, [.. apart, .. DifferencesOfRule(part.Definition, whole.Definition)]);
    }

    private static IReadOnlyList<string> Require(Measure left, Measure right, Bridge? bridge, List<string> differences) =>
        differences.Count == 0 ? []
        : bridge is not null ? [bridge.Reason]
        : throw new IncomparableException(left, right, differences);

    /// <summary>In what two measures are unlike, for readers; nothing if they compare.</summary>
    internal static List<string> Differences(Measure left, Measure right)
    {
        var differences = DifferencesOfRule(left.Definition, right.Definition);
        if (left.Definition.Key != right.Definition.Key && !AreSiblings(left, right))
        {
            differences.Add($"the definition is {left.Definition.Key} against {right.Definition.Key}");
        }

        return differences;
    }

    /// <summary>Parts that add up to one whole are cut by one rule; what was computed of them must be the same.</summary>
    private static bool AreSiblings(Measure left, Measure right) =>
        left.Company == right.Company
        && left.Metric is { AddsUp: true, Parent: { } parent } && right.Metric is { AddsUp: true } other && parent == other.Parent
        && left.Definition.Key[left.Metric.Definition.Length..] == right.Definition.Key[other.Definition.Length..];

    private static List<string> DifferencesOfRule(MeasureDefinition left, MeasureDefinition right)
    {
        var differences = new List<string>();
        Compare("unit", left.Unit, right.Unit);
        Compare("currency", left.Currency ?? "none", right.Currency ?? "none");
        Compare("basis", left.Basis.Word(), right.Basis.Word());
        Compare("attribution", left.Attribution.Word(), right.Attribution.Word());
        Compare("year's last month", Word(left.FiscalYearEndMonth), Word(right.FiscalYearEndMonth));
        Compare("scope", left.Scope ?? "a company", right.Scope ?? "a company");
        return differences;

        void Compare(string what, string first, string second)
        {
            if (first != second)
            {
                differences.Add($"the {what} is {first} against {second}");
            }
        }
    }

    private static string Word(int? month) => month is { } number ? FormattableString.Invariant($"{new DateOnly(2000, number, 1):MMMM}") : "none";
}
