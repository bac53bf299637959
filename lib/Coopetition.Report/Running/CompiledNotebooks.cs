using System.Reactive.Linq;
using Coopetition.Report.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Coopetition.Report.Running;

/// <summary>What kernels compiled of notebooks' cells: the same cells run again, with other data, without the compiler, which takes most of their time.</summary>
public sealed class CompiledNotebooks
{
    private readonly Dictionary<string, IReadOnlyList<CompiledCell>> known = [];

    /// <summary>What notebooks with the same cells in the same folder have in common.</summary>
    public static string KeyOf(string folder, Notebook notebook) => string.Join('\0', notebook.Sources.Prepend(folder));

    /// <summary>A run of the notebook from the working directory, in a kernel that has run nothing.</summary>
    internal CompiledRun Start(CSharpKernel kernel, Notebook notebook)
    {
        var key = KeyOf(Directory.GetCurrentDirectory(), notebook);
        return new CompiledRun(kernel, key, [.. notebook.Sources], known.GetValueOrDefault(key));
    }

    /// <summary>Keeps what was compiled in a run that came to its end, if running it again does the same.</summary>
    internal void Keep(CompiledRun run)
    {
        if (run.CanBeRepeated)
        {
            known[run.Key] = run.Cells;
        }
    }
}

/// <summary>A cell as the kernel compiled it.</summary>
/// <param name="Returns">Whether it ends with a value to show.</param>
internal sealed record CompiledCell(Script Script, bool Returns);

/// <summary>Runs what is sent to a kernel: what was compiled before, or else the kernel itself, of which it notes what it compiled.</summary>
internal sealed class CompiledRun
{
    private readonly CSharpKernel kernel;
    private readonly IReadOnlyList<string> sources;
    private readonly Queue<CompiledCell>? compiled;
    private readonly List<CompiledCell> cells = [];
    private ScriptState? state;
    private bool isOnlyCode = true;

    public CompiledRun(CSharpKernel kernel, string key, IReadOnlyList<string> sources, IReadOnlyList<CompiledCell>? compiled)
    {
        (this.kernel, Key, this.sources) = (kernel, key, sources);
        this.compiled = compiled is null ? null : new Queue<CompiledCell>(compiled);
        kernel.AddMiddleware(HandleAsync);
    }

    public string Key { get; }

    public IReadOnlyList<CompiledCell> Cells => cells;

    /// <summary>Where the last cell left off; null before the first.</summary>
    public ScriptState? State => compiled is null ? kernel.ScriptState : state;

    /// <summary>Whether it was compiled now, each cell once and as it is written: what directives, loaded files and cells themselves send is not told by the text, and static fields would keep the last run's values.</summary>
    public bool CanBeRepeated =>
        isOnlyCode
        && cells.Skip(1).Select(cell => cell.Script.Code).SequenceEqual(sources) // the first are the kernel's own helpers
        && cells.All(cell => cell.Script.GetCompilation().SyntaxTrees.Count() == 1 && !HasStaticState(cell.Script));

    private static bool HasStaticState(Script script) =>
        script.GetCompilation().SyntaxTrees.Single().GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Any(member => member is not MethodDeclarationSyntax && member.Modifiers.Any(SyntaxKind.StaticKeyword));

    private async Task HandleAsync(KernelCommand command, KernelInvocationContext context, KernelPipelineContinuation next)
    {
        if (compiled is not null && command is SubmitCode)
        {
            await RunAsync(compiled.Dequeue(), command, context);
            return;
        }

        var returns = false;
        using (context.KernelEvents.OfType<ReturnValueProduced>().Subscribe(_ => returns = true))
        {
            await next(command, context);
        }

        isOnlyCode &= command is SubmitCode;
        if (kernel.ScriptState is { } reached)
        {
            cells.Add(new CompiledCell(reached.Script, returns));
        }
    }

    private async Task RunAsync(CompiledCell cell, KernelCommand command, KernelInvocationContext context)
    {
        state = state is null ? await cell.Script.RunAsync(null, _ => true) : await cell.Script.RunFromAsync(state, _ => true);
        if (state.Exception is { } thrown)
        {
            context.Fail(command, thrown);
        }
        else if (cell.Returns)
        {
            context.Publish(new ReturnValueProduced(state.ReturnValue, (SubmitCode)command, Formatted(state.ReturnValue)));
        }
    }

    // As the kernel does it
    private static IReadOnlyList<FormattedValue> Formatted(object? value) => value switch
    {
        FormattedValue one => [one],
        IEnumerable<FormattedValue> several => [.. several],
        _ => FormattedValue.CreateManyFromObject(value),
    };
}
