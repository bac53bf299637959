using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Contract.Tests;

/// <summary>
/// Runs snippets of C# script against the packages that this test process itself has loaded.
/// <paramref name="preamble"/> (usings, functions) is compiled once and run anew before each snippet.
/// </summary>
public sealed class GoldenReplay(string preamble)
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);
    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))]);

    private static readonly Lock Binding = new();

    private static int snippets;

    private readonly Lazy<(CSharpCompilation Compilation, Submission Run)> start = new(() =>
    {
        var compilation = Compile(preamble, previous: null);
        return (compilation, Load(compilation, out var errors) ?? throw new ArgumentException(string.Join("\n", errors), nameof(preamble)));
    });

    private delegate Task<object?> Submission(object?[] states);

    /// <summary>Compiles and runs <paramref name="code"/>, which ends in a text, in the invariant culture; line ends become \n.</summary>
    public async Task<GoldenOutcome> Run(string code)
    {
        var (preambleCompilation, runPreamble) = start.Value;
        if (Load(Compile(code, preambleCompilation), out var errors) is not { } run)
        {
            return new GoldenOutcome(CompileErrors: errors);
        }
        var culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
        try
        {
            // The first state is the host's, the others are the submissions' own.
            var states = new object?[3];
            await runPreamble(states);
            return new GoldenOutcome(Result: ((string?)await run(states))?.ReplaceLineEndings("\n"));
        }
        catch (Exception exception)
        {
            return new GoldenOutcome(Exception: exception);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = culture;
        }
    }

    private static CSharpCompilation Compile(string code, CSharpCompilation? previous)
    {
        var compilation = CSharpCompilation.CreateScriptCompilation($"golden{Interlocked.Increment(ref snippets)}", CSharpSyntaxTree.ParseText(code, Script),
            References.Value, Library, previous, typeof(object));
        // Two that learn of the shared references at the same time would know each type twice, and a snippet would not fit its preamble.
        lock (Binding)
        {
            _ = compilation.Assembly;
        }
        return compilation;
    }

    private static Submission? Load(CSharpCompilation compilation, out IReadOnlyList<string> errors)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        errors = [.. emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Text)];
        if (!emitted.Success)
        {
            return null;
        }
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        image.Position = 0;
        // Not Assembly.Load: a snippet has to find the preamble's assembly by name.
        return AssemblyLoadContext.Default.LoadFromStream(image).GetType(entry.ContainingType.MetadataName)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!
            .CreateDelegate<Submission>();
    }

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
