using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coopetition;

/// <summary>Data as rows: what stands behind a figure, or what a cell shows of a frame.</summary>
/// <param name="Rows">Each with a cell per column.</param>
public sealed partial record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>The media type of a table in a notebook's output.</summary>
    public const string MediaType = "application/vnd.coopetition.table+json";
}

/// <summary>A column of a table.</summary>
/// <param name="Name">For programs.</param>
/// <param name="Title">For readers.</param>
/// <param name="Type">text, number, date or period.</param>
/// <param name="Unit">As the data count; null for what has none.</param>
public sealed record Column(string Name, string Title, string Type = "text", string? Unit = null)
{
    [JsonIgnore]
    public bool IsNumber => Type == "number";

    internal static Column Period { get; } = new("period", "Period", "period");

    internal static Column Status { get; } = new("status", "Status");

    internal static Column Source { get; } = new("source", "Source");

    internal static Column Note { get; } = new("note", "Note");
}

/// <summary>A cell of a table: a number, a text, or nothing, which is missing.</summary>
/// <param name="Why">Why it is missing, for readers; null if it is not, or if nobody knows.</param>
[JsonConverter(typeof(CellConverter))]
public readonly record struct Cell(double? Number, string? Text = null, string? Why = null)
{
    public bool IsMissing => Number is null && Text is null;

    public static implicit operator Cell(double? number) => new(number is { } value && double.IsFinite(value) ? value : null);

    public static implicit operator Cell(double number) => new(double.IsFinite(number) ? number : null);

    public static implicit operator Cell(string? text) => new(null, text);

    /// <summary>As a program reads it: digits without separators, nothing for what is missing.</summary>
    public override string ToString() => Number is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Text ?? "";

    /// <summary>A value of any type, as its column's type would have it.</summary>
    internal static Cell Of(object? value) => value switch
    {
        null => default,
        double or float or decimal or sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        Period period => period.ToString(),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

/// <summary>A cell as JSON has it: a number, a text or null.</summary>
public sealed class CellConverter : JsonConverter<Cell>
{
    public override bool HandleNull => true;

    public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw new JsonException("A cell of a table is a number, a text or null."),
    };

    public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
    {
        if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
