using System.Globalization;
using System.Text.Json;
using Plotly.NET;

namespace Coopetition;

public sealed partial record Figure
{
    /// <summary>The media type of <see cref="ToJson"/>.</summary>
    public const string MediaType = "application/vnd.coopetition.figure+json";

    /// <summary>The figure as a notebook shows it.</summary>
    public string ToHtml() => HtmlText.Of(writer => FigureHtml.Write(this, writer));

    /// <summary>All that a report needs to show the figure in any size: one JSON object, the same bytes for the same data.</summary>
    public string ToJson() => JsonText.Of(Write);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("slug", Slug);
        json.WriteString("finding", Finding);
        json.WriteString("subtitle", Subtitle);
        json.WriteString("alternativeText", AlternativeText);
        json.WriteString("caveat", Caveat);
        WriteArray(json, "notes", Notes, json.WriteStringValue);
        json.WritePropertyName("headline");
        WriteValue(json, Headline);
        WriteArray(json, "sources", Sources, source => SourceJson.Write(json, source));
        json.WriteString("asOf", AsOf);
        Write(json, Table);
        WriteVariants(json);
        json.WriteEndObject();
    }

    private void WriteVariants(Utf8JsonWriter json)
    {
        json.WriteStartObject("variants");
        foreach (var size in FigureSize.All)
        {
            json.WriteStartObject(size.Name);
            foreach (var dark in new[] { false, true })
            {
                json.WritePropertyName(dark ? "dark" : "light");
                json.WriteRawValue(GenericChart.toJson(ToChart(size, dark)));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FigureTable table)
    {
        json.WriteStartObject("table");
        WriteArray(json, "columns", table.Columns, column =>
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("title", column.Title);
            json.WriteString("type", column.Type);
            json.WriteString("unit", column.Unit);
            json.WriteEndObject();
        });
        WriteArray(json, "rows", table.Rows, row =>
        {
            json.WriteStartArray();
            foreach (var cell in row)
            {
                WriteValue(json, cell);
            }

            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
