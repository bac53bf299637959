using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Coopetition.Report.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.PackageManagement;
using Microsoft.DotNet.Interactive.ValueSharing;

namespace Coopetition.Report.Running;

/// <summary>
/// Compiles and runs C# as <see cref="CSharpKernel"/> does, with the same options, and nothing else: that one also keeps ready what an editor may ask for, a workspace,
/// completions and documentation, which takes longer than the cells themselves.
/// </summary>
internal sealed class ScriptKernel : Kernel,
    IKernelCommandHandler<SubmitCode>, IKernelCommandHandler<RequestValue>, IKernelCommandHandler<RequestValueInfos>, IKernelCommandHandler<SendValue>, IKernelCommandHandler<RequestInput>
{
    public const string Language = "csharp";

    private static readonly ScriptOptions AsCSharpKernel = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq", typeof(Kernel).FullName!)
        .AddReferences(typeof(Enumerable).Assembly, typeof(IEnumerable<>).Assembly, typeof(Task<>).Assembly, typeof(Kernel).Assembly, typeof(CSharpKernel).Assembly, typeof(PocketView).Assembly);

    private readonly Queue<CompiledCell>? compiled;
    private readonly List<CompiledCell> cells = [];
    private ScriptOptions options;

    /// <param name="compiled">What is run instead of what is submitted, each in its turn; null if all must be compiled.</param>
    public ScriptKernel(IReadOnlyList<CompiledCell>? compiled)
        : base(Language)
    {
        KernelInfo.LanguageName = "C#";
        this.compiled = compiled is null ? null : new(compiled);
        options = AsCSharpKernel
            .WithMetadataResolver(new KnownAssemblies(Directory.GetCurrentDirectory()))
            .WithSourceResolver(new SourceFileResolver(ImmutableArray<string>.Empty, Directory.GetCurrentDirectory()));
        this.UseNugetDirective((_, packages) =>
        {
            options = options.AddReferences(packages.SelectMany(package => package.AssemblyPaths).Select(KnownAssemblies.Open));
            return Task.CompletedTask;
        });
        this.UseValueSharing().UseWho();
    }

    /// <summary>Where the last cell left off; null before the first.</summary>
    public ScriptState? State { get; private set; }

    /// <summary>What was submitted last.</summary>
    public string Submitted { get; private set; } = "";

    /// <summary>What has run so far.</summary>
    public IReadOnlyList<CompiledCell> Cells => cells;

    public async Task HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        Submitted = command.Code;
        try
        {
            var state = await RunAsync(compiled?.Dequeue() ?? Compile(command.Code), context.CancellationToken);
            if (state.Exception is { } thrown)
            {
                context.Fail(command, thrown);
            }
            else if (cells[^1].Returns)
            {
                context.Publish(new ReturnValueProduced(state.ReturnValue, command, Formatted(state.ReturnValue)));
            }
        }
        catch (CompilationErrorException error)
        {
            context.Fail(command, error, string.Join('\n', error.Diagnostics));
        }
    }

    public Task HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        if (State?.GetVariable(command.Name) is { } variable)
        {
            context.Publish(new ValueProduced(variable.Value, command.Name, FormattedValue.CreateSingleFromObject(variable.Value, command.MimeType), command));
        }
        else
        {
            context.Fail(command, message: $"There is no variable \"{command.Name}\".");
        }

        return Task.CompletedTask;
    }

    public Task HandleAsync(RequestValueInfos command, KernelInvocationContext context)
    {
        var last = State?.Variables.GroupBy(variable => variable.Name).Select(same => same.Last()) ?? [];
        context.Publish(new ValueInfosProduced([.. last.Select(variable => new KernelValueInfo(variable.Name, FormattedValue.CreateSingleFromObject(variable.Value, command.MimeType), variable.Type))], command));
        return Task.CompletedTask;
    }

    public Task HandleAsync(SendValue command, KernelInvocationContext context) => SetValueAsync(command, context, async (name, value, type) =>
    {
        var declared = (type ?? value.GetType()).ToDisplayString(PlainTextFormatter.MimeType);
        var state = await RunAsync(Compile($"{declared} {name} = default;"), context.CancellationToken);
        state.GetVariable(name).Value = value;
    });

    public Task HandleAsync(RequestInput command, KernelInvocationContext context)
    {
        context.Fail(command, message: $"Nobody is there to answer \"{command.Prompt}\". Declare what is asked for in a cell tagged \"{Parameter.Tag}\".");
        return Task.CompletedTask;
    }

    private async Task<ScriptState> RunAsync(CompiledCell cell, CancellationToken cancellation)
    {
        State = State is null ? await cell.Script.RunAsync(null, _ => true, cancellation) : await cell.Script.RunFromAsync(State, _ => true, cancellation);
        cells.Add(cell);
        return State;
    }

    private CompiledCell Compile(string code)
    {
        var script = State is null ? CSharpScript.Create(code, options) : State.Script.ContinueWith(code, options);
        return new(script, HasReturnValue(script));
    }

    // As CSharpKernel does it
    private static IReadOnlyList<FormattedValue> Formatted(object? value) => value switch
    {
        FormattedValue one => [one],
        IEnumerable<FormattedValue> several => [.. several],
        _ => FormattedValue.CreateManyFromObject(value),
    };

    // Without it there is no telling a null that is to be shown from nothing
    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern bool HasReturnValue(Script script);
}

/// <summary>A cell as it was compiled.</summary>
/// <param name="Returns">Whether it ends with a value to show.</param>
internal sealed record CompiledCell(Script Script, bool Returns);

/// <summary>Finds the assemblies that scripts refer to, and reads each once, however many scripts of a process do.</summary>
/// <param name="folder">Where relative paths begin.</param>
internal sealed class KnownAssemblies(string folder) : MetadataReferenceResolver
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Read = [];

    // By name: nearly all that scripts refer to
    private static readonly ILookup<string, string> OfTheRuntime = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    private readonly ScriptMetadataResolver found = ScriptMetadataResolver.Default.WithBaseDirectory(folder);

    public override bool ResolveMissingAssemblies => found.ResolveMissingAssemblies;

    public static PortableExecutableReference Open(string path) => Read.GetOrAdd(path, path => MetadataReference.CreateFromFile(path));

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        OpenOfTheRuntime(reference) is { } known ? [known.WithProperties(properties)] : [.. found.ResolveReference(reference, baseFilePath, properties).Select(Known)];

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        OpenOfTheRuntime(referenceIdentity.Name) ?? (found.ResolveMissingAssembly(definition, referenceIdentity) is { } missing ? Known(missing) : null);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private static PortableExecutableReference Known(PortableExecutableReference reference) =>
        reference.FilePath is { } path ? Read.GetOrAdd(path, reference).WithProperties(reference.Properties) : reference;

    // Of these the metadata are enough: whole files, with the code in them, are five times as much to read
    private static PortableExecutableReference? OpenOfTheRuntime(string name) => OfTheRuntime[name].FirstOrDefault() is not { } path ? null : Read.GetOrAdd(path, path =>
    {
        using var file = File.OpenRead(path);
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata)).GetReference(filePath: path);
    });
}
