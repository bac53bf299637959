namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Runs a cell.</summary>
public class SubmitCode(string code, string? targetKernelName = null) : KernelCommand(targetKernelName)
{
    private const int Shown = 50;

    public string Code { get; } = code ?? throw new ArgumentNullException(nameof(code));

    /// <summary>Where the code begins in the cell it is a part of.</summary>
    internal int FirstLine { get; init; }

    public override string ToString() => $"{nameof(SubmitCode)}: {(Code.Length > Shown ? Code[..Shown] + "…" : Code)}";
}
