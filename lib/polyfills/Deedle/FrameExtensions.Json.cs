using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Deedle.Core;

namespace Deedle;

public static partial class FrameExtensions
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="orient"><c>columns</c> if nothing else is said, <c>index</c> for rows by their key, <c>records</c> for rows alone.</param>
    /// <exception cref="ArgumentException">There is no such orientation.</exception>
    public static string ToJson<R, C>(this Frame<R, C> frame, string orient = null)
    {
        string[] rows = [.. frame.RowKeys.Select(Name)];
        string[] columns = [.. frame.ColumnKeys.Select(Name)];
        return orient switch
        {
            null or "columns" => Members(columns, column => Members(rows, row => frame.Json(row, column))),
            "index" => Members(rows, row => Members(columns, column => frame.Json(row, column))),
            "records" => $"[{string.Join(',', rows.Select((_, row) => Members(columns, column => frame.Json(row, column))))}]",
            _ => throw new ArgumentException($"\"{orient}\" is no orientation: columns, index and records are.", nameof(orient)),
        };
    }

    public static void SaveJson<R, C>(this Frame<R, C> frame, TextWriter writer, string orient = null) => writer.Write(frame.ToJson(orient));

    public static void SaveJson<R, C>(this Frame<R, C> frame, string path, string orient = null) => File.WriteAllText(path, frame.ToJson(orient));

    private static string Members(string[] names, Func<int, string> valueAt) => $"{{{string.Join(',', names.Select((name, position) => $"{Text(name)}:{valueAt(position)}"))}}}";

    private static string Json<R, C>(this Frame<R, C> frame, int row, int column) => frame.Data[column].GetObject(row).ValueOrDefault switch
    {
        null => "null",
        double number when !double.IsFinite(number) => "null",
        float number when !float.IsFinite(number) => "null",
        bool flag => flag ? "true" : "false",
        byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal => Invariant(frame.Data[column].GetObject(row).Value, null),
        DateTime or DateTimeOffset => Text(Invariant(frame.Data[column].GetObject(row).Value, "o")),
        var other => Text(other.ToString()),
    };

    private static string Invariant(object value, string format) => ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture);

    private static string Text(string text) => JsonSerializer.Serialize(text, Plain);

    /// <summary>The parts of a key, with dashes between them.</summary>
    private static string Name<K>(K key) => string.Join(" - ", KeyLevels.Of(key));
}
