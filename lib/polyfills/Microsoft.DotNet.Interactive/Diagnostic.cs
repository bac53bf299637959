using Microsoft.CodeAnalysis;

namespace Microsoft.DotNet.Interactive;

/// <summary>Something the compiler said of a place in a cell.</summary>
public class Diagnostic(LinePositionSpan linePositionSpan, DiagnosticSeverity severity, string code, string message)
{
    public LinePositionSpan LinePositionSpan { get; } = linePositionSpan;

    public DiagnosticSeverity Severity { get; } = severity;

    public string Code { get; } = code;

    public string Message { get; } = message;

    public Diagnostic WithLinePositionSpan(LinePositionSpan linePositionSpan) => new(linePositionSpan, Severity, Code, Message);

    public static Diagnostic FromCodeAnalysisDiagnostic(CodeAnalysis.Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan().Span;
        return new Diagnostic(
            new LinePositionSpan(
                new LinePosition(span.Start.Line, span.Start.Character),
                new LinePosition(span.End.Line, span.End.Character)),
            diagnostic.Severity,
            diagnostic.Id,
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    public override string ToString() => $"{Code}: {Message}";
}
