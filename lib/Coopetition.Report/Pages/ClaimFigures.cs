using Coopetition.Report.Editions;

namespace Coopetition.Report.Pages;

/// <summary>Which figure shows what a claim rests on: the one with most of the rows of data that tested it; of several the one with fewest others.</summary>
internal sealed class ClaimFigures
{
    private readonly List<(TestedClaim Claim, PlacedFigure Figure)> pairs;

    public ClaimFigures(RunContents contents)
    {
        var figures = contents.Figures.Select(figure => (Figure: figure, Rows: RowsOf(figure.Figure.Rows))).ToList();
        pairs = [.. from claim in contents.Ledgers.SelectMany(ledger => ledger.Claims)
                    let rows = RowsOf(claim.Rows)
                    let best = figures.Where(figure => figure.Rows.Overlaps(rows)).OrderByDescending(figure => figure.Rows.Count(rows.Contains)).ThenBy(figure => figure.Rows.Count).FirstOrDefault()
                    where best.Figure is not null
                    select (claim, best.Figure)];
    }

    /// <summary>Null if no figure shows any of it.</summary>
    public PlacedFigure? Of(TestedClaim claim) => pairs.FirstOrDefault(pair => pair.Claim == claim).Figure;

    public IReadOnlyList<TestedClaim> Of(PlacedFigure figure) => [.. pairs.Where(pair => pair.Figure == figure).Select(pair => pair.Claim)];

    private static HashSet<(string File, int Line)> RowsOf(IReadOnlyDictionary<string, IReadOnlyList<int>> rows) =>
        [.. rows.SelectMany(file => file.Value.Select(line => (file.Key, line)))];
}
