namespace Microsoft.DotNet.Interactive.Formatting;

public static partial class Formatter
{
    private static event Action<DisplayedValue>? Displayed;

    /// <summary>Tells <paramref name="onEvent"/> of each value displayed or updated, until the result is disposed.</summary>
    public static IDisposable SubscribeToDisplayedValues(Action<DisplayedValue> onEvent)
    {
        Displayed += onEvent;
        return new Subscription(onEvent);
    }

    /// <summary>Writes the plain text of <paramref name="displayedValue"/>, or its first text if it has no plain one.</summary>
    public static void WriteToConsole(DisplayedValue displayedValue)
    {
        IEnumerable<FormattedValue> values = displayedValue.FormattedValues;
        if ((values.FirstOrDefault(value => value.MimeType == PlainTextFormatter.MimeType) ?? values.FirstOrDefault()) is { } shown)
        {
            Console.WriteLine(shown.Value);
        }
    }

    internal static void Raise(DisplayedValue displayedValue) => (Displayed ?? WriteToConsole)(displayedValue);

    private sealed class Subscription(Action<DisplayedValue> onEvent) : IDisposable
    {
        public void Dispose() => Displayed -= onEvent;
    }
}
