namespace Coopetition;

/// <summary>Why unlike measures may be compared after all: stated by whoever does it, and shown to readers.</summary>
/// <param name="Reason">A sentence, for readers.</param>
public sealed record Bridge(string Reason);
