using System.Text.RegularExpressions;

namespace Microsoft.DotNet.Interactive.PackageManagement;

public static partial class KernelExtensions
{
    /// <summary>Lets a cell ask for a package: <c>#r "nuget: CsvHelper"</c>. Nothing is restored: only what the process has already is found.</summary>
    /// <param name="forceRestore">Without effect, as nothing is restored.</param>
    public static T UseNugetDirective<T>(
        this T kernel,
        Func<T, IReadOnlyList<ResolvedPackageReference>, Task> onResolvePackageReferences,
        bool forceRestore = false)
        where T : Kernel
    {
        kernel.Directives.Add(new Directive("#r", IsPackage, (argument, context) => ResolveAsync(kernel, Parse(argument), onResolvePackageReferences, context)));
        // A source to restore from changes nothing either.
        kernel.Directives.Add(new Directive("#i", IsPackage, (_, _) => Task.CompletedTask));
        return kernel;
    }

    private static Task ResolveAsync<T>(
        T kernel,
        PackageReference wanted,
        Func<T, IReadOnlyList<ResolvedPackageReference>, Task> onResolved,
        KernelInvocationContext context)
        where T : Kernel
    {
        if (LoadedPackages.Find(wanted.PackageName) is not { } found)
        {
            context.Fail(context.CurrentCommand, message:
                $"#r \"nuget: {wanted}\": this build of the kernel restores no packages. Reference the assembly's file instead (#r \"../path/{wanted.PackageName}.dll\"), or run the notebook in the .NET kernel for Jupyter.");
            return Task.CompletedTask;
        }
        if (wanted.PackageVersion.Length > 0 && !wanted.PackageVersion.Contains('*') && wanted.PackageVersion != found.PackageVersion)
        {
            context.Fail(context.CurrentCommand, message:
                $"#r \"nuget: {wanted}\": the process has {found.PackageName} {found.PackageVersion}, and only one version at a time can be loaded. Ask for that version, or leave the version out.");
            return Task.CompletedTask;
        }
        return onResolved(kernel, [found]);
    }

    private static bool IsPackage(string argument) => Package().IsMatch(argument);

    private static PackageReference Parse(string argument)
    {
        var found = Package().Match(argument);
        return new PackageReference(found.Groups["name"].Value.Trim(), found.Groups["version"].Value.Trim());
    }

    [GeneratedRegex(@"^""\s*nuget:(?<name>[^"",]+)(,(?<version>[^""]*))?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Package();
}
