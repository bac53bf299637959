using System.Diagnostics;
using System.Runtime.InteropServices;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Editions;

/// <summary>What an edition is made with.</summary>
internal static class SoftwareVersions
{
    private static readonly string[] OwnParts = ["Coopetition.Report", "Microsoft.CodeAnalysis", "Microsoft.DotNet.Interactive", "Plotly.NET"];

    /// <summary>The versions of this program, of its kernel, and of the assemblies that the notebooks refer to, by assembly or runtime in order of their names.</summary>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<NotebookFile> notebooks)
    {
        var files = OwnParts.Select(part => Path.Combine(AppContext.BaseDirectory, part + ".dll")).Concat(notebooks.SelectMany(AssembliesOf)).Distinct();
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal) { [".NET"] = RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal) };
        foreach (var file in files.Where(File.Exists))
        {
            versions[Path.GetFileNameWithoutExtension(file)] = FileVersionInfo.GetVersionInfo(file).ProductVersion?.Split('+')[0] ?? "unknown";
        }

        return versions;
    }

    private static IEnumerable<string> AssembliesOf(NotebookFile notebook) => Directives.FilesIn(notebook.Document)
        .Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Select(path => Path.GetFullPath(path, notebook.Folder));
}
