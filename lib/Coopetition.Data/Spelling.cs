namespace Coopetition.Data;

/// <summary>What somebody who made a slip most likely meant.</summary>
public static class Spelling
{
    /// <summary>The candidate that takes the fewest changed letters, case aside; null if none is near. Of equals, the first.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        var limit = Math.Max(1, text.Length / 3);
        string? nearest = null;
        foreach (var candidate in candidates.Where(candidate => Math.Abs(candidate.Length - text.Length) <= limit))
        {
            var distance = Distance(text.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance <= limit)
            {
                nearest = candidate;
                limit = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>What to do about a slip: "Did you mean …?" where a candidate is near, else what is given.</summary>
    public static string Remedy(string text, IEnumerable<string> candidates, string otherwise) =>
        Nearest(text, candidates) is { } nearest ? $"Did you mean \"{nearest}\"?" : otherwise;

    /// <summary>Letters added, dropped or changed, and neighbours that changed places.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var changed = left[i - 1] == right[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + changed);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[i, j] = swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
            }
        }

        return rows[left.Length, right.Length];
    }
}
