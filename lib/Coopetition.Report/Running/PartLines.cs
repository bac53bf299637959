namespace Coopetition.Report.Running;

/// <summary>Finds a line of the code that a kernel compiled in the cell that it was taken from, whose magic lines the kernel keeps for itself.</summary>
internal static class PartLines
{
    /// <param name="line">In the part, counted from one.</param>
    /// <returns>In the cell, counted from one; null if more than one place in the cell could be meant.</returns>
    public static int? InCell(string cell, string part, int line)
    {
        var (whole, code) = (cell.ReplaceLineEndings("\n"), part.ReplaceLineEndings("\n"));
        var start = whole.IndexOf(code, StringComparison.Ordinal);
        if (start >= 0 && start == whole.LastIndexOf(code, StringComparison.Ordinal))
        {
            return whole.AsSpan(0, start).Count('\n') + line;
        }

        // A line was taken out of the middle: what stands on the line says which it is
        var text = code.Split('\n').ElementAtOrDefault(line - 1);
        var places = whole.Split('\n').Index().Where(entry => entry.Item == text).Select(entry => entry.Index + 1).ToList();
        return places is [var only] ? only : null;
    }
}
