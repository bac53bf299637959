namespace Deedle;

/// <remarks>Ranks of values; what is missing has none.</remarks>
public static partial class SeriesExtensions
{
    /// <summary>From 1 for the least; equal values share a rank and leave no gap behind.</summary>
    public static Series<K, int> Rank<K, V>(this Series<K, V> series)
    {
        var ranks = Core.GenericOrder.Sort(series.Values.Distinct(), Core.GenericOrder.Compare).Index().ToDictionary(value => value.Item, value => value.Index + 1);
        return series.SelectValues(value => ranks[value]);
    }

    /// <summary>From 1 for the first in the comparer's order; equal values share a rank and leave a gap behind.</summary>
    public static Series<K, int> RankWith<K, V>(this Series<K, V> series, Comparer<V> cmp)
    {
        V[] values = [.. series.Values];
        return series.SelectValues(value => 1 + values.Count(other => cmp.Compare(other, value) < 0));
    }

    /// <summary>From 0 for the least values, in groups of one size but for the last.</summary>
    /// <exception cref="ArgumentException">There is not even one group.</exception>
    public static Series<K, int> Ntile<K, V>(this Series<K, V> series, int groups)
    {
        if (groups <= 0)
        {
            throw new ArgumentException($"{groups} is no number of groups: give 1 or more.", nameof(groups));
        }
        var size = Math.Ceiling((double)series.ValueCount / groups);
        var places = series.DropMissing().Sort().Keys.Index().ToDictionary(key => key.Item, key => Math.Min((int)(key.Index / size), groups - 1));
        return series.Select(observation => places[observation.Key]);
    }
}
