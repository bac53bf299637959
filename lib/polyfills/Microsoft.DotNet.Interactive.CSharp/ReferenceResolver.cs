using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Finds what <c>#r</c> names and what that depends on, and sees to it that running code gets the same assemblies.</summary>
/// <remarks>What the process has comes from the process; anything else from the folder of the assembly that asks.</remarks>
internal sealed class ReferenceResolver(InteractiveAssemblyLoader loader) : MetadataReferenceResolver
{
    private readonly HashSet<Assembly> _registered = [];

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var folder = Path.GetDirectoryName(baseFilePath) is { Length: > 0 } of ? of : Directory.GetCurrentDirectory();
        var path = Path.GetFullPath(reference, folder);
        return File.Exists(path) ? [Reference(path)]
            : HostAssemblies.PathOf(reference) is { } own ? [HostAssemblies.Reference(own)]
            : [];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (HostAssemblies.PathOf(referenceIdentity.Name) is { } own)
        {
            return HostAssemblies.Reference(own);
        }
        var folder = Path.GetDirectoryName((definition as PortableExecutableReference)?.FilePath);
        var path = folder is null ? null : Path.Combine(folder, referenceIdentity.Name + ".dll");
        return File.Exists(path) ? Reference(path) : null;
    }

    public PortableExecutableReference Reference(string path)
    {
        try
        {
            var name = AssemblyName.GetAssemblyName(path);
            if (HostAssemblies.Supersedes(name))
            {
                return HostAssemblies.Reference(HostAssemblies.PathOf(name.Name!)!);
            }
            var assembly = ReferencedFolder.Load(path);
            if (_registered.Add(assembly))
            {
                loader.RegisterDependency(assembly);
            }
        }
        catch (BadImageFormatException)
        {
            // The compiler says what is wrong with the file, and where it was named.
        }
        return HostAssemblies.Reference(path);
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
