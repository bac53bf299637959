using Coopetition.Testing;

namespace Coopetition;

/// <summary>One checkable statement of the story; or one that is not checkable, with the reason.</summary>
/// <param name="Id">The key in <c>claims.csv</c>.</param>
/// <param name="Statement">A sentence.</param>
/// <param name="Paragraph">Of the story, the first is 1.</param>
/// <param name="Source">Where it was said.</param>
public sealed record Claim(string Id, string Statement, int Paragraph, ClaimKind Kind, Source Source)
{
    /// <summary>What a reader should know of it; null if nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Why it is not checkable; null if it is.</summary>
    public string? Reason { get; init; }

    public Place Place { get; init; }

    /// <summary>Null if it is not checkable.</summary>
    internal ClaimTest? Test { get; init; }
}
