using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Contract.Tests.Kernel;

/// <summary>Describes events as the recordings do.</summary>
public static class EventDescription
{
    /// <param name="cell">The command that was sent; events of others carry the command's name.</param>
    public static RecordedEvent Of(KernelEvent @event, KernelCommand cell, Normalisation normalisation)
    {
        var described = new RecordedEvent(@event.GetType().Name)
        {
            Command = ReferenceEquals(@event.Command, cell) ? null : Name(@event.Command),
        };
        return @event switch
        {
            DisplayEvent shown => described with
            {
                MimeTypes = [.. shown.FormattedValues.Select(value => value.MimeType)],
                Values = [.. shown.FormattedValues.Select(value => normalisation.Text(value.Value))],
                ValueId = normalisation.ValueId(shown.ValueId),
            },
            DiagnosticsProduced produced => described with
            {
                Diagnostics = [.. produced.Diagnostics.Select(diagnostic => new RecordedDiagnostic(
                    diagnostic.Severity.ToString(),
                    diagnostic.Code,
                    $"{diagnostic.LinePositionSpan.Start.Line},{diagnostic.LinePositionSpan.Start.Character}",
                    $"{diagnostic.LinePositionSpan.End.Line},{diagnostic.LinePositionSpan.End.Character}"))],
                Formatted = [.. produced.FormattedDiagnostics.Select(value => $"{value.MimeType}: {normalisation.Text(value.Value)}")],
            },
            CommandFailed failed => described with
            {
                Message = normalisation.Text(failed.Message),
                Exception = failed.Exception?.GetType().FullName,
            },
            _ => described,
        };
    }

    private static string Name(KernelCommand command) => command is SubmitCode submission
        ? "SubmitCode: " + submission.Code.ReplaceLineEndings(@"\n")
        : command.GetType().Name;
}
