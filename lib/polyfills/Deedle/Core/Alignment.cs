namespace Deedle.Core;

/// <summary>Brings two or more indices together and says how the values of each follow.</summary>
internal static class Alignment
{
    /// <exception cref="InvalidOperationException">A nearest key is wanted of an inner or outer join, or of keys that are not sorted.</exception>
    public static (KeyIndex<K> Index, Relocation Left, Relocation Right) Join<K>(KeyIndex<K> left, KeyIndex<K> right, JoinKind kind, Lookup lookup)
    {
        if (lookup != Lookup.Exact && kind is JoinKind.Inner or JoinKind.Outer)
        {
            throw new InvalidOperationException($"An {kind.ToString().ToLowerInvariant()} join matches exact keys only: use Lookup.Exact.");
        }
        if (lookup != Lookup.Exact && !(left.IsOrdered && right.IsOrdered))
        {
            throw new InvalidOperationException("A join by nearest key needs sorted keys on both sides: sort by key first.");
        }
        switch (kind)
        {
            case JoinKind.Left:
                return (left, default, Follow(right, left, lookup));
            case JoinKind.Right:
                return (right, Follow(left, right, lookup), default);
            case JoinKind.Inner or JoinKind.Outer when left.Equals(right):
                return (left, default, default);
            case JoinKind.Inner:
                return Pair(left, right, Intersection(left, right));
            case JoinKind.Outer:
                return Pair(left, right, Union([left, right], reorder: true));
            default:
                throw new InvalidOperationException($"{kind} is not a kind of join.");
        }
    }

    /// <summary>Every key once: in ascending order where all indices are sorted and <paramref name="reorder"/> asks for it, else as first met.</summary>
    public static KeyIndex<K> Union<K>(IReadOnlyList<KeyIndex<K>> indices, bool reorder)
    {
        var distinct = indices.SelectMany(index => index.Keys).Distinct();
        return (reorder && indices.All(index => index.IsOrdered) ? TrySort(distinct) : null) ?? new KeyIndex<K>([.. distinct], ordered: false, unique: true);
    }

    /// <summary>Where the values of <paramref name="source"/> go when they follow the keys of <paramref name="target"/>.</summary>
    public static Relocation Follow<K>(KeyIndex<K> source, KeyIndex<K> target, Lookup lookup = Lookup.Exact)
    {
        Direction? fill = lookup switch
        {
            Lookup.Exact => null,
            Lookup.ExactOrSmaller => Direction.Forward,
            Lookup.ExactOrGreater => Direction.Backward,
            _ => throw new InvalidOperationException("A join takes the exact key or its nearest neighbour, not a neighbour alone."),
        };
        return ReferenceEquals(source, target) ? new Relocation(null, fill) : new Relocation([.. target.Keys.Select(key => source.Locate(key, lookup, _ => true))], fill);
    }

    private static KeyIndex<K> Intersection<K>(KeyIndex<K> left, KeyIndex<K> right)
    {
        var common = left.Keys.Where(key => right.Locate(key) >= 0);
        return (left.IsOrdered && right.IsOrdered ? TrySort(common) : null) ?? new KeyIndex<K>([.. common], ordered: false, unique: true);
    }

    private static (KeyIndex<K> Index, Relocation Left, Relocation Right) Pair<K>(KeyIndex<K> left, KeyIndex<K> right, KeyIndex<K> joined) =>
        (joined, Follow(left, joined), Follow(right, joined));

    private static KeyIndex<K> TrySort<K>(IEnumerable<K> keys)
    {
        try
        {
            return new KeyIndex<K>(GenericOrder.Sort(keys, KeyIndex<K>.Order.Compare), ordered: true, unique: true);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // One key alone counts as sorted even where its type has no order.
            return null;
        }
    }
}
