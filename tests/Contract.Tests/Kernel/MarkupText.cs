using System.Text.RegularExpressions;

namespace Contract.Tests.Kernel;

/// <summary>The trees of objects by what a reader sees of them, since their markup is each implementation's own.</summary>
public static partial class MarkupText
{
    public static string Of(string value) => value.Contains("dni-treeview", StringComparison.Ordinal)
        ? Gaps().Replace(Tags().Replace(value.Replace("<default-style>", "", StringComparison.Ordinal), " "), " ").Trim()
        : value;

    // Placeholders such as <n> stay: they are text.
    [GeneratedRegex("</?(a|details|summary|span|code|div|table|thead|tbody|tr|th|td|pre|i)( [^>]*)?>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
