using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The assemblies that the process has anyway, by name; their metadata is read once for all kernels.</summary>
internal static class HostAssemblies
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Read = new();

    private static readonly Dictionary<string, string> Trusted =
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a cell can use without a reference of its own: the framework and the kernel's own types.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
        [.. Trusted
            .Where(assembly => Path.GetDirectoryName(assembly.Value) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Where(assembly => assembly.Key.StartsWith("System", StringComparison.Ordinal) || assembly.Key is "netstandard" or "mscorlib" or "Microsoft.CSharp" or "Microsoft.VisualBasic.Core")
            .Select(assembly => Reference(assembly.Value)),
         .. new[] { typeof(Kernel), typeof(CSharpKernel), typeof(Formatting.Formatter), typeof(Microsoft.AspNetCore.Html.IHtmlContent) }
            .Select(type => Reference(type.Assembly.Location))];

    public static string? PathOf(string name) => Trusted.GetValueOrDefault(name);

    /// <summary>Whether the process would take its own copy rather than <paramref name="wanted"/>.</summary>
    public static bool Supersedes(AssemblyName wanted) =>
        PathOf(wanted.Name!) is { } path && AssemblyName.GetAssemblyName(path).Version >= wanted.Version;

    public static PortableExecutableReference Reference(string path) =>
        Read.GetOrAdd(path, file => MetadataReference.CreateFromFile(file));
}
