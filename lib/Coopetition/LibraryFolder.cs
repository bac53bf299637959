using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Coopetition;

/// <summary>Loads what lies beside the library once in a process, whoever asks for it.</summary>
/// <remarks>
/// A notebook's kernel brings an older FSharp.Core than Plotly.NET and Deedle need. Giraffe.ViewEngine, on which Plotly.NET
/// rests, is content with that one: with two copies at work, the first chart throws MissingMethodException. And each kernel
/// in a process would load every file again.
/// </remarks>
internal sealed class LibraryFolder : AssemblyLoadContext
{
    private readonly string folder;

    private LibraryFolder(string folder) : base(nameof(Coopetition)) => this.folder = folder;

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A chart may be the first thing that a cell makes: nothing of the library has been called by then.")]
    internal static void Open()
    {
        if (Path.GetDirectoryName(typeof(LibraryFolder).Assembly.Location) is { } folder)
        {
            var library = new LibraryFolder(folder);
            Default.Resolving += (_, name) => library.Find(name);
        }
    }

    /// <summary>Asks for the version that lies here, not for the older one that the caller would be content with: the host's own serves only if it is no older.</summary>
    protected override Assembly? Load(AssemblyName assemblyName) => Beside(assemblyName) is { } here ? Default.LoadFromAssemblyName(here.Name) : null;

    private Assembly? Find(AssemblyName name) => Beside(name) is { } here ? Loaded(here.Path) ?? LoadFromAssemblyPath(here.Path) : null;

    private (AssemblyName Name, string Path)? Beside(AssemblyName asked)
    {
        var path = Path.Combine(folder, asked.Name + ".dll");
        return File.Exists(path) && AssemblyName.GetAssemblyName(path) is var name && name.Version >= (asked.Version ?? name.Version) ? (name, path) : null;
    }

    // A script engine loads what a cell names before any of the library's code can run
    private static Assembly? Loaded(string path) => All.SelectMany(context => context.Assemblies).FirstOrDefault(assembly => !assembly.IsDynamic && assembly.Location == path);
}
