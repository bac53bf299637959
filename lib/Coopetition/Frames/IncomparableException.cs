namespace Coopetition;

/// <summary>Two measures differ in what they measure, and nobody has said why they may be compared.</summary>
public sealed class IncomparableException : InvalidOperationException
{
    internal IncomparableException(Measure left, Measure right, IReadOnlyList<string> differences)
        : base($"{left.Title} cannot be compared with {right.Title}: {string.Join("; ", differences)}. Compare like with like, or tell readers why it may be done: because: \"…\".")
    {
        (Left, Right, Differences) = (left, right, differences);
    }

    public Measure Left { get; }

    public Measure Right { get; }

    /// <summary>Each as "the unit is % against RMB mn".</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>The message alone: for a comparison that was not thought through no stack trace helps.</summary>
    public override string ToString() => Message;
}
