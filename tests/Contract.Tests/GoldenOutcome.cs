namespace Contract.Tests;

/// <summary>What a replayed snippet did; exactly one of the three is there.</summary>
public sealed record GoldenOutcome(string? Result = null, Exception? Exception = null, IReadOnlyList<string>? CompileErrors = null)
{
    public override string ToString() =>
        Result ?? Exception?.ToString() ?? "Does not compile:\n" + string.Join("\n", CompileErrors ?? []);
}
