using System.Globalization;
using System.Net;
using System.Text.Json.Serialization;
using System.Text.Json;

namespace Coopetition;

/// <summary>Data as rows: what stands behind a figure, or what a cell shows of a frame.</summary>
/// <param name="Rows">Each with a cell per column.</param>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>The media type of a table in a notebook's output.</summary>
    public const string MediaType = "application/vnd.coopetition.table+json";

    private const int MostRows = 50;
    private const int MostColumns = 30;

    /// <summary>Whether there are columns of numbers, and not one number in them.</summary>
    internal bool IsWithoutNumbers => Columns.Any(column => column.IsNumber) && !Rows.Any(row => Columns.Zip(row).Any(pair => pair.First.IsNumber && !pair.Second.IsMissing));

    public string ToJson() => JsonSerializer.Serialize(this, ContractJson.Plain.Table);

    /// <summary>For readers: everything encoded, numbers to the right, a dash with its reason for what is missing; long tables are cut, and say so.</summary>
    public string ToHtml()
    {
        var columns = Columns.Take(MostColumns).ToList();
        var titles = columns.Select(column => $"<th scope=\"col\" style=\"{Alignment(column)}\">{Encode(column.Unit is null ? column.Title : $"{column.Title}, {column.Unit}")}</th>");
        var rows = Rows.Take(MostRows).Select(row => $"<tr>{string.Concat(columns.Zip(row, Html))}</tr>");
        return $"<table><thead><tr>{string.Concat(titles)}</tr></thead><tbody>{string.Concat(rows)}</tbody></table>{Cut(MostRows, Rows.Count, "rows")}{Cut(MostColumns, Columns.Count, "columns")}";

        static string Html(Column column, Cell cell)
        {
            var reason = Encode(cell.Why ?? "missing");
            return $"<td style=\"{Alignment(column)}\"{(cell.IsMissing ? $" title=\"{reason}\"><span role=\"img\" aria-label=\"{reason}\">–</span>" : $">{Encode(Text(cell))}")}</td>";
        }

        static string Alignment(Column column) => column.IsNumber ? "text-align:right;font-variant-numeric:tabular-nums" : "text-align:left";

        static string Cut(int most, int all, string what) => all <= most ? "" : string.Create(CultureInfo.InvariantCulture, $"<p>The first {most} of {all:N0} {what}.</p>");
    }

    /// <summary>With thousands separators and at most four digits after the point, fewer for large numbers; a dash for what is missing.</summary>
    public static string Text(Cell cell) => cell switch
    {
        { Number: { } number } when Math.Abs(number) is >= 1e15 or (> 0 and < 1e-4) => number.ToString("0.###e+0", CultureInfo.InvariantCulture),
        { Number: { } number } => number.ToString(Math.Abs(number) >= 1000 ? "#,##0.#" : "#,##0.####", CultureInfo.InvariantCulture).Replace('-', '\u2212'),
        { Text: { } text } => text,
        _ => "–",
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
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
        Enum word => word.Word(),
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
