namespace Contract.Tests.Kernel;

/// <summary>A diagnostic with its place as "line,character" from zero. Texts of the compiler are its own affair.</summary>
public sealed record RecordedDiagnostic(string Severity, string Code, string Start, string End)
{
    public override string ToString() => $"{Severity} {Code} {Start}-{End}";
}
