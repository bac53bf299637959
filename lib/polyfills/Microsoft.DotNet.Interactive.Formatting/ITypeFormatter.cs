namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values of one type as one media type.</summary>
public interface ITypeFormatter
{
    string MimeType { get; }

    Type Type { get; }

    /// <summary>Writes <paramref name="instance"/>; false leaves it to the next formatter that fits.</summary>
    bool Format(object instance, FormatContext context);
}
