using Coopetition.Report.Editions;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Running;

namespace Coopetition.Report.Terminals;

/// <summary>The claims' verdicts as lines of text.</summary>
internal static class LedgerLines
{
    /// <summary>Each claim with its verdict, those that do not hold with the reason, then the score.</summary>
    public static IEnumerable<string> Of(ClaimLedger ledger, EarlierVerdicts earlier)
    {
        var claims = ledger.Claims;
        var id = claims.Select(claim => claim.Id.Length).DefaultIfEmpty().Max();
        var verdict = claims.Select(claim => claim.Verdict.Word().Length).DefaultIfEmpty().Max();
        foreach (var claim in claims)
        {
            yield return $"{claim.Id.PadRight(id)}  {claim.Verdict.Word().PadRight(verdict)}  {(earlier.ChangedOf(claim) is { } was ? $"(was {was.Word()}) " : "")}{claim.Statement}";
            if (claim.Verdict != Verdict.Holds)
            {
                yield return new string(' ', id + verdict + 4) + claim.Reason;
            }
        }

        yield return ledger.Summary;
    }

    /// <summary>The claims whose verdicts are others than in the last report.</summary>
    public static IEnumerable<string> OfChanges(Edition edition) => edition.Claims
        .Where(claim => edition.Earlier.ChangedOf(claim) is not null)
        .Select(claim => $"{claim.Id}: {claim.Verdict.Word()}, was {edition.Earlier.ChangedOf(claim)?.Word()}: {claim.Statement}");
}

/// <summary>A failed notebook in one line: file, cell, line, what happened.</summary>
internal static class FailureLine
{
    public static string Of(NotebookFile notebook, NotebookRun run)
    {
        var (number, error) = run.Failure!.Value;
        var line = error.Line is { } known ? $", line {known}" : "";
        return $"{notebook.Path}, cell {number}{line}: {error.Name}: {error.Message.ReplaceLineEndings(" ")}";
    }
}
