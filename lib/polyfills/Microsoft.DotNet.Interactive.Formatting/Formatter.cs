using System.Globalization;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Turns values into text of a media type. Settings and registrations hold for the whole process.</summary>
public static partial class Formatter
{
    private const int DefaultListExpansionLimit = 20;
    private const int DefaultRecursionLimit = 6;

    /// <summary>The media type of a value whose type prefers none.</summary>
    public static string DefaultMimeType
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = HtmlFormatter.MimeType;

    /// <summary>How many items of a sequence are written.</summary>
    public static int ListExpansionLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = DefaultListExpansionLimit;

    /// <summary>How many levels of nested objects are written.</summary>
    public static int RecursionLimit
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = DefaultRecursionLimit;

    internal const string NullText = "<null>";

    /// <summary>Forgets every registration and setting.</summary>
    public static void ResetToDefault()
    {
        FormatterRegistry.Clear();
        DefaultMimeType = HtmlFormatter.MimeType;
        ListExpansionLimit = DefaultListExpansionLimit;
        RecursionLimit = DefaultRecursionLimit;
    }

    public static string ToDisplayString(this object? obj, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        using (var context = new FormatContext(writer))
        {
            obj.FormatTo(context, mimeType);
        }
        return writer.ToString();
    }

    /// <summary>Writes <paramref name="obj"/> with the formatter registered for the most specific of its types, else in the default form.</summary>
    /// <exception cref="ArgumentException">Nothing writes <paramref name="mimeType"/> for this type.</exception>
    public static void FormatTo<T>(this T obj, FormatContext context, string mimeType)
    {
        context.Enter();
        try
        {
            if (obj is null || !FormatterRegistry.For(obj.GetType(), mimeType).Any(formatter => formatter.Format(obj, context)))
            {
                DefaultFormatter(mimeType)(obj, context);
            }
        }
        finally
        {
            context.Leave();
        }
    }

    private static Action<object?, FormatContext> DefaultFormatter(string mimeType) => mimeType switch
    {
        HtmlFormatter.MimeType => HtmlFormatter.Write,
        PlainTextFormatter.MimeType => PlainTextFormatter.Write,
        JsonFormatter.MimeType => JsonFormatter.Write,
        _ => throw new ArgumentException($"Nothing formats such a value as MIME type {mimeType}. Register a formatter for it, or ask for text/html, text/plain or application/json.", nameof(mimeType)),
    };
}
