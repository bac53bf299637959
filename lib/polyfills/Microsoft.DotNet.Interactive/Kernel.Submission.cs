using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

public abstract partial class Kernel
{
    private async Task CarryOutAsync(KernelInvocationContext context)
    {
        KernelInvocationContext.Current = context;
        try
        {
            using (ConsoleCapture.Start())
            {
                await HandleAsync(context.Command, context).ConfigureAwait(false);
            }
            context.Complete();
        }
        catch (Exception exception)
        {
            context.Fail(context.Command, exception);
        }
    }

    /// <summary>Carries out a command, or a part of one, in the name of <paramref name="context"/>.</summary>
    internal async Task HandleAsync(KernelCommand command, KernelInvocationContext context)
    {
        context.CurrentCommand = command;
        switch (command)
        {
            case DisplayValue { FormattedValue: var shown, ValueId: var id }:
                context.Publish(new DisplayedValueProduced(shown.Value, command, [shown], id));
                break;
            case SubmitCode submission:
                await RunAsync(submission, context).ConfigureAwait(false);
                break;
            default:
                context.Fail(command, message: $"The kernel {Name} does not know the command {command.GetType().Name}.");
                break;
        }
    }

    private async Task RunAsync(SubmitCode submission, KernelInvocationContext context)
    {
        var parts = Submission.Parse(submission.Code, this);
        if (parts.OfType<Submission.UnknownMagic>().FirstOrDefault() is { } unknown)
        {
            Refuse(unknown, submission, context);
        }
        else if (parts is [Submission.CellCode { KernelName: null }])
        {
            await RunAsync(submission, submission.TargetKernelName, context).ConfigureAwait(false);
        }
        else
        {
            foreach (var part in parts)
            {
                if (context.IsComplete)
                {
                    break;
                }
                await (part switch
                {
                    Submission.DirectiveLine line => line.Directive.Run(line.Argument, context),
                    Submission.CellCode cell => RunAsync(
                        new SubmitCode(cell.Code, cell.KernelName ?? submission.TargetKernelName)
                        {
                            Parent = submission,
                            FirstLine = submission.FirstLine + cell.FirstLine,
                        },
                        cell.KernelName ?? submission.TargetKernelName,
                        context),
                    _ => Task.CompletedTask,
                }).ConfigureAwait(false);
            }
        }
    }

    private async Task RunAsync(SubmitCode code, string? kernelName, KernelInvocationContext context)
    {
        context.CurrentCommand = code;
        if (Find(kernelName) is IKernelCommandHandler<SubmitCode> kernel)
        {
            await kernel.HandleAsync(code, context).ConfigureAwait(false);
        }
        else
        {
            var known = string.Join(", ", Family.Select(kernel => kernel.Name));
            context.Fail(code, message: $"No kernel \"{kernelName}\" runs code here. There are: {known}.");
        }
    }

    private static void Refuse(Submission.UnknownMagic unknown, SubmitCode submission, KernelInvocationContext context)
    {
        var span = new LinePositionSpan(new LinePosition(unknown.Line, 0), new LinePosition(unknown.Line, unknown.Name.Length));
        var diagnostic = new Diagnostic(span, DiagnosticSeverity.Error, "DNI101", $"Unknown magic command '{unknown.Name}'");
        var message = $"({unknown.Line + 1},1): error {diagnostic.Code}: {diagnostic.Message}";
        context.Publish(new DiagnosticsProduced([diagnostic], [new FormattedValue(PlainTextFormatter.MimeType, message)], submission));
        context.Fail(submission, message: message);
    }
}
