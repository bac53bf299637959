namespace Coopetition.Report.Exports;

/// <summary>What became of the documents that were asked for.</summary>
internal sealed class DocumentOutcome
{
    private readonly List<(string Path, byte[] Content)> files = [];
    private readonly List<string> lines = [];

    public static DocumentOutcome None { get; } = new();

    /// <summary>Relative paths, with slashes, and contents.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Files => files;

    /// <summary>What the user is to be told; none if all went well.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>The number of documents and pictures that could not be made.</summary>
    public int Failures { get; private set; }

    /// <summary>There is no browser, and what needs one had been asked for by name.</summary>
    public bool IsRefusal { get; private set; }

    public void Add(IEnumerable<(string Path, byte[]? Content)> added) =>
        files.AddRange(added.Where(file => file.Content is not null).Select(file => (file.Path, file.Content!)));

    public void Say(string line) => lines.Add(line);

    public void Fail(IEnumerable<string> reasons)
    {
        var before = lines.Count;
        lines.AddRange(reasons);
        Failures += lines.Count - before;
    }

    public void Refuse(string line, bool askedByName)
    {
        lines.Add(line);
        IsRefusal |= askedByName;
    }

    /// <summary>Writes one document if it is wanted; whatever goes wrong is told and concerns no other.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Try(bool wanted, string path, Func<byte[]> write)
    {
        if (!wanted)
        {
            return false;
        }

        try
        {
            files.Add((path, write()));
            return true;
        }
        catch (Exception unforeseen) when (unforeseen is not OutOfMemoryException)
        {
            Fail([$"{path}: not written: {unforeseen.Message}"]);
            return false;
        }
    }
}
