namespace Coopetition;

/// <summary>A publication that figures or events come from.</summary>
/// <param name="Id">The key in <c>sources.csv</c>.</param>
/// <param name="Url">Where it can be read; null if nowhere on the web.</param>
public sealed record Source(string Id, string Publisher, string Title, DateOnly PublishedOn, string? Url, string Kind)
{
    /// <summary>As a footer cites it: publisher, title, date.</summary>
    public override string ToString() => FormattableString.Invariant($"{Publisher}, {Title}, {PublishedOn:d MMMM yyyy}");
}
