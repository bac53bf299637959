using System.Globalization;
using Coopetition.Report.Comparison;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Terminals;

/// <summary>What has changed between two editions, for people.</summary>
internal static class ChangeLines
{
    private const int Longest = 200;

    /// <param name="most">How many changes of each kind are told one by one.</param>
    /// <returns>None if nothing has changed.</returns>
    public static IEnumerable<string> Of(EditionChanges changes, int most) => changes.Changes.Count == 0 ? [] :
    [
        $"Since the edition of {changes.From}: {changes.Summary}.",
        .. Enum.GetValues<ChangeKind>().SelectMany(kind => Of(changes.Of(kind), kind, most)),
    ];

    private static IEnumerable<string> Of(IReadOnlyList<Change> changes, ChangeKind kind, int most)
    {
        if (changes.Count > 0)
        {
            yield return "";
            yield return EditionChanges.HeadingOf(kind);
        }

        foreach (var change in changes.Take(most))
        {
            yield return $"  {change.What}{(kind == ChangeKind.Number ? $": {Text(change.Before, change.Unit)} → {Text(change.After, change.Unit)}" : "")}";
            if (kind != ChangeKind.Number)
            {
                yield return $"    was  {Text(change.Before, change.Unit)}";
                yield return $"    now  {Text(change.After, change.Unit)}";
            }

            yield return $"    by   {PlainText.Shorten(change.CausesInWords, Longest)}";
        }

        if (changes.Count > most)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  and {changes.Count - most:N0} more");
        }
    }

    private static string Text(Cell cell, string? unit) => cell.IsMissing ? "–" : $"{Table.Text(cell).Replace("\n", "\n         ", StringComparison.Ordinal)}{(unit is null ? "" : $" {unit}")}";
}
