namespace Microsoft.DotNet.Interactive;

/// <summary>A place in a cell, counted from zero.</summary>
public record LinePosition(int Line, int Character);
