using Coopetition.Data;
using Coopetition.Reading;

namespace Coopetition;

/// <summary>The cells of one claim as what a test needs; what makes no sense is reported, and nothing may be made of what is given instead.</summary>
internal sealed class ClaimCells(Row row, DatasetRows known) : Cells(row)
{
    public static readonly IReadOnlyDictionary<string, Comparison> Comparisons = new Dictionary<string, Comparison>
    {
        ["="] = Coopetition.Comparison.Equal,
        ["~"] = Coopetition.Comparison.About,
        [">"] = Coopetition.Comparison.MoreThan,
        [">="] = Coopetition.Comparison.AtLeast,
        ["<"] = Coopetition.Comparison.LessThan,
        ["<="] = Coopetition.Comparison.AtMost,
        ["between"] = Coopetition.Comparison.Between,
        ["!="] = Coopetition.Comparison.NotEqual,
        ["?"] = Coopetition.Comparison.Shown,
    };

    private static readonly string[] Numeric = ["=", "~", ">", ">=", "<", "<=", "between", "?"];

    private static readonly (string[] Columns, string[] Operators) OfFigures = (["subject", "measure", "period", "operator", "value", "unit", "tolerance"], Numeric);

    private static readonly Dictionary<ClaimKind, (string[] Columns, string[] Operators)> RulesByKind = new()
    {
        [ClaimKind.None] = (["reason"], []),
        [ClaimKind.Value] = OfFigures,
        [ClaimKind.Growth] = OfFigures,
        [ClaimKind.Change] = OfFigures,
        [ClaimKind.Gap] = OfFigures,
        [ClaimKind.Count] = (["subject", "measure", "period", "where", "operator", "value", "tolerance"], Numeric),
        [ClaimKind.State] = (["subject", "period", "operator", "value", "tolerance"], ["=", "!=", "?"]),
        [ClaimKind.Date] = (["subject", "operator", "value", "tolerance"], ["=", "<", "<=", ">", ">="]),
        [ClaimKind.Span] = (["subject", "operator", "value", "unit", "tolerance"], Numeric),
        [ClaimKind.Calendar] = (["subject", "period", "operator", "value"], ["="]),
    };

    private const int DaysPerMonth = 31;
    private const int UsualMonths = 3;

    private ClaimKind? kind;

    public DatasetRows Known => known;

    public ClaimKind Kind => kind ??= Word("test", Vocabulary.ClaimKinds);

    /// <summary>What the claim says in words that no number decides; null if it states something.</summary>
    public string? Vague => Optional("operator") == "?" ? Optional("value") : null;

    /// <summary>The columns that its kind of test reads, beside those that every claim has, and the operators that it takes.</summary>
    public (string[] Columns, string[] Operators) Rules => RulesByKind[Kind];

    /// <summary>The cell, which this kind of test cannot do without; null if it is blank.</summary>
    public string? Needed(string column)
    {
        if (Optional(column) is { } text)
        {
            return text;
        }

        Reject(column, "the cell is blank.", $"Fill it in: the test \"{Kind.Word()}\" needs it.");
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

    /// <summary>What keys name; none if one names nothing.</summary>
    public IReadOnlyList<T> FindAll<T>(string column, string table, IReadOnlyDictionary<string, T> among)
        where T : class
    {
        var found = List(column).Select(key => Find(column, key, table, among)).ToList();
        return found.Contains(null) ? [] : [.. found.Select(item => item!)];
    }

    /// <summary>Companies or apps; none if one is neither.</summary>
    public IReadOnlyList<(Company Company, App? App)> Subjects()
    {
        var found = List("subject").Select(Subject).ToList();
        return found.Contains(null) ? [] : [.. found.Select(subject => subject!.Value)];
    }

    public Openness Openness(string column, string text)
    {
        if (!Vocabulary.Opennesses.TryGetValue(text, out var state))
        {
            RejectUnknown(column, text, $"one of {string.Join(", ", Vocabulary.Opennesses.Keys)}", Vocabulary.Opennesses.Keys);
        }

        return state;
    }

    /// <summary>The operator; null if this kind of test does not take it.</summary>
    public Comparison? Comparison()
    {
        if (Needed("operator") is not { } text)
        {
            return null;
        }

        var operators = Rules.Operators;
        if (operators.Contains(text))
        {
            return Comparisons[text];
        }

        Reject("operator", $"the test \"{Kind.Word()}\" does not take \"{text}\".", $"Use {(operators.Length == 1 ? operators[0] : $"one of {string.Join(", ", operators)}")}.");
        return null;
    }

    /// <summary>How many days off is still near: the tolerance is in months.</summary>
    public int Window() => (int)Math.Min((Tolerance() ?? UsualMonths) * DaysPerMonth, 1e6);

    /// <summary>One period, or a range of two.</summary>
    public Stretch Stretch(string column, string text) => Range(column, text) ?? default;

    /// <summary>The periods of a range one by one; none if its ends are of two kinds.</summary>
    public IReadOnlyList<Period> Steps(string column, string text)
    {
        if (Range(column, text) is not { } stretch)
        {
            return [];
        }

        if (stretch.First.Kind == stretch.Last.Kind && (!stretch.First.IsYear || stretch.First.End.Month == stretch.Last.End.Month))
        {
            return [.. stretch.First.To(stretch.Last)];
        }

        Reject(column, $"\"{text}\" has ends of two kinds.", "Write a range of quarters, of years or of months.");
        return [];
    }

    public Period Period(string column, string text)
    {
        if (Coopetition.Period.TryParse(text, out var period))
        {
            return period;
        }

        Reject(column, $"\"{text}\" is not a period.", Coopetition.Period.HowToWrite);
        return default;
    }

    public void RejectUnknown(string column, string key, string what, IEnumerable<string> candidates) =>
        Reject(column, $"\"{key}\" is not {what}.", Spelling.Remedy(key, candidates, "Correct it."));

    /// <summary>Only a count of figures has a measure.</summary>
    public void RejectMeasure(string counted)
    {
        if (Optional("measure") is { } measure)
        {
            Reject("measure", $"a count of {counted} does not use \"{measure}\".", "Leave the cell blank, or say in \"where\" what the figures must fulfil.");
        }
    }

    private (Company Company, App? App)? Subject(string key)
    {
        if (known.Companies.TryGetValue(key, out var company))
        {
            return (company, null);
        }

        if (known.Apps.TryGetValue(key, out var app))
        {
            return (app.Company, app);
        }

        var remedy = Spelling.Remedy(key, known.Companies.Keys.Concat(known.Apps.Keys), "Add it to companies.csv or apps.csv, or correct it here.");
        Row.RejectUnknown(["companies", "apps"], key, "subject", $"\"{key}\" is neither a company nor an app.", remedy);
        return null;
    }

    private Stretch? Range(string column, string text)
    {
        var ends = text.Split("..");
        if (ends.Length > 2 || ends.Contains(""))
        {
            Reject(column, $"\"{text}\" does not have two ends.", "Write one period, or two with .. between them.");
            return null;
        }

        var periods = ends.Select(end => Period(column, end)).ToList();
        var stretch = new Stretch(periods[0], periods[^1]);
        if (periods.Contains(default))
        {
            return null;
        }

        if (stretch.Last.End >= stretch.First.Start && stretch.Last >= stretch.First)
        {
            return stretch;
        }

        Reject(column, $"\"{text}\" ends before it starts.", "Put the earlier period first.");
        return null;
    }

    /// <summary>Null if blank.</summary>
    public double? Tolerance()
    {
        var tolerance = OptionalNumber("tolerance");
        if (tolerance < 0)
        {
            Reject("tolerance", "a tolerance is not below zero.", "Leave the minus sign out.");
        }

        return tolerance;
    }
}
