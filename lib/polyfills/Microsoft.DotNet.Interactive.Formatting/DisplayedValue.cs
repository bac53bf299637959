namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value on show, which can be replaced by another.</summary>
public class DisplayedValue(object? value, IReadOnlyList<FormattedValue> formattedValues)
{
    private string? _displayId;

    public string DisplayId => _displayId ??= Guid.NewGuid().ToString();

    public bool IsUpdated { get; private set; }

    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; } = formattedValues;

    public object? Value { get; private set; } = value;

    /// <summary>Shows another value in place of this one, in the media types the first was shown in.</summary>
    public void Update(object? updatedValue)
    {
        Value = updatedValue;
        IsUpdated = true;
        FormattedValues = FormattedValue.CreateManyFromObject(updatedValue, [.. FormattedValues.Select(shown => shown.MimeType)]);
        Formatter.Raise(this);
    }
}
