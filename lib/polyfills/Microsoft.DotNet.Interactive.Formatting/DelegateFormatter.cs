namespace Microsoft.DotNet.Interactive.Formatting;

internal sealed class DelegateFormatter(Type type, string mimeType, FormatDelegate<object> format) : ITypeFormatter
{
    public Type Type { get; } = type ?? throw new ArgumentNullException(nameof(type));

    public string MimeType { get; } = string.IsNullOrWhiteSpace(mimeType)
        ? throw new ArgumentException("A formatter needs a media type.", nameof(mimeType))
        : mimeType;

    public bool Format(object instance, FormatContext context) => format(instance, context);
}
