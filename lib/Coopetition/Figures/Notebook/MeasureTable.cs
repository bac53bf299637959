using System.Text.Json;
using Coopetition.Kinds;

namespace Coopetition;

/// <summary>Measures in some periods, as a table for readers and as JSON for the edition.</summary>
/// <param name="periods">In the order of the columns; a measure without a value in one has a dash there.</param>
public sealed class MeasureTable(IReadOnlyList<Measure> measures, params IReadOnlyList<Period> periods)
{
    /// <summary>The media type of <see cref="ToJson"/>.</summary>
    public const string MediaType = "application/vnd.coopetition.measures+json";

    /// <summary>Each measure's value in each period: in the measure's own unit, unrounded.</summary>
    public string ToJson() => JsonText.Of(Write);

    /// <summary>The longer of the two goes down: periods of few measures, or measures in few periods.</summary>
    public string ToHtml() => HtmlText.Of(WriteHtml);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("measures");
        foreach (var (measure, point) in measures.SelectMany(measure => periods.Select(period => (measure, measure[period]))))
        {
            Write(json, measure, point);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteHtml(TextWriter writer)
    {
        if (periods.Count > measures.Count)
        {
            HtmlTable.Write(
                [("Period", false), .. measures.Select(measure => ($"{measure.Subject()}: {measure.Name}", true))],
                periods.Select(period => measures.Select(measure => Cell(measure, period)).Prepend(new(period.ToString(), false)).ToArray()),
                periods.Count,
                writer);
            return;
        }

        HtmlTable.Write(
            [("", false), ("Measure", false), .. periods.Select(period => (period.ToString(), true))],
            measures.Select(measure => periods.Select(period => Cell(measure, period)).Prepend(new(measure.Name, false)).Prepend(new(measure.Subject(), false)).ToArray()),
            measures.Count,
            writer);
    }

    private static HtmlCell Cell(Measure measure, Period period) => measure[period] is { Value: not null } point
        ? new(Numerals.Text(point, measure.Unit) + (point.Status == Status.Unverified ? " (unverified)" : ""), true)
        : new("–", true, measure[period].Gap?.Reason ?? "missing");

    private static void Write(Utf8JsonWriter json, Measure measure, Point point)
    {
        json.WriteStartObject();
        json.WriteString("id", measure.Id);
        json.WriteString("name", measure.Name);
        json.WriteString("company", measure.Company.Name);
        json.WriteString("period", point.Period.ToData());
        json.WritePropertyName("value");
        if (point.Value is { } value && double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("unit", measure.Unit);
        json.WriteString("status", point.Status.Word());
        json.WriteString("reason", point.Gap?.Reason);
        json.WriteStartArray("sources");
        foreach (var source in point.Sources)
        {
            json.WriteStringValue(source.Id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
