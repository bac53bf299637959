using System.Reflection;

namespace Microsoft.DotNet.Interactive.PackageManagement;

/// <summary>The packages that the process has loaded or can load, each known by an assembly of the package's name.</summary>
internal static class LoadedPackages
{
    /// <summary>Null if there is no such package.</summary>
    public static ResolvedPackageReference? Find(string packageName) =>
        AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(loaded => IsNamed(loaded, packageName)) is { } assembly ? Describe(assembly)
        : TryLoad(packageName) is { } own ? Describe(own)
        : null;

    private static bool IsNamed(Assembly assembly, string name) =>
        !assembly.IsDynamic && assembly.Location.Length > 0 && string.Equals(assembly.GetName().Name, name, StringComparison.OrdinalIgnoreCase);

    private static Assembly? TryLoad(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception absent) when (absent is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    private static ResolvedPackageReference Describe(Assembly assembly)
    {
        var name = assembly.GetName();
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? name.Version!.ToString(3);
        return new ResolvedPackageReference(name.Name!, version, [assembly.Location]);
    }
}
