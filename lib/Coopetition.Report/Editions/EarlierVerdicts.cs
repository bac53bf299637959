using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Figures;

namespace Coopetition.Report.Editions;

/// <summary>What the last report in a folder said of each claim.</summary>
public sealed class EarlierVerdicts
{
    private readonly Dictionary<string, string> verdicts = [];

    public static EarlierVerdicts None { get; } = new();

    /// <summary>Reads the last edition; none if there is no report, or one that cannot be understood.</summary>
    public static EarlierVerdicts Read(string report)
    {
        var earlier = new EarlierVerdicts();
        try
        {
            foreach (var claim in JsonNode.Parse(File.ReadAllBytes(Path.Combine(report, EditionJson.FileName)))?["claims"]?.AsArray() ?? [])
            {
                earlier.verdicts[(string)claim!["id"]!] = (string)claim["verdict"]!;
            }

            return earlier;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or NullReferenceException)
        {
            return None;
        }
    }

    /// <summary>The verdict that a claim had if it was another one; null if it was the same or there was none.</summary>
    public string? ChangedOf(Claim claim) =>
        verdicts.TryGetValue(claim.Id, out var earlier) && earlier != claim.Verdict ? earlier : null;
}
