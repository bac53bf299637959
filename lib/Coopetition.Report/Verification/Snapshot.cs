
namespace Coopetition.Report.Verification;

/// <summary>What an exported file says it shows.</summary>
/// <param name="Finding">Null if the file has no room for one.</param>
internal sealed record Snapshot(string Slug, string? Finding, PlainTable Table)
{
    public static Snapshot Of(Figure figure) => new(figure.Slug, figure.Finding, PlainTable.Of(figure.Table));
}
