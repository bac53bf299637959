namespace Coopetition;

/// <summary>A product, or a group of them, whose users are counted.</summary>
/// <param name="Id">The key in <c>apps.csv</c>, which is also its name for readers.</param>
/// <param name="Scope">How wide the count is: counts of different scope do not compare.</param>
/// <param name="Region">Where the counted people are.</param>
public sealed record App(string Id, Company Company, string Scope, string Region, string? Note = null)
{
    public override string ToString() => Id;
}
