using System.Diagnostics;
using System.Runtime.InteropServices;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Editions;

/// <summary>What an edition was made with.</summary>
/// <param name="Versions">By assembly or runtime, in order of their names.</param>
public sealed record SoftwareVersions(IReadOnlyDictionary<string, string> Versions)
{
    private static readonly string[] OwnParts = ["Coopetition.Report", "Microsoft.CodeAnalysis", "Microsoft.DotNet.Interactive", "Plotly.NET"];

    /// <summary>Reads the versions of this program, of its kernel, and of the assemblies that the notebooks refer to.</summary>
    public static SoftwareVersions Read(IEnumerable<NotebookFile> notebooks)
    {
        var files = OwnParts.Select(part => Path.Combine(AppContext.BaseDirectory, part + ".dll")).Concat(notebooks.SelectMany(AssembliesOf)).Distinct();
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal) { [".NET"] = RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal) };
        foreach (var file in files.Where(File.Exists))
        {
            versions[Path.GetFileNameWithoutExtension(file)] = FileVersionInfo.GetVersionInfo(file).ProductVersion?.Split('+')[0] ?? "unknown";
        }

        return new SoftwareVersions(versions);
    }

    private static IEnumerable<string> AssembliesOf(NotebookFile notebook) => Directives.FilesIn(notebook.Document)
        .Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Select(path => Path.GetFullPath(path, notebook.Folder));
}
