namespace Microsoft.DotNet.Interactive;

public record LinePositionSpan(LinePosition Start, LinePosition End);
