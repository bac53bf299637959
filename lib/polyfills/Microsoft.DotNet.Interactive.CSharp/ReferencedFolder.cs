using System.Reflection;
using System.Runtime.Loader;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The assemblies of one folder, loaded once for all kernels of the process, so that their types are the same in each.</summary>
internal sealed class ReferencedFolder : AssemblyLoadContext
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, ReferencedFolder> Folders = [];

    private readonly string _folder;
    private readonly Dictionary<string, (Assembly Assembly, DateTime Written)> _loaded = [];

    private ReferencedFolder(string folder)
        : base(folder)
    {
        _folder = folder;
        // The process's own copy goes first, so that a library and the kernel that runs it see the same formatters.
        Resolving += (_, name) => Path.Combine(_folder, name.Name + ".dll") is var path && File.Exists(path) ? LoadOnce(path) : null;
    }

    /// <summary>Loads the assembly at <paramref name="path"/>; again, beside the old one, if any of the folder's has been rebuilt since.</summary>
    public static Assembly Load(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        lock (Gate)
        {
            if (!Folders.TryGetValue(folder, out var known) || known.IsOutdated)
            {
                Folders[folder] = known = new ReferencedFolder(folder);
            }
            return known.LoadOnce(path);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) => null;

    private bool IsOutdated => _loaded.Any(entry => File.GetLastWriteTimeUtc(entry.Key) != entry.Value.Written);

    private Assembly LoadOnce(string path)
    {
        lock (Gate)
        {
            if (!_loaded.TryGetValue(path, out var known))
            {
                _loaded[path] = known = (LoadFromAssemblyPath(path), File.GetLastWriteTimeUtc(path));
            }
            return known.Assembly;
        }
    }
}
