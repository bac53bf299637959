using System.Text.RegularExpressions;

namespace Deedle.Csv;

/// <summary>What the caller of a CSV file says of its columns: <c>Revenue=float, Old->New=int, date, Renamed</c>.</summary>
internal static partial class CsvSchema
{
    private static readonly Dictionary<string, CellKind> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = CellKind.Integer,
        ["int64"] = CellKind.LongInteger,
        ["bool"] = CellKind.Boolean,
        ["float"] = CellKind.Double,
        ["decimal"] = CellKind.Decimal,
        ["date"] = CellKind.DateTime,
        ["timespan"] = CellKind.Text,
        ["guid"] = CellKind.Guid,
        ["string"] = CellKind.Text,
    };

    /// <summary>The columns' names, and their types where the schema or the header gives one.</summary>
    /// <exception cref="Exception">The schema names a column or a type that is not there, or more columns than there are.</exception>
    public static (string[] Names, CellKind?[] Kinds) Apply(string schema, string[] headers)
    {
        var (names, kinds) = ((string[])headers.Clone(), new CellKind?[headers.Length]);
        var items = string.IsNullOrWhiteSpace(schema) ? [] : schema.Split(',', StringSplitOptions.TrimEntries);
        if (items.Length > headers.Length)
        {
            throw new Exception($"The schema has {items.Length} columns, and the file has {headers.Length}: is the separator right?");
        }
        foreach (var (position, item) in items.Index().Where(item => item.Item.Length > 0))
        {
            if (ByName().Match(item) is { Success: true } named)
            {
                var column = Array.FindIndex(names, name => name.Equals(named.Groups["old"].Value, StringComparison.OrdinalIgnoreCase));
                if (column < 0)
                {
                    throw new Exception($"The schema speaks of a column {named.Groups["old"].Value}. The columns are {string.Join(", ", names)}.");
                }
                names[column] = named.Groups["new"].Success ? named.Groups["new"].Value : names[column];
                kinds[column] = named.Groups["type"].Success ? Kind(named.Groups["type"].Value) ?? throw new Exception(
                    $"The schema says {item}, and {named.Groups["type"].Value} is not a type. The types are {string.Join(", ", Types.Keys)}.") : kinds[column];
            }
            else if (Kind(item) is { } kind)
            {
                kinds[position] = kind;
            }
            else
            {
                names[position] = item;
            }
        }
        TakeTypesFromHeaders(names, kinds);
        MakeUnique(names);
        return (names, kinds);
    }

    private static CellKind? Kind(string type) => Types.TryGetValue(Optional().Replace(type, ""), out var kind) ? kind : null;

    private static void TakeTypesFromHeaders(string[] names, CellKind?[] kinds)
    {
        for (var column = 0; column < names.Length; column++)
        {
            if (NameAndType().Match(names[column]) is { Success: true } header && Kind(header.Groups["type"].Value) is { } kind)
            {
                names[column] = header.Groups["name"].Value;
                kinds[column] ??= kind;
            }
        }
    }

    /// <summary>A second A becomes A2, a third A3.</summary>
    private static void MakeUnique(string[] names)
    {
        var seen = new HashSet<string>();
        for (var column = 0; column < names.Length; column++)
        {
            while (!seen.Add(names[column]))
            {
                var stem = names[column].TrimEnd("0123456789".ToCharArray());
                names[column] = stem + (stem.Length == names[column].Length ? stem.Contains(' ') ? " 2" : "2" : (ulong.Parse(names[column].AsSpan(stem.Length), Invariant) + 1).ToString(Invariant));
            }
        }
    }

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    [GeneratedRegex(@"^(?<old>[^=]+?)\s*(->\s*(?<new>[^=]+?)\s*(=\s*(?<type>.+))?|=\s*(?<type>.+))$")]
    private static partial Regex ByName();

    [GeneratedRegex(@"^(?<name>.+?)\s*\((?<type>[^()]+)\)$")]
    private static partial Regex NameAndType();

    [GeneratedRegex(@"(\?| option)$")]
    private static partial Regex Optional();
}
