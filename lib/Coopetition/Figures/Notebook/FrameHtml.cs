using Deedle;

namespace Coopetition;

/// <summary>Frames and series of any keys and values as tables; rows that are only counted from zero go without their numbers.</summary>
internal static class FrameHtml
{
    private const int MostColumns = 30;

    public static void Write<TRow, TColumn>(Frame<TRow, TColumn> frame, TextWriter writer)
        where TRow : notnull
        where TColumn : notnull
    {
        var shown = Math.Min(frame.ColumnCount, MostColumns);
        var columns = Enumerable.Range(0, shown).Select(frame.GetColumnAt<object>).ToList();
        var numbers = frame.ColumnTypes.Take(shown).Select(IsNumber).ToList();
        var keys = frame.ColumnKeys.Take(shown).ToList();
        var titles = keys.Select((key, index) => (Title(HtmlTable.Cell(key).Text, FrameDescriptions.Unit(frame, key)), numbers[index]));
        var named = !frame.RowKeys.Select((key, row) => key is int number && number == row).All(counted => counted);
        var rows = frame.RowKeys.Select((key, row) => (HtmlCell[])
        [
            .. named ? [HtmlTable.Cell(key) with { Number = false }] : Array.Empty<HtmlCell>(),
            .. columns.Select((column, index) => Value(column.TryGetAt(row), numbers[index], () => FrameDescriptions.Missing(frame, key, keys[index]))),
        ]);
        HtmlTable.Write([.. named ? [("", false)] : Array.Empty<(string, bool)>(), .. titles], rows, frame.RowCount, writer);
        if (frame.ColumnCount > shown)
        {
            writer.Write($"<p>The first {shown} of {frame.ColumnCount} columns.</p>");
        }
    }

    public static void WriteSeries<TKey, TValue>(Series<TKey, TValue> series, TextWriter writer)
        where TKey : notnull
    {
        var number = IsNumber(typeof(TValue));
        var rows = series.Keys.Select((key, row) => new[] { HtmlTable.Cell(key) with { Number = false }, Value(series.TryGetAt(row), number, () => null) });
        HtmlTable.Write([("Key", false), ("Value", number)], rows, series.KeyCount, writer);
    }

    private static string Title(string name, string? unit) => unit is null ? name : $"{name}, {unit}";

    private static HtmlCell Value<T>(OptionalValue<T> value, bool number, Func<string?> missing)
    {
        var cell = HtmlTable.Cell(value.HasValue ? value.Value : null);
        return cell.Missing is { } unsaid ? cell with { Number = number, Missing = missing() ?? unsaid } : cell;
    }

    private static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
