namespace Coopetition;

/// <summary>The words that charts, tables and sentences use for the same things.</summary>
internal static class Wording
{
    /// <summary>What tells each measure from the others of one frame: subject, name without what all share, or both.</summary>
    public static IReadOnlyList<string> Labels(IReadOnlyList<Measure> measures)
    {
        if (measures.Select(measure => measure.Name).Distinct().Count() <= 1)
        {
            return [.. measures.Select(measure => measure.Subject)];
        }

        var shared = SharedParts(measures);
        var names = measures.Select(measure => string.Join(", ", Parts(measure).SkipLast(shared.Count))).ToList();
        return measures.Select(measure => measure.Subject).Distinct().Count() == 1
            ? names
            : [.. measures.Zip(names, (measure, name) => name.Length == 0 ? measure.Subject : $"{measure.Subject}: {name}")];
    }

    /// <summary>What all the measures are: their one name, or the end that their names share; empty if they share nothing.</summary>
    public static string Shared(IReadOnlyList<Measure> measures)
    {
        var names = measures.Select(measure => measure.Name).Distinct().ToList();
        return (names is [var only] ? only : string.Join(", ", SharedParts(measures))).Capital();
    }

    /// <summary>A value as it was meant: "over 300m"; of a gap, its kind: "not disclosed".</summary>
    public static string Text(double? value, Fact fact, string unit) => value is not { } known
        ? (fact.Gap?.Kind ?? GapKind.Unexplained).Word()
        : fact.Qualifier switch
        {
            Qualifier.MoreThan => $"over {Numerals.Text(known, unit)}",
            Qualifier.About when !fact.Computed => $"about {Numerals.Text(known, unit)}",
            _ => Numerals.Text(known, unit),
        };

    /// <summary>Whether a line to or from a value is dashed.</summary>
    public static bool IsIndirect(this Fact fact) => fact.Status == Status.Derived || fact.Bridged;

    /// <summary>One sentence per run of missing values of one kind and reason.</summary>
    public static IEnumerable<string> GapNotes(string label, IEnumerable<(Period Period, Gap? Gap)> points)
    {
        var run = new List<(Period Period, Gap Gap)>();
        foreach (var (period, gap) in points.Append((default, null)))
        {
            if (run.Count > 0 && (gap is null || gap.Kind != run[^1].Gap.Kind || gap.Reason != run[^1].Gap.Reason))
            {
                yield return $"{label}, {Span([.. run.Select(point => point.Period)])}: {run[0].Gap.Kind.Word()}{Reason(run[0].Gap)}.";
                run.Clear();
            }

            if (gap is not null)
            {
                run.Add((period, gap));
            }
        }

        static string Reason(Gap gap) => gap.Reason.Length > 0 && gap.Kind != GapKind.Unexplained ? $" ({gap.Reason.TrimEnd('.')})" : "";
    }

    /// <summary>"2020 Q4", "2020 Q4 to 2021 Q3", or all of them if they do not follow each other.</summary>
    public static string Span(IReadOnlyList<Period> periods) => periods switch
    {
        [var only] => $"{only}",
        _ when periods.Zip(periods.Skip(1), (one, next) => one.Next == next).All(follows => follows) => $"{periods[0]} to {periods[^1]}",
        _ => periods.Select(period => period.ToString()).Listed(),
    };

    private static List<string> SharedParts(IReadOnlyList<Measure> measures)
    {
        if (measures.Count == 0)
        {
            return [];
        }

        var reversed = measures.Select(measure => Parts(measure).Reverse().ToList()).ToList();
        var count = Enumerable.Range(0, reversed.Min(parts => parts.Count - 1)).TakeWhile(index => reversed.TrueForAll(parts => parts[index] == reversed[0][index])).Count();
        return [.. reversed[0].Take(count).Reverse()];
    }

    private static string[] Parts(Measure measure) => measure.Name.Split(", ");
}
