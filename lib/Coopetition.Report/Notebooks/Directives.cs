using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>What cells load by lines that are meant for the kernel.</summary>
internal static partial class Directives
{
    /// <summary>Scripts, notebooks and assemblies: paths from the notebook's folder, as the cells name them, with slashes.</summary>
    public static IEnumerable<string> FilesIn(Notebook notebook) =>
        notebook.CodeCells.SelectMany(cell => Load().Matches(cell.Source)).Select(line => line.Groups["path"].Value.Replace('\\', '/'));

    /// <summary>A version that is not given is empty.</summary>
    public static IEnumerable<(string Name, string Version)> PackagesIn(Notebook notebook) =>
        notebook.CodeCells.SelectMany(cell => Package().Matches(cell.Source)).Select(line => (line.Groups["name"].Value, line.Groups["version"].Value));

    // Quotes belong to #r and #load, and not to #!import
    [GeneratedRegex("""^[ \t]*#(?:(?:r|load)[ \t]+"(?<path>[^":\r\n]+|[A-Za-z]:[^"\r\n]+)"|!import[ \t]+"?(?<path>[^"\r\n]+?)"?[ \t]*$)""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Load();

    [GeneratedRegex("""^[ \t]*#r[ \t]+"nuget:\s*(?<name>[^",]+?)\s*(,\s*(?<version>[^"]*?)\s*)?"[ \t]*\r?$""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Package();
}
