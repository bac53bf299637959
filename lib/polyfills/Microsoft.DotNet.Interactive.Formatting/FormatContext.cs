namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Where one value and everything nested in it is written, and how deep the writing has come.</summary>
public class FormatContext(TextWriter writer) : IDisposable
{
    private Action<TextWriter>? _closing;

    public TextWriter Writer { get; } = writer;

    public int Depth { get; private set; }

    internal bool IsTooDeep => Depth > Formatter.RecursionLimit;

    /// <summary>Something stands on the current line that the next value belongs to.</summary>
    internal bool IsMidLine { get; set; }

    internal void Enter() => Depth++;

    internal void Leave() => Depth--;

    /// <summary>Writes <paramref name="content"/> once, after the outermost value.</summary>
    internal void Close(Action<TextWriter> content) => _closing ??= content;

    public void Dispose()
    {
        _closing?.Invoke(Writer);
        _closing = null;
        GC.SuppressFinalize(this);
    }
}
