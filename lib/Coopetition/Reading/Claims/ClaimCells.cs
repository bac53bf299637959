using Coopetition.Data;
using Coopetition.Testing;

namespace Coopetition.Reading;

/// <summary>The cells of one claim as what a test needs; what makes no sense is reported, and null.</summary>
internal sealed partial class ClaimCells(Cells cells, KnownThings known, ClaimKind kind)
{
    public ClaimKind Kind => kind;

    public KnownThings Known => known;

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

    public void Reject(string column, string problem, string remedy) => cells.Reject(column, problem, remedy);

    private static List<TResult>? All<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult?> make)
    {
        var made = items.Select(make).ToList();
        return made.Count > 0 && made.TrueForAll(item => item is not null) ? [.. made.Select(item => item!)] : null;
    }
}
