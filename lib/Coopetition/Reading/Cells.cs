using System.Diagnostics.CodeAnalysis;
using Coopetition.Data;

namespace Coopetition.Reading;

/// <summary>The cells of one row as the domain's values; what is none is reported, and makes the row wrong.</summary>
internal class Cells(Row row)
{
    public Row Row => row;

    /// <summary>Whether a cell was no value: what was made of the row is then not to be used.</summary>
    public bool Wrong => row.IsWrong;

    public Place Place => new(row.Path, row.Line);

    public string? Optional(string column) => row.Text(column);

    public string Text(string column) => row.Text(column) ?? Blank(column, "");

    public double? OptionalNumber(string column) => row.Number(column);

    public double Number(string column) => row.Number(column) ?? Blank(column, 0.0);

    public int WholeNumber(string column) => row.WholeNumber(column) ?? Blank(column, 0);

    public int Month(string column)
    {
        var month = WholeNumber(column);
        if (month is >= 1 and <= 12 || Wrong)
        {
            return month;
        }

        Reject(column, FormattableString.Invariant($"{month} is not a month."), "Write 1 for January to 12 for December.");
        return 12;
    }

    public bool Flag(string column) => row.Boolean(column) ?? Blank(column, false);

    public DateOnly Date(string column) => row.Date(column) ?? Blank(column, default(DateOnly));

    public Period Period(string column) => OptionalPeriod(column) ?? Blank(column, default(Period));

    public Period? OptionalPeriod(string column)
    {
        ref var kept = ref row.Kept(column);
        if (kept is Period known || row.Text(column) is not { } text)
        {
            return kept as Period?;
        }

        if (Coopetition.Period.TryParse(text, out known))
        {
            kept = known;
            return known;
        }

        Reject(column, $"\"{text}\" is not a period.", Coopetition.Period.HowToWrite);
        return default(Period);
    }

    /// <summary>Where the row comes from, and how far it was checked: what comes from the story itself is told, and nothing else is.</summary>
    public (Source Source, Status Status) Witness(IReadOnlyDictionary<string, Source> sources)
    {
        var (source, status) = (Require("source", "sources", sources), Word("status", Vocabulary.Statuses));
        if (!Wrong && source.IsStory != (status == Status.Told))
        {
            Reject(
                "status",
                source.IsStory ? $"the row comes from the story itself, \"{source.Id}\", and is not told." : $"the row is told, and \"{source.Id}\" is not the story.",
                source.IsStory ? "Write told, or name another source that says so." : "Write how far the row was checked, or name the story as its source.");
        }

        return (source, status);
    }

    public T Word<T>(string column, IReadOnlyDictionary<string, T> words)
    {
        if (TryFind(column, words, out var value) || Text(column) is not { Length: > 0 } text)
        {
            return value!;
        }

        Reject(column, $"\"{text}\" is not one of {string.Join(", ", words.Keys)}.", Spelling.Remedy(text, words.Keys, "Write one of these, exactly so."));
        return value!;
    }

    /// <summary>The first of the words where the table has no such column.</summary>
    public T WordIfAny<T>(string column, IReadOnlyDictionary<string, T> words) =>
        row.Table.Fields.Any(field => field.Name == column && field.Type == FieldType.Text) ? Word(column, words) : words.First().Value;

    /// <summary>What a key names in a table; null where the cell is blank, or the key names nothing.</summary>
    public T? Find<T>(string column, string table, IReadOnlyDictionary<string, T> known)
        where T : class => TryFind(column, known, out var found) || row.Text(column) is not { } key ? found : Find(column, key, table, known);

    /// <summary>The same of one of several keys in a cell.</summary>
    public T? Find<T>(string column, string key, string table, IReadOnlyDictionary<string, T> known)
        where T : class
    {
        if (!known.TryGetValue(key, out var found))
        {
            row.RejectUnknown([table], key, column, $"\"{key}\" is not in {table}.csv.", Spelling.Remedy(key, known.Keys, "Add it there, or correct it here."));
        }

        return found;
    }

    public T Require<T>(string column, string table, IReadOnlyDictionary<string, T> known)
        where T : class => TryFind(column, known, out var found) || row.Text(column) is not null ? found ?? Find(column, table, known)! : Blank<T>(column, null!);

    /// <summary>Keeps what was made of the row under its key, unless the row is wrong or the key is taken.</summary>
    public void Keep<T>(string column, T made, Dictionary<string, T> known)
    {
        if (!Wrong && !known.TryAdd(Text(column), made))
        {
            Reject(column, $"\"{Text(column)}\" is there twice.", "Remove one of the two rows, or rename what it names.");
        }
    }

    /// <summary>The same of what has no key.</summary>
    public void Keep<T>(T made, Action<T> keep)
    {
        if (!Wrong)
        {
            keep(made);
        }
    }

    public void Reject(string? column, string problem, string remedy) => row.Reject(column, problem, remedy);

    /// <summary>What a cell's text means: looked for once in the texts of a column.</summary>
    private bool TryFind<T>(string column, IReadOnlyDictionary<string, T> known, [MaybeNullWhen(false)] out T found)
    {
        ref var kept = ref row.Kept(column);
        if (kept is T value)
        {
            found = value;
            return true;
        }

        if (row.Text(column) is { } text && known.TryGetValue(text, out found))
        {
            kept = found;
            return true;
        }

        found = default;
        return false;
    }

    private T Blank<T>(string column, T instead)
    {
        Reject(column, "the cell is blank.", "Fill it in: the library needs a value in every row.");
        return instead;
    }
}
