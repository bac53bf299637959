namespace Coopetition.Report;

/// <summary>What the user gave cannot be used; every message is one line that names the place and the remedy.</summary>
public sealed class InputException : Exception
{
    public InputException(string error) : this([error]) { }

    public InputException(IReadOnlyList<string> errors) : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    public IReadOnlyList<string> Errors { get; }

    /// <summary>Does work that may fail without harm.</summary>
    /// <param name="note">Told the errors of work that failed.</param>
    /// <returns>Null if it failed.</returns>
    internal static T? Noted<T>(Func<T> work, Action<IReadOnlyList<string>> note) where T : class
    {
        try
        {
            return work();
        }
        catch (InputException failed)
        {
            note(failed.Errors);
            return null;
        }
    }
}
