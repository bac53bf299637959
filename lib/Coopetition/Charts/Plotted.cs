using System.Globalization;
using System.Text.RegularExpressions;
using Deedle;

namespace Coopetition;

/// <summary>A frame as it is drawn: every known value in the unit that an axis reads best, with its words.</summary>
/// <param name="Unit">As the axis counts; null if the columns have several.</param>
internal sealed record Plotted(IReadOnlyList<PlottedColumn> Lines, IReadOnlyList<Period> Periods, string? Unit)
{
    /// <summary>Whether any value is one that more than was reported.</summary>
    public bool HasFloors => Lines.Any(line => line.Known.Any(point => point.AtLeast));

    /// <summary>The periods from the first that has a value to the last.</summary>
    public IReadOnlyList<Period> Span { get; } = Known(Lines) is [var first, .., var last] ? [.. Periods.Where(period => period >= first && period <= last)] : Known(Lines);

    public static Plotted Of(Frame<Period, Measure> frame)
    {
        var measures = frame.ColumnKeys.ToList();
        var periods = frame.RowKeys.ToList();
        var values = measures.Select(measure => periods.Where(period => frame.Value(measure, period) is not null).ToDictionary(period => period, period => frame.Value(measure, period)!.Value)).ToList();
        var units = measures.Select(measure => measure.Unit).Distinct().ToList();
        var (divisor, unit) = units is [var only] ? Numerals.Axis(only, values.SelectMany(column => column.Values)) : (1, null);
        var seen = new Dictionary<string, int>();
        var lines = measures.Zip(Wording.Labels(measures), values).Select(column =>
        {
            var (measure, label, known) = column;
            var index = seen[measure.Company.Id] = seen.GetValueOrDefault(measure.Company.Id, -1) + 1;
            return new PlottedColumn(
                label.Encoded(),
                measure.Company.Colour,
                index,
                known.ToDictionary(pair => pair.Key, pair => PlottedPoint.Of(label, pair.Key, pair.Value, divisor, measure.Unit, frame.Fact(measure, pair.Key))),
                period => (frame.Fact(measure, period).Gap?.Kind ?? GapKind.Unexplained).Word());
        });
        return new([.. lines], periods, unit);
    }

    /// <summary>Counts of companies, each in its colour.</summary>
    public static Plotted Of(Frame<Period, Company> counts)
    {
        var periods = counts.RowKeys.ToList();
        return new([.. counts.ColumnKeys.Select(company => new PlottedColumn(company.Name.Encoded(), company.Colour, 0, Points(company), _ => GapKind.Unexplained.Word()))], periods, null);

        Dictionary<Period, PlottedPoint> Points(Company company) => counts.GetColumn<double>(company).DropMissing().Observations
            .ToDictionary(count => count.Key, count => PlottedPoint.Of(company.Name, count.Key, count.Value));
    }

    private static List<Period> Known(IReadOnlyList<PlottedColumn> lines) => [.. lines.SelectMany(line => line.Points.Keys).Distinct().Order()];
}

/// <summary>A column as it is drawn.</summary>
/// <param name="Label">What tells it from the others, encoded.</param>
/// <param name="Colour">The company's.</param>
/// <param name="Index">Which of the company's columns it is, from 0.</param>
/// <param name="Gap">Why there is no value in a period, in a word.</param>
internal sealed record PlottedColumn(string Label, string Colour, int Index, IReadOnlyDictionary<Period, PlottedPoint> Points, Func<Period, string> Gap)
{
    /// <summary>In order of time.</summary>
    public IReadOnlyList<PlottedPoint> Known { get; } = [.. Points.Values.OrderBy(point => point.Period)];

    public string Ink => Paper.Light.Text(Colour);

    /// <summary>Of the company's colour, for lines that cross.</summary>
    public string Shade => Paper.Light.Shade(Colour, Index);

    public PlottedPoint? At(Period period) => Points.GetValueOrDefault(period);
}

/// <summary>A value as it is drawn.</summary>
/// <param name="Value">In the axis' unit.</param>
/// <param name="Text">As a label has it, encoded, in one piece.</param>
/// <param name="Hover">Exact value, period, status and source, encoded.</param>
/// <param name="Dashed">Whether it was derived or bridged.</param>
/// <param name="AtLeast">Whether more than this was reported.</param>
internal sealed record PlottedPoint(Period Period, double Value, string Text, string Hover, bool Hollow, bool Dashed, bool AtLeast)
{
    /// <summary>As plotly.js places it in time.</summary>
    public string Day => Period.End.Iso();

    /// <summary>A plotly.js symbol: what is at least so much points to where more is.</summary>
    /// <param name="more">Where the axis counts to: up, or right.</param>
    public string Symbol(string more = "up") => $"{(AtLeast ? $"triangle-{more}" : "circle")}{(Hollow ? "-open" : "")}";

    public static PlottedPoint Of(string label, Period period, double value, double divisor, string unit, Fact fact)
    {
        var text = Short(value, unit, fact);
        var exact = unit is "%" or "pp" || Significant(Numerals.Exact(value)) == Significant(text) ? "" : $" ({Numerals.Exact(value)} {unit})";
        return new(period, value / divisor, text.Encoded().Replace(' ', '\u00a0'), PlotlyText.Hover(label, $"{period}: {text}{exact}", fact.Status, fact.Sources), fact.Status.IsHollow(), fact.IsIndirect(), fact.Qualifier == Qualifier.MoreThan);
    }

    public static PlottedPoint Of(string label, Period period, double count)
    {
        var text = Numerals.Exact(count);
        return new(period, count, text, PlotlyText.Short(label, $"{period}: {text}", ""), Hollow: false, Dashed: false, AtLeast: false);
    }

    /// <summary>Percentage points, which are always differences, and things that are counted are named by the subtitle alone.</summary>
    private static string Short(double value, string unit, Fact fact)
    {
        var text = unit == "pp" ? Numerals.WithSign(value, "%").TrimEnd('%') : Wording.Text(value, fact, unit);
        return text.EndsWith($" {unit}", StringComparison.Ordinal) ? text[..^(unit.Length + 1)] : text;
    }

    private static string Significant(string number) => string.Concat(number.Where(char.IsAsciiDigit)).Trim('0');
}

/// <summary>Text as plotly.js shows it: it takes a few tags for markup, dollars for mathematics, and what stands in %{ } for a place to fill.</summary>
internal static partial class PlotlyText
{
    /// <summary>Shown as it is; letters written from right to left do not turn what stands beside them.</summary>
    public static string Encoded(this string text)
    {
        var encoded = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("$", "&#36;", StringComparison.Ordinal).Replace("%{", "%&#123;", StringComparison.Ordinal);
        return text.Any(letter => letter is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufefc')) ? $"\u2068{encoded}\u2069" : encoded;
    }

    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What a pointer on a mark shows.</summary>
    public static string Hover(string label, string value, Status status, IReadOnlyList<Source> sources)
    {
        var source = sources.Count == 0 ? "" : $"\n{sources[0]}{(sources.Count > 1 ? $" and {sources.Count - 1} more" : "")}";
        return $"<b>{Wrapped(label)}</b><br>{Wrapped($"{value}\n{status.Word()}{source}")}";
    }

    public static string Short(string label, string value, string more) => Wrapped(more.Length > 0 ? $"{label}\n{value}\n{more}" : $"{label}\n{value}");

    private static string Wrapped(string text) => string.Join("<br>", Lines().Matches(text).Select(line => line.Groups[1].Value.Encoded()));

    // As many words as fit; a longer one has a line of its own
    [GeneratedRegex(@"(\S{57,}|.{1,56})(?: +|$)", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
