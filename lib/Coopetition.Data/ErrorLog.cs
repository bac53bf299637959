namespace Coopetition.Data;

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
