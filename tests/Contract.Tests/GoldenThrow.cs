namespace Contract.Tests;

/// <summary>An exception by its type's full name; <paramref name="Names"/> is what its message must mention, if anything.</summary>
public sealed record GoldenThrow(string Type, string? Names = null);
