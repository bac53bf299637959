using Microsoft.DotNet.Interactive.Formatting;

namespace System;

public static class DisplayExtensions
{
    /// <summary>Shows <paramref name="value"/> in the output of the running cell, or on the console when no cell is running.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        Show(value, FormattedValue.CreateManyFromObject(value, mimeTypes));

    /// <summary>Shows <paramref name="value"/> as it is, as text of <paramref name="mimeType"/>.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        Show(value, [new FormattedValue(mimeType, value)]);

    private static DisplayedValue Show(object? value, IReadOnlyList<FormattedValue> formattedValues)
    {
        // The original announces one displayed value and returns another, so an update carries an id of its own.
        // Hosts have to cope with that, and can only be seen to do so if it happens here too.
        Formatter.Raise(new DisplayedValue(value, formattedValues));
        return new DisplayedValue(value, formattedValues);
    }
}
