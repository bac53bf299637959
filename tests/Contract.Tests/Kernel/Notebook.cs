using System.Reactive.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace Contract.Tests.Kernel;

/// <summary>A fresh kernel, set up as a host would, in a fresh working directory.</summary>
public sealed class Notebook : IDisposable
{
    private readonly string _previous = Directory.GetCurrentDirectory();
    private readonly IDisposable _subscription;
    private readonly List<KernelEvent> _stream = [];

    public Notebook()
    {
        Folder = Directory.CreateTempSubdirectory("contract-").FullName;
        Directory.SetCurrentDirectory(Folder);
        // Temporary folders may be links, and cells see what they point to.
        Folder = Directory.GetCurrentDirectory();
        CSharp = new CSharpKernel()
            .UseKernelHelpers()
            .UseNugetDirective((kernel, packages) =>
            {
                kernel.AddAssemblyReferences(packages.SelectMany(package => package.AssemblyPaths));
                return Task.CompletedTask;
            });
        Kernel = new CompositeKernel();
        Kernel.Add(CSharp, ["c#", "C#"]);
        Kernel.DefaultKernelName = "csharp";
        Kernel.UseImportMagicCommand();
        _subscription = Kernel.KernelEvents.Where(happened => IsCell(happened.Command)).Subscribe(_stream.Add);
    }

    public string Folder { get; }

    public CompositeKernel Kernel { get; }

    public CSharpKernel CSharp { get; }

    /// <summary>The events of the kernel since the last cell was sent.</summary>
    public IReadOnlyList<KernelEvent> Stream => _stream;

    /// <summary>Runs a cell and returns its events.</summary>
    public async Task<IReadOnlyList<KernelEvent>> Run(string code, CancellationToken cancellationToken = default)
    {
        _stream.Clear();
        return (await Kernel.SendAsync(new SubmitCode(code), cancellationToken)).Events;
    }

    /// <summary>Writes a file into the working directory, or the assembly that its source compiles to.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Compiles <paramref name="source"/> to a library named <paramref name="name"/>.dll.</summary>
    public string Compile(string name, string source, params string[] references)
    {
        var path = Path.Combine(Folder, name + ".dll");
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            Path.GetFileName(name),
            [CSharpSyntaxTree.ParseText(source)],
            [.. platform.Concat(references).Select(file => MetadataReference.CreateFromFile(file))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return path;
    }

    public void Dispose()
    {
        _subscription.Dispose();
        Kernel.Dispose();
        Directory.SetCurrentDirectory(_previous);
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // Windows keeps an assembly that has been loaded.
        }
    }

    // What a kernel submits to itself to be ready is in the stream of some kernels only.
    private static bool IsCell(KernelCommand command) => command switch
    {
        SubmitCode submission => submission.Code.Trim() != "using static Microsoft.DotNet.Interactive.Kernel;",
        DisplayValue => true,
        _ => false,
    };
}
