namespace Microsoft.DotNet.Interactive.Formatting;

public static partial class Formatter
{
    public static void Register(ITypeFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        FormatterRegistry.Add(formatter);
    }

    public static void Register<T>(FormatDelegate<T> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(new DelegateFormatter(typeof(T), mimeType, (value, context) => formatter((T)value, context)));

    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register<T>((value, context) =>
        {
            formatter(value, context.Writer);
            return true;
        }, mimeType);

    public static void Register<T>(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register<T>((value, writer) => writer.Write(formatter(value)), mimeType);

    /// <param name="type">May be an open generic type: the formatter then writes every type made from it.</param>
    public static void Register(Type type, FormatDelegate<object> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(new DelegateFormatter(type, mimeType, formatter));

    /// <param name="type">May be an open generic type: the formatter then writes every type made from it.</param>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(type, (value, context) =>
        {
            formatter(value, context.Writer);
            return true;
        }, mimeType);

    /// <summary>Sets the media types a value of <paramref name="type"/> is shown in, in this order, when none is asked for.</summary>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (preferredMimeTypes is null || preferredMimeTypes.All(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"Name at least one media type for {type.Name}.", nameof(preferredMimeTypes));
        }
        FormatterRegistry.Prefer(type, preferredMimeTypes);
    }

    /// <summary>The media types a value of <paramref name="type"/> is shown in, in order; a null type stands for the null value.</summary>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type? type) =>
        FormatterRegistry.PreferredBy(type ?? typeof(object))
        ?? [type == typeof(string) ? PlainTextFormatter.MimeType : DefaultMimeType];
}
