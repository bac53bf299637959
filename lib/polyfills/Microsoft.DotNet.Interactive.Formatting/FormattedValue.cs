namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value as text of one media type.</summary>
public class FormattedValue(string mimeType, string value)
{
    private const int Shown = 50;

    public string MimeType { get; } = string.IsNullOrWhiteSpace(mimeType)
        ? throw new ArgumentException("A formatted value needs a media type.", nameof(mimeType))
        : mimeType;

    public string Value { get; } = value;

    /// <summary>Formats <paramref name="value"/> once for each media type; without any, for those preferred for its type.</summary>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes)
    {
        var wanted = mimeTypes is { Length: > 0 } ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return [.. wanted.Select(mimeType => new FormattedValue(mimeType, value.ToDisplayString(mimeType)))];
    }

    public override string ToString() =>
        $"{MimeType}: {(Value is { Length: > Shown } ? Value[..Shown] + "…" : Value)}";
}
