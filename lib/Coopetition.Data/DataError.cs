namespace Coopetition.Data;

/// <summary>One thing that is wrong with the data, with where it is and what to do about it.</summary>
/// <param name="File">As the reader named the folder, so that the place can be clicked or opened.</param>
/// <param name="Line">The first is 1; null for the file as a whole.</param>
/// <param name="Column">The column's name; null for the row or the file as a whole.</param>
/// <param name="Problem">A sentence: what was found, and what was expected.</param>
/// <param name="Remedy">A sentence: what to do.</param>
public sealed record DataError(string File, int? Line, string? Column, string Problem, string Remedy)
{
    /// <summary>The position in the line, where the text itself is broken; the first is 1.</summary>
    public int? Character { get; init; }

    public override string ToString()
    {
        var place = $"{(Line is { } line ? $", line {line}" : "")}{(Character is { } character ? $", character {character}" : "")}{(Column is null ? "" : $", column \"{Column}\"")}";
        return $"{File}{place}: {Problem} {Remedy}";
    }
}

/// <summary>The data cannot be used: all that is wrong with them, in all files, as one readable list.</summary>
public sealed class DataException : Exception
{
    private const int ShownPerFile = 20;

    /// <param name="errors">In the order in which they are shown, those of one file together.</param>
    /// <param name="count">How many were found, if not all of them are given.</param>
    public DataException(IReadOnlyList<DataError> errors, int? count = null)
        : base(List(errors, count ?? errors.Count))
    {
        Errors = errors;
        Count = count ?? errors.Count;
    }

    public DataException(DataError error)
        : this([error])
    {
    }

    /// <summary>What was found, in order of file and line; of a file with more than a thousand, the first thousand.</summary>
    public IReadOnlyList<DataError> Errors { get; }

    /// <summary>How many errors there are in all.</summary>
    public int Count { get; }

    /// <summary>The message alone: for a mistake in the data no stack trace helps.</summary>
    public override string ToString() => Message;

    /// <summary>Empty, since editors show it below the message.</summary>
    public override string StackTrace => "";

    private static string List(IReadOnlyList<DataError> errors, int count)
    {
        if (count == 1)
        {
            return errors[0].ToString();
        }

        var shown = errors.GroupBy(error => error.File).SelectMany(file => file.Take(ShownPerFile)).Select(error => $"\n{error}").ToList();
        var more = shown.Count < count ? FormattableString.Invariant($"\n… and {count - shown.Count:N0} more.") : "";
        return FormattableString.Invariant($"{count:N0} errors in the data:{string.Concat(shown)}{more}");
    }
}

/// <summary>Collects errors of all files; counts all, keeps enough.</summary>
internal sealed class ErrorLog
{
    private const int KeptPerFile = 1000;
    private readonly Dictionary<string, List<DataError>> byFile = [];

    public int Count { get; private set; }

    /// <summary>Whether one more error of a file would be kept: only then is it worth a thought.</summary>
    public bool Keeps(string file) => !byFile.TryGetValue(file, out var errors) || errors.Count < KeptPerFile;

    public void Add(DataError error)
    {
        Count++;
        if (!byFile.TryGetValue(error.File, out var errors))
        {
            byFile.Add(error.File, errors = []);
        }

        if (errors.Count < KeptPerFile)
        {
            errors.Add(error);
        }
    }

    /// <exception cref="DataException">There is an error.</exception>
    /// <param name="files">In the order in which their errors are to be shown.</param>
    public void ThrowIfAny(IEnumerable<string> files)
    {
        if (Count > 0)
        {
            var order = files.Select((file, index) => (file, index)).ToDictionary(pair => pair.file, pair => pair.index);
            throw new DataException(
                [.. byFile.OrderBy(pair => order.GetValueOrDefault(pair.Key, -1)).SelectMany(pair => pair.Value.OrderBy(error => error.Line ?? 0))],
                Count);
        }
    }
}
