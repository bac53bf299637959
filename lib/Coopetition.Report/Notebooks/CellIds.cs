using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>Gives an id to each cell that lacks a valid one or repeats an earlier cell's.</summary>
internal static partial class CellIds
{
    public static void Assign(JsonArray cells)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var without = new List<(JsonObject Cell, int Number)>();
        foreach (var (index, cell) in cells.Index())
        {
            var id = cell!["id"] is JsonValue value && value.TryGetValue(out string? text) && Valid().IsMatch(text) ? text : null;
            if (id is null || !taken.Add(id))
            {
                without.Add((cell.AsObject(), index + 1));
            }
        }

        foreach (var (cell, number) in without)
        {
            cell["id"] = Free($"cell-{number}", taken);
        }
    }

    public static string Free(string wanted, ISet<string> taken)
    {
        var id = wanted;
        for (var i = 2; !taken.Add(id); i++)
        {
            id = $"{wanted}-{i}";
        }

        return id;
    }

    [GeneratedRegex("^[a-zA-Z0-9-_]{1,64}$")]
    private static partial Regex Valid();
}
