namespace Coopetition;

/// <summary>What the data folder says of the story that it is for.</summary>
/// <param name="A">The first side.</param>
/// <param name="B">The second side.</param>
/// <param name="Then">The period compared with, unless the reader asks for another; null for the year before.</param>
/// <param name="Now">The period told of, unless the reader asks for another; null for the latest.</param>
/// <param name="ToldOn">The day the story was told; null if it was not told before.</param>
/// <param name="Article">Where it was told; null if it was not told before.</param>
public sealed record StoryOutline(string Title, Company A, Company B, string? Then, string? Now, DateOnly? ToldOn = null, Source? Article = null);
