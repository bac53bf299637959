namespace Coopetition.Report;

/// <summary>What the user gave cannot be used; every message is one line that names the place and the remedy.</summary>
public sealed class InputException : Exception
{
    public InputException(string error) : this([error]) { }

    public InputException(IReadOnlyList<string> errors) : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    public IReadOnlyList<string> Errors { get; }
}
