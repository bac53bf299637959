using System.Text.Json;

namespace Coopetition.Report.Editions;

/// <summary>What the last report in a folder said of each claim.</summary>
public sealed class EarlierVerdicts
{
    private readonly IReadOnlyDictionary<string, Verdict> verdicts;

    private EarlierVerdicts(IReadOnlyDictionary<string, Verdict> verdicts) => this.verdicts = verdicts;

    public static EarlierVerdicts None { get; } = new(new Dictionary<string, Verdict>());

    /// <summary>Reads the last edition; none if there is no report, or one that cannot be understood.</summary>
    public static EarlierVerdicts Read(string report)
    {
        try
        {
            return new(EditionDocument.Read(report).Claims.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, claim => claim.Verdict));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return None;
        }
    }

    /// <summary>The verdict that a claim had if it was another one; null if it was the same or there was none.</summary>
    public Verdict? ChangedOf(TestedClaim claim) =>
        verdicts.TryGetValue(claim.Id, out var earlier) && earlier != claim.Verdict ? earlier : null;
}
