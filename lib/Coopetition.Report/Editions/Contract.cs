using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Coopetition.Report.Editions;

/// <summary>Reads what a notebook hands over, or an earlier run left, and takes nothing that is not whole: whoever reads on need not ask.</summary>
internal static class Contract
{
    private static readonly JsonSerializerOptions OfNotebooks = new(ContractJson.Default.Options)
    {
        TypeInfoResolver = ContractJson.Default.WithAddedModifier(RefuseHoles),
        // A number would stand for a name that there may not be
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    private static readonly JsonSerializerOptions OfRuns = new(ReportJson.Default.Options) { TypeInfoResolver = ReportJson.Default.WithAddedModifier(RefuseHoles) };

    /// <exception cref="JsonException">It is not in the form of such a thing.</exception>
    public static T Read<T>(JsonNode json) where T : class =>
        json.Deserialize((JsonTypeInfo<T>)OfNotebooks.GetTypeInfo(typeof(T))) ?? throw Nothing<T>();

    /// <summary>Reads what the command itself has written.</summary>
    /// <exception cref="JsonException">It is not in the form of such a thing.</exception>
    public static T ReadOwn<T>(byte[] json) where T : class =>
        JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)OfRuns.GetTypeInfo(typeof(T))) ?? throw Nothing<T>();

    /// <summary>The same figure, each row of its table with a cell per column.</summary>
    /// <exception cref="JsonException">It cannot be drawn or counted.</exception>
    public static Figure Check(Figure figure)
    {
        if (figure.Chart.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A figure's chart is a JSON object.");
        }

        if (figure.Native?.Series.SelectMany(series => series.Points).Any(point => point.Value is { } value && !double.IsFinite(value)) == true)
        {
            throw new JsonException("A figure's chart has a number that is too large.");
        }

        return figure with { Table = Check(figure.Table) };
    }

    /// <summary>The same table, each row with a cell per column: what a row is short of is missing.</summary>
    /// <exception cref="JsonException">A row has more cells than there are columns, or a number is too large.</exception>
    public static Table Check(Table table)
    {
        if (table.Rows.Any(row => row.Count > table.Columns.Count))
        {
            throw new JsonException("A row of a table has more cells than the table has columns.");
        }

        return table.Rows.SelectMany(row => row).Any(cell => cell.Number is { } number && !double.IsFinite(number))
            ? throw new JsonException("A table has a number that is too large.")
            : table with { Rows = [.. table.Rows.Select(row => row.Count == table.Columns.Count ? row : [.. row, .. Enumerable.Repeat(default(Cell), table.Columns.Count - row.Count)])] };
    }

    private static JsonException Nothing<T>() => new($"There is no {typeof(T).Name} in it.");

    // Annotations do not reach what lists and dictionaries hold
    private static void RefuseHoles(JsonTypeInfo type)
    {
        if (type.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary)
        {
            type.OnDeserialized = items =>
            {
                if ((items is IDictionary map ? map.Values : (IEnumerable)items).Cast<object?>().Contains(null))
                {
                    throw new JsonException("There is a null among the items of a list.");
                }
            };
        }
    }
}
