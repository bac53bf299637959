namespace Coopetition.Drawing;

/// <summary>Moves labels along a line, as little as possible, so that none lies on another.</summary>
internal static class Spread
{
    /// <summary>New middles, in the order given.</summary>
    /// <param name="wanted">Where each label's middle should be.</param>
    /// <param name="extents">How much room each takes along the line.</param>
    /// <remarks>Labels that cannot all fit between the bounds overlap evenly instead of leaving them.</remarks>
    public static double[] Apart(IReadOnlyList<double> wanted, IReadOnlyList<double> extents, double from, double to)
    {
        var room = to - from;
        var total = extents.Sum();
        var shrink = total > room && total > 0 ? room / total : 1;
        var order = Enumerable.Range(0, wanted.Count).OrderBy(index => wanted[index]).ToList();

        var groups = new List<Group>();
        foreach (var index in order)
        {
            var extent = extents[index] * shrink;
            groups.Add(new([index], extent, Clamp(wanted[index] - (extent / 2), extent), 1));
            while (groups.Count > 1 && groups[^2].Start + groups[^2].Extent > groups[^1].Start)
            {
                var (upper, lower) = (groups[^2], groups[^1]);
                var extentOfBoth = upper.Extent + lower.Extent;
                var start = ((upper.Start * upper.Weight) + ((lower.Start - upper.Extent) * lower.Weight)) / (upper.Weight + lower.Weight);
                groups.RemoveRange(groups.Count - 2, 2);
                groups.Add(new([.. upper.Members, .. lower.Members], extentOfBoth, Clamp(start, extentOfBoth), upper.Weight + lower.Weight));
            }
        }

        var middles = new double[wanted.Count];
        foreach (var group in groups)
        {
            var at = group.Start;
            foreach (var member in group.Members)
            {
                middles[member] = at + (extents[member] * shrink / 2);
                at += extents[member] * shrink;
            }
        }

        return middles;

        double Clamp(double start, double extent) => Math.Max(from, Math.Min(start, to - extent));
    }

    private sealed record Group(IReadOnlyList<int> Members, double Extent, double Start, int Weight);
}
