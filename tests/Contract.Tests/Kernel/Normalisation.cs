using System.Text.RegularExpressions;

namespace Contract.Tests.Kernel;

/// <summary>Replaces what differs from run to run: ids, generated names, stack frames, paths.</summary>
public sealed partial class Normalisation(string workingDirectory)
{
    private readonly Dictionary<string, string> _valueIds = [];

    public string? ValueId(string? id) =>
        id is null ? null : _valueIds.TryGetValue(id, out var known) ? known : _valueIds[id] = $"v{_valueIds.Count + 1}";

    public string Text(string text)
    {
        var replaced = text.ReplaceLineEndings("\n").Replace(workingDirectory, "<dir>", StringComparison.Ordinal);
        replaced = Style().Replace(replaced, "<default-style>");
        replaced = Guid().Replace(replaced, "<guid>");
        replaced = Submission().Replace(replaced, "Submission#<n>");
        replaced = Anonymous().Replace(replaced, "AnonymousType<n>");
        replaced = TaskId().Replace(replaced, "<td>Id</td><td><div class=\"dni-plaintext\"><pre><n></pre></div></td>");
        replaced = Version().Replace(replaced, "<n>");
        return Frames(replaced);
    }

    /// <summary>Stack frames, through however many awaits, as one line.</summary>
    public static string Frames(string text) => FrameLines().Replace(text, "\n   at <frames>");

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Guid();

    [GeneratedRegex(@"Submission#\d+")]
    private static partial Regex Submission();

    [GeneratedRegex(@"AnonymousType[\d#]+")]
    private static partial Regex Anonymous();

    [GeneratedRegex("<td>Id</td><td><div class=\"dni-plaintext\"><pre>\\d+</pre></div></td>(?=<[^I]*<td>Exception)")]
    private static partial Regex TaskId();

    [GeneratedRegex(@"(?<=<guid>#)[\d-]+")]
    private static partial Regex Version();

    [GeneratedRegex(@"(\n   at [^\n]*)+(\n--- End of stack trace from previous location ---(\n   at [^\n]*)+)*")]
    private static partial Regex FrameLines();
}
