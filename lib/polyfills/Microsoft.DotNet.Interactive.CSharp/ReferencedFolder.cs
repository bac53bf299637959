using System.Reflection;
using System.Runtime.Loader;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The assemblies of one folder, loaded once for all kernels of the process, so that their types are the same in each.</summary>
internal sealed class ReferencedFolder : AssemblyLoadContext
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, ReferencedFolder> Folders = [];

    private ReferencedFolder(string folder)
        : base(folder)
    {
        // The process's own copy goes first, so that a library and the kernel that runs it see the same formatters.
        Resolving += (_, name) => Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <summary>Loads the assembly at <paramref name="path"/>, unless the process has done so: it never takes a file a second time, even if it has changed.</summary>
    public static Assembly Load(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        lock (Gate)
        {
            if (!Folders.TryGetValue(folder, out var known))
            {
                Folders[folder] = known = new ReferencedFolder(folder);
            }
            return known.LoadFromAssemblyPath(path);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) => null;
}
