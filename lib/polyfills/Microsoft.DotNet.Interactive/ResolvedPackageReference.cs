namespace Microsoft.DotNet.Interactive;

/// <summary>A package whose assemblies are on this machine.</summary>
public class ResolvedPackageReference(string packageName, string packageVersion, IReadOnlyList<string> assemblyPaths)
    : PackageReference(packageName, packageVersion)
{
    public IReadOnlyList<string> AssemblyPaths { get; } = assemblyPaths ?? throw new ArgumentNullException(nameof(assemblyPaths));
}
