using System.Globalization;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Comparison;

/// <summary>Compares what two editions say. Of notebooks that only one of them ran nothing is said.</summary>
internal sealed class EditionComparison
{
    // Sums in another order differ in their last digits
    private const double Rounding = 1e-9;

    // How far a row's number, or its day, may be from changing a verdict to be told
    private const double NearNumber = 0.02;
    private const double NearDays = 7;

    private readonly EditionDocument before;
    private readonly EditionDocument after;
    private readonly IReadOnlyList<RowChange> rows;
    private readonly Attribution attribution;
    private readonly HashSet<string> notebooks;

    private EditionComparison(EditionDocument before, EditionDocument after, IReadOnlyList<RowChange> rows)
    {
        (this.before, this.after, this.rows) = (before, after, rows);
        attribution = new(before, after, rows);
        notebooks = before.Notebooks.Select(notebook => notebook.Path).Intersect(after.Notebooks.Select(notebook => notebook.Path)).ToHashSet();
    }

    /// <param name="dataBefore">The folder of the earlier edition's data; null if it had none.</param>
    /// <param name="dataAfter">The same of the later.</param>
    /// <exception cref="Coopetition.Data.DataException">The data of one of them are not right.</exception>
    public static EditionChanges Between(EditionDocument before, string? dataBefore, EditionDocument after, string? dataAfter) =>
        new EditionComparison(before, after, dataBefore is null || dataAfter is null ? [] : DataChanges.Between(dataBefore, dataAfter)).Compare();

    private EditionChanges Compare()
    {
        var numbers = Numbers().ToList();
        return new(before.Stamp, before.Date, after.Stamp, [.. Verdicts(), .. Reaches(), .. Findings(numbers), .. Said(), .. Titles(numbers), .. Ranks(numbers), .. numbers.Select(number => number.Change), .. Rows()]);
    }

    private IEnumerable<(string Id, EditionDocument.ClaimEntry? Then, EditionDocument.ClaimEntry? Now)> Claims => Pairs(before.Claims, after.Claims, claim => claim.Id, claim => claim.Notebook);

    private IEnumerable<(string Id, EditionDocument.FigureEntry? Then, EditionDocument.FigureEntry? Now)> Figures => Pairs(before.Figures, after.Figures, figure => figure.Slug, figure => figure.Notebook);

    private IEnumerable<Change> Verdicts() => Claims
        .Where(pair => pair.Then?.Verdict != pair.Now?.Verdict)
        .Select(pair => new Change(
            ChangeKind.Verdict, pair.Id, $"{pair.Id}: {(pair.Now ?? pair.Then)!.Statement}", pair.Then?.Verdict.Word(), pair.Now?.Verdict.Word(), null, CausesOf(pair.Then, pair.Now)));

    private IEnumerable<Change> Reaches() => Claims
        .Where(pair => pair is { Then: { } then, Now: { } now } && then.Verdict == now.Verdict && IsNear(now.FlipPoint) && !IsNear(then.FlipPoint))
        .Select(pair => new Change(
            ChangeKind.Reach, pair.Id, $"{pair.Id}: {pair.Now!.Statement}", pair.Then!.FlipPoint.Text, pair.Now.FlipPoint.Text, null, CausesOf(pair.Then, pair.Now)));

    private IReadOnlyList<Cause> CausesOf(EditionDocument.ClaimEntry? then, EditionDocument.ClaimEntry? now) =>
        attribution.OfSources((then?.Sources ?? []).Concat(now?.Sources ?? []).ToHashSet(), (now ?? then)!.Notebook);

    private static bool IsNear(FlipPoint flip) => flip is { Becomes: not null, Move: { } move } && Math.Abs(move) <= (flip.Day is null ? NearNumber : NearDays);

    private IEnumerable<Change> Findings(List<(Change Change, string Period)> numbers) => Figures
        .Where(pair => pair.Then?.Finding != pair.Now?.Finding)
        .Select(pair => new Change(ChangeKind.Finding, pair.Id, pair.Id, pair.Then?.Finding, pair.Now?.Finding, null, CausesOf(pair.Then, pair.Now, numbers)));

    private IEnumerable<Change> Titles(List<(Change Change, string Period)> numbers) => Figures
        .Where(pair => pair is { Then: not null, Now: not null } && pair.Then.Subtitle != pair.Now.Subtitle)
        .Select(pair => new Change(ChangeKind.Title, pair.Id, pair.Id, pair.Then!.Subtitle, pair.Now!.Subtitle, null, CausesOf(pair.Then, pair.Now, numbers)));

    private IReadOnlyList<Cause> CausesOf(EditionDocument.FigureEntry? then, EditionDocument.FigureEntry? now, List<(Change Change, string Period)> numbers)
    {
        var causes = numbers.Where(number => Shows(then, number) || Shows(now, number)).SelectMany(number => number.Change.Causes).Distinct().ToList();
        return causes.Count > 0 ? Together(causes) : attribution.OfSources((then?.Sources ?? []).Concat(now?.Sources ?? []).ToHashSet(), (now ?? then)!.Notebook);
    }

    private static bool Shows(EditionDocument.FigureEntry? figure, (Change Change, string Period) number) =>
        figure is not null && figure.Measures.Contains(number.Change.Id) && figure.Periods?.Contains(number.Period) != false;

    // Many rows of one kind are no reader's interest one by one
    private static List<Cause> Together(List<Cause> causes) =>
        [.. causes.GroupBy(cause => cause.Kind).OrderBy(group => group.Key).Select(group => new Cause(group.Key, string.Join("; ", group.Select(cause => cause.Detail).Take(3)) + (group.Count() > 3 ? "; …" : "")))];

    /// <summary>Of the text that a cell computes, the paragraphs that are not the same.</summary>
    private IEnumerable<Change> Said() =>
        from pair in Pairs(SaidIn(before), SaidIn(after), said => said.Id, said => said.Notebook.Path)
        let then = pair.Then?.Paragraphs ?? []
        let now = pair.Now?.Paragraphs ?? []
        where !then.SequenceEqual(now)
        let said = pair.Now ?? pair.Then!
        select new Change(ChangeKind.Finding, pair.Id, $"{said.Notebook.Title} ({said.Cell})", Text(then.Except(now)), Text(now.Except(then)), null, attribution.OfNotebooks([said.Notebook.Path]));

    private static List<SaidText> SaidIn(EditionDocument edition) =>
    [
        .. from notebook in edition.Notebooks
           from cell in notebook.Cells
           where cell.Said is not null
           select new SaidText(notebook, cell.Id, [.. cell.Said!.Split("\n\n").Select(paragraph => PlainText.CleanLine(MarkdownText.ToPlainText(paragraph)))]),
    ];

    private static string? Text(IEnumerable<string> paragraphs) => string.Join('\n', paragraphs) is { Length: > 0 } text ? text : null;

    private IEnumerable<Change> Ranks(List<(Change Change, string Period)> numbers)
    {
        var told = new HashSet<(string, string)>();
        foreach (var (slug, then, now) in Figures)
        {
            foreach (var unit in then is null || now is null ? [] : UnitsOf(now))
            {
                var ranks = (Then: Ranking.Of(before.Measures, then!.Measures, unit), Now: Ranking.Of(after.Measures, now!.Measures, unit));
                if (ranks is { Then: { } was, Now: { } isNow } && was.DiffersFrom(isNow) && told.Add((was.ToString(), isNow.ToString())))
                {
                    yield return new(ChangeKind.Rank, slug, $"{slug}, {unit}", was.ToString(), isNow.ToString(), null, CausesOf(then, now, numbers));
                }
            }
        }
    }

    private IEnumerable<string?> UnitsOf(EditionDocument.FigureEntry figure) => after.Measures.Where(measure => figure.Measures.Contains(measure.Name)).Select(measure => measure.Unit).Distinct();

    private IEnumerable<(Change Change, string Period)> Numbers() =>
        from pair in Pairs(before.Measures, after.Measures, measure => $"{measure.Name}\u001F{measure.Unit}", measure => measure.Notebooks.FirstOrDefault(notebooks.Contains) ?? "")
        let measure = pair.Now ?? pair.Then!
        from period in (pair.Then?.Values.Keys ?? []).Union(pair.Now?.Values.Keys ?? []).OrderBy(EndOf).ThenBy(period => period, StringComparer.Ordinal)
        let then = ValueOf(pair.Then, period)
        let now = ValueOf(pair.Now, period)
        where !AreAlike(then, now)
        select (new Change(ChangeKind.Number, measure.Name, $"{measure.Name}, {period}", then, now, measure.Unit, attribution.OfNumber(measure.Name, period, measure.Notebooks)), period);

    private IEnumerable<Change> Rows() => rows.Select(row => new Change(ChangeKind.Row, row.Table, row.Name, row.Before, row.After, null, Attribution.Named([row])));

    /// <summary>What is in both editions or in one, as long as both ran the notebook that it is from.</summary>
    private IEnumerable<(string Id, T? Then, T? Now)> Pairs<T>(IEnumerable<T> then, IEnumerable<T> now, Func<T, string> idOf, Func<T, string> notebookOf) where T : class
    {
        var (old, @new) = (then.DistinctBy(idOf).ToDictionary(idOf), now.DistinctBy(idOf).ToDictionary(idOf));
        return now.Select(idOf).Union(then.Select(idOf))
            .Select(id => (id, old.GetValueOrDefault(id), @new.GetValueOrDefault(id)))
            .Where(pair => notebooks.Contains(notebookOf((pair.Item3 ?? pair.Item2)!)));
    }

    internal static DateOnly EndOf(string period) => Period.TryParse(period, out var known) ? known.End : DateOnly.MinValue;

    private static double? ValueOf(MeasuredNumbers? measure, string period) => measure is not null && measure.Values.TryGetValue(period, out var value) ? value : null;

    private static bool AreAlike(double? one, double? other) =>
        one == other || (one is { } first && other is { } second && Math.Abs(first - second) <= Rounding * Math.Max(Math.Abs(first), Math.Abs(second)));

    private sealed record SaidText(EditionDocument.NotebookEntry Notebook, string Cell, IReadOnlyList<string> Paragraphs)
    {
        public string Id => $"{Notebook.Path}, {Cell}";
    }
}

/// <summary>The order of some numbers of one unit, the largest first, in the last period for which two or more are known.</summary>
internal sealed record Ranking(string Period, IReadOnlyList<string> Names)
{
    /// <summary>Null if there is nothing to order.</summary>
    public static Ranking? Of(IReadOnlyList<MeasuredNumbers> measures, IReadOnlyList<string> names, string? unit)
    {
        var shown = measures.Where(measure => measure.Unit == unit && names.Contains(measure.Name)).ToList();
        return shown.SelectMany(measure => measure.Values.Keys).GroupBy(period => period).Where(period => period.Count() > 1).Select(period => period.Key)
            .OrderBy(EditionComparison.EndOf).ThenBy(period => period, StringComparer.Ordinal).LastOrDefault() is { } last
            ? new(last, [.. shown.Where(measure => measure.Values.ContainsKey(last)).OrderByDescending(measure => measure.Values[last]).Select(measure => measure.Name)])
            : null;
    }

    /// <summary>Whether those that both order come in another order.</summary>
    public bool DiffersFrom(Ranking other) => !Names.Intersect(other.Names).SequenceEqual(other.Names.Intersect(Names));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Period}: {string.Join(", ", Names.Index().Select(name => $"{name.Index + 1}. {name.Item}"))}");
}
