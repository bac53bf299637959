namespace Coopetition;

/// <summary>One of several small charts that are read side by side.</summary>
public sealed record Facet(string Title, params IReadOnlyList<Measure> Measures);
