namespace Microsoft.DotNet.Interactive;

/// <summary>A package by name and, perhaps, version.</summary>
public class PackageReference(string packageName, string? packageVersion = null)
{
    public string PackageName { get; } = string.IsNullOrWhiteSpace(packageName)
        ? throw new ArgumentException("A package reference needs the package's name.", nameof(packageName))
        : packageName;

    /// <summary>Empty if any version will do.</summary>
    public string PackageVersion { get; } = packageVersion ?? "";

    public override string ToString() => PackageVersion.Length == 0 ? PackageName : $"{PackageName}, {PackageVersion}";
}
