namespace Microsoft.DotNet.Interactive;

/// <summary>A line in a cell that the kernel acts on instead of compiling it.</summary>
/// <param name="Name">With its mark: #!import, #r.</param>
/// <param name="Accepts">Whether a line with this argument is such a line; the compiler has directives of the same name.</param>
internal sealed record Directive(string Name, Func<string, bool> Accepts, Func<string, KernelInvocationContext, Task> Run);
