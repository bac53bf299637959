using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>The words that every kind of chart uses for the same things.</summary>
internal static class Wording
{
    /// <summary>The subject of a measure: the product if it has one, else the company.</summary>
    public static string Subject(this Measure measure) => measure.App ?? measure.Company.Name;

    /// <summary>What tells each measure from the others of one chart: subject, name without what all share, or both.</summary>
    public static IReadOnlyList<string> Labels(IReadOnlyList<Measure> measures)
    {
        var names = measures.Select(measure => measure.Name).ToList();
        if (names.Distinct().Count() == 1)
        {
            return [.. measures.Select(Subject)];
        }

        var shared = SharedParts(measures);
        names = [.. measures.Select(measure => string.Join(", ", Parts(measure).SkipLast(shared.Count)))];
        return measures.Select(Subject).Distinct().Count() == 1
            ? names
            : [.. measures.Zip(names, (measure, name) => name.Length == 0 ? measure.Subject() : $"{measure.Subject()}: {name}")];
    }

    /// <summary>Parts that are not empty, with commas.</summary>
    public static string Subtitle(params IEnumerable<string> parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    /// <summary>What all the measures are: their one name, or the end that their names share; empty if they share nothing.</summary>
    public static string Shared(IReadOnlyList<Measure> measures)
    {
        var names = measures.Select(measure => measure.Name).Distinct().ToList();
        return (names is [var only] ? only : string.Join(", ", SharedParts(measures))).Capital();
    }

    /// <summary>What a pointer on a value shows (encoded): exact value, period, status, source.</summary>
    public static string Hover(string label, Point point, Unit unit)
    {
        var exact = point.Value is { } value ? unit.Exact(value) : "";
        return Hover(label, $"{point.Period}: {unit.Text(point)}{(exact.Length > 0 ? $" ({exact})" : "")}", point.Status, point.Sources);
    }

    public static string Hover(string label, string value, Status status, IReadOnlyList<Source> sources)
    {
        var source = sources.Count == 0 ? "" : $"\n{Lettering.Wrap(sources[0].ToString() + (sources.Count > 1 ? $" and {sources.Count - 1} more" : ""), 320, 13)}";
        return $"<b>{Lettering.Encode(label)}</b><br>{Lettering.Encode($"{value}\n{status.Word()}{source}")}";
    }

    /// <summary>Says what hollow and dashed mean, if either is drawn.</summary>
    public static IEnumerable<string> StatusNotes(IEnumerable<Point> drawn, bool lines)
    {
        var points = drawn.ToList();
        if (points.Any(point => point.Status == Status.Unverified))
        {
            yield return "Hollow: unverified.";
        }

        var (derived, bridged) = (points.Any(point => point.Status == Status.Derived), points.Any(point => point.Bridged));
        if (lines && (derived || bridged))
        {
            yield return $"Dashed: {string.Join(" or ", new[] { derived ? "derived" : "", bridged ? "bridged" : "" }.Where(word => word.Length > 0))}.";
        }
    }

    /// <summary>Whether a line to or from the point is dashed.</summary>
    public static bool IsIndirect(this Point point) => point.Status == Status.Derived || point.Bridged;

    /// <summary>One sentence per run of missing values of one kind.</summary>
    public static IEnumerable<string> GapNotes(string label, IEnumerable<Point> points)
    {
        var run = new List<Point>();
        foreach (var point in points.Append(null))
        {
            if (run.Count > 0 && (point?.Value is not null || point?.Gap != run[^1].Gap))
            {
                yield return Sentence(label, run);
                run.Clear();
            }

            if (point is { Value: null })
            {
                run.Add(point);
            }
        }
    }

    private static string Sentence(string label, List<Point> run)
    {
        var (first, last) = (run[0].Period, run[^1].Period);
        var when = first == last ? first.ToString() : $"{first} to {last}";
        var reason = run[0].Gap is { } gap && gap.Reason.Length > 0 && gap.Kind != GapKind.Unexplained ? $" ({gap.Reason.TrimEnd('.')})" : "";
        return $"{label}, {when}: {Numerals.Text(run[0].Gap?.Kind ?? GapKind.Unexplained)}{reason}.";
    }

    private static List<string> SharedParts(IReadOnlyList<Measure> measures)
    {
        if (measures.Count == 0)
        {
            return [];
        }

        var reversed = measures.Select(measure => Parts(measure).Reverse().ToList()).ToList();
        var count = Enumerable.Range(0, reversed.Min(parts => parts.Count - 1)).TakeWhile(index => reversed.All(parts => parts[index] == reversed[0][index])).Count();
        return [.. reversed[0].Take(count).Reverse()];
    }

    private static string[] Parts(Measure measure) => measure.Name.Split(", ");
}
