using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The cells run so far and what they declared.</summary>
internal sealed class ScriptSession : IDisposable
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private static readonly ScriptOptions SharedOptions = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq")
        .WithReferences(HostAssemblies.Framework);

    private static readonly Lock Binding = new();

    private readonly InteractiveAssemblyLoader _loader = new();
    private ScriptOptions _options;
    private ScriptState<object>? _state;

    public ScriptSession()
    {
        _options = SharedOptions.WithMetadataResolver(new ReferenceResolver(_loader));
    }

    public ScriptState? State => _state;

    /// <summary>What the compiler said of the last cell that compiled.</summary>
    public IReadOnlyList<CodeAnalysis.Diagnostic> Warnings =>
        _state?.Script.GetCompilation().GetDiagnostics() ?? [];

    /// <summary>The last cell as the compiler saw it, whether it compiled or not.</summary>
    public Compilation? Compilation { get; private set; }

    public object? ReturnValue => _state?.ReturnValue;

    /// <summary>Whether the last cell returns, or ends in an expression that has a value, be it null.</summary>
    public bool HasReturnValue
    {
        get
        {
            if (_state?.Script.GetCompilation() is not { } compilation)
            {
                return false;
            }
            // The trees of #load-ed files come first.
            var tree = compilation.SyntaxTrees.Last();
            var members = tree.GetCompilationUnitRoot().Members;
            return members.OfType<GlobalStatementSyntax>().Any(Returns)
                || members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
                && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType != SpecialType.System_Void;
        }
    }

    public static bool IsComplete(string code) => SyntaxFactory.IsCompleteSubmission(SyntaxFactory.ParseSyntaxTree(code, ParseOptions));

    public ScriptVariable? Variable(string name) => _state?.Variables.LastOrDefault(variable => variable.Name == name);

    public void Import(Type type) => _options = _options.AddImports(type.FullName!);

    public void Reference(IEnumerable<string> paths) =>
        _options = _options.AddReferences(paths.Select(path => ((ReferenceResolver)_options.MetadataResolver).Reference(Path.GetFullPath(path))));

    /// <summary>Compiles and runs a cell; null, or the exception that left it. What was assigned before the exception stays.</summary>
    /// <exception cref="CompilationErrorException">Nothing of the cell ran.</exception>
    public async Task<Exception?> RunAsync(string code, CancellationToken cancellationToken)
    {
        var script = Continue(code);
        Compilation = script.GetCompilation();
        var state = await (_state is null
            ? script.RunAsync(globals: null, _ => true, cancellationToken)
            : script.RunFromAsync(_state, _ => true, cancellationToken)).ConfigureAwait(false);
        // A cancelled cell may end long after others have run: it must not take back what they declared.
        if (!cancellationToken.IsCancellationRequested)
        {
            _state = state;
        }
        return state.Exception;
    }

    public void Dispose() => _loader.Dispose();

    /// <summary>Whether the cell itself returns there, not a function in it.</summary>
    private static bool Returns(GlobalStatementSyntax statement) =>
        statement.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is ReturnStatementSyntax);

    private Script<object> Continue(string code)
    {
        var options = _options.WithSourceResolver(new SourceFileResolver([], Directory.GetCurrentDirectory()));
        var script = _state is null
            ? CSharpScript.Create(code, options, globalsType: null, _loader)
            : _state.Script.ContinueWith<object>(code, options);
        // Kernels share what the compiler knows of the assemblies. Two that learn of one at the same time would know
        // it as two, and a cell could not use what the cell before it made.
        lock (Binding)
        {
            _ = script.GetCompilation().Assembly;
        }
        return script;
    }
}
