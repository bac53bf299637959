using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Runs C# script. What a cell declares is there for the cells after it.</summary>
public class CSharpKernel : Kernel, IKernelCommandHandler<SubmitCode>
{
    private readonly ScriptSession _session = new();

    public CSharpKernel()
        : this("csharp")
    {
    }

    public CSharpKernel(string name)
        : base(name) => RegisterForDisposal(_session);

    /// <summary>What the last cell that compiled left, and its exception if it threw one; null before the first.</summary>
    public ScriptState? ScriptState => _session.State;

    /// <summary>The value of a variable that a cell has declared, the latest of this name.</summary>
    /// <exception cref="InvalidCastException">The variable holds another type.</exception>
    public bool TryGetValue<T>(string name, out T? value)
    {
        var variable = _session.Variable(name);
        value = variable is null ? default : (T?)variable.Value;
        return variable is not null;
    }

    /// <summary>Declares a variable for the cells that follow.</summary>
    public async Task SetValueAsync(string name, object? value, Type? declaredType = null)
    {
        var type = CSharpTypeName.Of(declaredType ?? value?.GetType() ?? typeof(object));
        await _session.RunAsync($"{type} {name} = default;", CancellationToken.None).ConfigureAwait(false);
        _session.Variable(name)!.Value = value;
    }

    /// <summary>Lets cells use the types of these assemblies.</summary>
    public void AddAssemblyReferences(IEnumerable<string> assemblyPaths)
    {
        ArgumentNullException.ThrowIfNull(assemblyPaths);
        _session.Reference(assemblyPaths);
    }

    async Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        context.Publish(new CodeSubmissionReceived(command));
        context.Publish(ScriptSession.IsComplete(command.Code)
            ? new CompleteCodeSubmissionReceived(command)
            : new IncompleteCodeSubmissionReceived(command));

        Exception? failure = null;
        IReadOnlyList<CodeAnalysis.Diagnostic> diagnostics;
        try
        {
            failure = await _session.RunAsync(command.Code, context.CancellationToken).ConfigureAwait(false);
            diagnostics = _session.Warnings;
        }
        catch (CompilationErrorException errors)
        {
            failure = new CodeSubmissionCompilationErrorException(errors);
            diagnostics = errors.Diagnostics;
        }

        var texts = diagnostics.Select(diagnostic =>
            CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture) + StandIns.Remark(diagnostic, _session.Compilation)).ToArray();
        context.Publish(new DiagnosticsProduced(
            [.. diagnostics.Select(Diagnostic.FromCodeAnalysisDiagnostic)],
            [.. texts.Select(text => new FormattedValue(PlainTextFormatter.MimeType, text))],
            command));
        if (failure is not null)
        {
            context.Fail(command, failure, failure is CodeSubmissionCompilationErrorException ? string.Join(Environment.NewLine, texts) : null);
        }
        else if (_session.HasReturnValue)
        {
            context.Publish(new ReturnValueProduced(_session.ReturnValue, command, _session.ReturnValue switch
            {
                FormattedValue formatted => [formatted],
                IEnumerable<FormattedValue> formatted => [.. formatted],
                var value => FormattedValue.CreateManyFromObject(value),
            }));
        }
    }

    internal void Import(Type type) => _session.Import(type);
}
