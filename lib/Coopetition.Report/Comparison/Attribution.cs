using Coopetition.Report.Editions;
using Coopetition.Report.Reuse;

namespace Coopetition.Report.Comparison;

/// <summary>
/// Says what changes come from. A number comes from the rows that its name and period speak of, if such rows have changed; a sentence of a figure from what the figure's numbers come from,
/// or from the rows of its sources. Where there is nothing of the kind, it may be anything that has changed of what the notebook uses, and all of that is said.
/// </summary>
internal sealed class Attribution(EditionDocument before, EditionDocument after, IReadOnlyList<RowChange> rows)
{
    private const int MostNamed = 3;

    /// <param name="name">Of the number, as tables give it.</param>
    /// <param name="period">As tables write it.</param>
    /// <param name="notebooks">The paths of those that show it.</param>
    public IReadOnlyList<Cause> OfNumber(string name, string period, IReadOnlyList<string> notebooks)
    {
        var used = notebooks.SelectMany(RowsUsedBy).Distinct().Where(row => row.HasOtherNumber).ToList();
        var spokenOf = used.Select(row => (Row: row, Words: row.Key.Count(cell => IsIn(name, cell)))).Where(row => row.Words > 0).ToList();
        var nearest = spokenOf.Where(row => row.Words == spokenOf.Max(other => other.Words)).Select(row => row.Row).ToList();
        var own = Period.TryParse(period, out var time) ? nearest.Where(row => row.Period == time).ToList() : [];
        var earlier = nearest.Where(row => row.Period is not { } other || time == default || other.End <= time.End).ToList();
        return own.Count > 0 ? [.. Named(own), .. notebooks.SelectMany(OfFailure)] : earlier.Count > 0 ? [.. Named(earlier), .. OfCode(notebooks)] : OfNotebooks(notebooks);
    }

    /// <summary>Of a figure or a claim.</summary>
    /// <param name="sources">The keys of the sources that it rests on, or rested on.</param>
    public IReadOnlyList<Cause> OfSources(IReadOnlySet<string> sources, string notebook)
    {
        var own = RowsUsedBy(notebook).Where(row => row.Cells.Any(sources.Contains)).ToList();
        return own.Count > 0 ? [.. Named(own), .. OfCode([notebook])] : OfNotebooks([notebook]);
    }

    /// <summary>All that has changed of what notebooks come from.</summary>
    public IReadOnlyList<Cause> OfNotebooks(IReadOnlyList<string> notebooks) => [.. Named([.. notebooks.SelectMany(RowsUsedBy).Distinct()]), .. OfCode(notebooks)];

    /// <summary>Each cause once, rows of one kind together.</summary>
    public static IReadOnlyList<Cause> Named(IReadOnlyList<RowChange> rows) =>
    [
        .. rows.GroupBy(row => row.Kind).OrderBy(group => group.Key).Select(group => new Cause(group.Key, group.Count() <= MostNamed
            ? string.Join("; ", group.Select(row => row.Name))
            : string.Join("; ", group.GroupBy(row => row.Table).Select(table => $"{table.Key}: {table.Count()} {(table.Count() == 1 ? "row" : "rows")}")))),
    ];

    private IEnumerable<Cause> OfCode(IReadOnlyList<string> notebooks) => notebooks.SelectMany(notebook => OfFailure(notebook).Concat(OfCode(notebook))).Distinct();

    // What a notebook did not come to is missing
    private IEnumerable<Cause> OfFailure(string notebook) => (EntryIn(before, notebook), EntryIn(after, notebook)) switch
    {
        ({ Succeeded: true }, { Succeeded: false } failed) => [new(CauseKind.Failure, $"{notebook}: {ErrorIn(failed)}")],
        ({ Succeeded: false } failed, { Succeeded: true }) => [new(CauseKind.Failure, $"{notebook}, before: {ErrorIn(failed)}")],
        _ => [],
    };

    private IEnumerable<Cause> OfCode(string notebook)
    {
        if (InputsIn(before, notebook) is not { } then || InputsIn(after, notebook) is not { } now)
        {
            yield break;
        }

        if (then.Parameters != now.Parameters)
        {
            var changed = after.Parameters.Keys.Union(before.Parameters.Keys)
                .Select(name => (Name: name, Then: before.Parameters.GetValueOrDefault(name, "none"), Now: after.Parameters.GetValueOrDefault(name, "none")))
                .Where(parameter => parameter.Then != parameter.Now).Select(parameter => $"{parameter.Name}: {parameter.Then}, now {parameter.Now}");
            yield return new(CauseKind.OtherParameters, string.Join("; ", changed) is { Length: > 0 } named ? named : $"cell of {notebook}");
        }

        if (then.Cells != now.Cells)
        {
            yield return new(CauseKind.Code, $"cells of {notebook}");
        }

        foreach (var file in now.Files.Keys.Union(then.Files.Keys).Where(file => now.Files.GetValueOrDefault(file) != then.Files.GetValueOrDefault(file)))
        {
            yield return new(CauseKind.Code, NotebookInputs.NameOf(file));
        }

        if (then.Command != now.Command)
        {
            yield return new(CauseKind.Code, "the command");
        }
    }

    private IEnumerable<RowChange> RowsUsedBy(string notebook)
    {
        var (then, now) = (InputsIn(before, notebook)?.Data, InputsIn(after, notebook)?.Data);
        return then is null || now is null ? rows : rows.Where(row => then.Contains(row.Table) || now.Contains(row.Table));
    }

    private static NotebookInputs? InputsIn(EditionDocument edition, string notebook) => EntryIn(edition, notebook)?.Inputs;

    private static EditionDocument.NotebookEntry? EntryIn(EditionDocument edition, string notebook) => edition.Notebooks.FirstOrDefault(entry => entry.Path == notebook);

    private static string ErrorIn(EditionDocument.NotebookEntry failed) => failed.Cells.First(cell => cell.Error is not null).Error!.Name;

    // A key such as net_income is written "Net income" for readers; a period is no name
    private static bool IsIn(string name, string cell) =>
        cell.Length > 1 && !Period.TryParse(cell, out _) && name.Contains(cell.Replace('_', ' '), StringComparison.OrdinalIgnoreCase);
}
