namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes <paramref name="value"/>; false leaves it to the next formatter that fits.</summary>
public delegate bool FormatDelegate<in T>(T value, FormatContext context);
