using System.Globalization;
using Coopetition.Data;
using Coopetition.Testing;

namespace Coopetition.Reading;

/// <summary>The cells of one claim as what a test needs; what makes no sense is reported, and null.</summary>
internal sealed class ClaimCells(Cells cells, KnownThings known, ClaimKind kind)
{
    private const int Earliest = 1000;
    private const int Latest = 9000;

    public ClaimKind Kind => kind;

    public KnownThings Known => known;

    /// <summary>Null if blank.</summary>
    public double? Tolerance()
    {
        var tolerance = cells.OptionalNumber("tolerance");
        if (tolerance < 0)
        {
            Reject("tolerance", "a tolerance is not below zero.", "Leave the minus sign out.");
        }

        return tolerance;
    }

    public string? Optional(string column) => cells.Optional(column);

    /// <summary>The cell, which this kind of test cannot do without.</summary>
    public string? Needed(string column)
    {
        if (cells.Optional(column) is { } text)
        {
            return text;
        }

        cells.Reject(column, "the cell is blank.", $"Fill it in: the test \"{kind.Word()}\" needs it.");
        return null;
    }

    /// <summary>The entries between the bars; none if the cell is blank.</summary>
    public IReadOnlyList<string> List(string column)
    {
        var entries = Needed(column)?.Split('|') ?? [];
        if (!entries.Contains(""))
        {
            return entries;
        }

        Reject(column, $"\"{string.Join('|', entries)}\" has an entry with nothing in it.", "Remove a bar, or write what is missing.");
        return [];
    }

    /// <summary>What keys name; null if one names nothing.</summary>
    public IReadOnlyList<T>? Find<T>(string column, IReadOnlyDictionary<string, T> among, string table)
        where T : class => All(List(column), key => Find(column, key, among, table));

    public T? Find<T>(string column, string key, IReadOnlyDictionary<string, T> among, string table)
        where T : class
    {
        if (among.TryGetValue(key, out var found))
        {
            return found;
        }

        cells.RejectUnknown([table], column, key, $"\"{key}\" is not in {table}.csv.", Spelling.Remedy(key, among.Keys, "Add it there, or correct it here."));
        return null;
    }

    public void Unknown(string column, string key, string what, IEnumerable<string> candidates) =>
        Reject(column, $"\"{key}\" is not {what}.", Spelling.Remedy(key, candidates, "Correct it."));

    /// <summary>Companies or apps.</summary>
    public IReadOnlyList<Subject>? Subjects() => All(List("subject"), key =>
    {
        if (known.Companies.TryGetValue(key, out var company))
        {
            return new Subject(company, null);
        }

        if (known.Apps.TryGetValue(key, out var app))
        {
            return new Subject(app.Company, app.Id);
        }

        var remedy = Spelling.Remedy(key, known.Companies.Keys.Concat(known.Apps.Keys), "Add it to companies.csv or apps.csv, or correct it here.");
        cells.RejectUnknown(["companies", "apps"], "subject", key, $"\"{key}\" is neither a company nor an app.", remedy);
        return null;
    });

    /// <summary>One period, or a range of two; null if it is neither.</summary>
    public Stretch? Stretch(string column, string text)
    {
        var ends = text.Split("..");
        if (ends.Length > 2 || ends.Contains(""))
        {
            Reject(column, $"\"{text}\" does not have two ends.", "Write one period, or two with .. between them.");
            return null;
        }

        var periods = All(ends, end => Period(column, end));
        if (periods is null)
        {
            return null;
        }

        var stretch = new Stretch(periods[0]!.Value, periods[^1]!.Value);
        if (stretch.Last.End >= stretch.First.Start && stretch.Last >= stretch.First)
        {
            return stretch;
        }

        Reject(column, $"\"{text}\" ends before it starts.", "Put the earlier period first.");
        return null;
    }

    /// <summary>The periods of a range one by one; null if its ends are of two kinds.</summary>
    public IReadOnlyList<Period>? Steps(string column, string text)
    {
        if (Stretch(column, text) is not { } stretch)
        {
            return null;
        }

        if (stretch.First.Kind == stretch.Last.Kind && (!stretch.First.IsYear || stretch.First.End.Month == stretch.Last.End.Month))
        {
            return [.. stretch.First.To(stretch.Last)];
        }

        Reject(column, $"\"{text}\" has ends of two kinds.", "Write a range of quarters, of years or of months.");
        return null;
    }

    public Period? Period(string column, string text)
    {
        if (Coopetition.Period.TryParse(text, out var period) && period.Start.Year > Earliest && period.End.Year < Latest)
        {
            return period;
        }

        Reject(column, $"\"{text}\" is not a period{(period == default ? "" : " that anything is known of")}.", Coopetition.Period.HowToWrite);
        return null;
    }

    /// <summary>The operator; null if this kind of test does not take it.</summary>
    public Comparison? Comparison()
    {
        var allowed = ClaimVocabulary.OperatorsOf(kind);
        if (Needed("operator") is not { } text)
        {
            return null;
        }

        if (allowed.Contains(text))
        {
            return ClaimVocabulary.Comparisons[text];
        }

        Reject("operator", $"the test \"{kind.Word()}\" does not take \"{text}\".", $"Use {(allowed.Count == 1 ? allowed[0] : $"one of {string.Join(", ", allowed)}")}.");
        return null;
    }

    /// <summary>The number that the claim states, with its tolerance.</summary>
    /// <param name="exact">Whether a blank tolerance is none at all, as for counts.</param>
    public StatedNumber? Number(string unit, bool signed, bool exact = false) =>
        Comparison() is { } comparison && Needed("value") is { } text ? Number("value", text, comparison, unit, signed, Tolerance() ?? (exact ? 0 : null)) : null;

    /// <summary>A number in a cell; blank tolerance is half of the last digit for "equal", a twentieth of the value for "about", else none.</summary>
    public StatedNumber? Number(string column, string text, Comparison comparison, string unit, bool signed, double? tolerance)
    {
        var ends = text.Split("..");
        var wanted = comparison == Coopetition.Comparison.Between ? 2 : 1;
        if (ends.Length != wanted)
        {
            Reject(column, $"\"{text}\" is not {(wanted == 2 ? "two numbers" : "one number")}.", wanted == 2 ? "Write both ends with .. between them, such as -3..3." : "Write one number, or use the operator \"between\".");
            return null;
        }

        if (All(ends, end => Number(column, end)) is not { } numbers)
        {
            return null;
        }

        var (low, high) = (numbers[0]!.Value, numbers[^1]!.Value);
        if (low > high)
        {
            Reject(column, $"\"{text}\" ends below its start.", "Put the smaller number first.");
            return null;
        }

        var decimals = ends.Max(end => end.Contains('.', StringComparison.Ordinal) ? end.Length - end.IndexOf('.', StringComparison.Ordinal) - 1 : 0);
        return new(comparison, low, high, tolerance ?? Usual(comparison, low, decimals), decimals, unit, signed);
    }

    public void Reject(string column, string problem, string remedy) => cells.Reject(column, problem, remedy);

    private static double Usual(Comparison comparison, double value, int decimals) => comparison switch
    {
        Coopetition.Comparison.Equal => 0.5 * Math.Pow(10, -decimals),
        Coopetition.Comparison.About => 0.05 * Math.Abs(value),
        _ => 0,
    };

    private double? Number(string column, string text)
    {
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        Reject(column, $"\"{text}\" is not a number.", "Write digits, such as 19.5; the unit has its own column.");
        return null;
    }

    private static List<TResult>? All<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult?> make)
    {
        var made = items.Select(make).ToList();
        return made.Count > 0 && made.TrueForAll(item => item is not null) ? [.. made.Select(item => item!)] : null;
    }
}
