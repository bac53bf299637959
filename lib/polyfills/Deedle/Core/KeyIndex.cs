using System.Collections.ObjectModel;

namespace Deedle.Core;

/// <summary>Keys by position and positions by key, and whether the keys ascend.</summary>
/// <remarks>
/// Duplicates are found by <see cref="Check"/> or when a position is first asked for, not before: as in the original, a frame
/// whose columns were renamed to the same name fails on its next use. What the maker knows is not looked up again:
/// <paramref name="ordered"/>, where null means look, and <paramref name="unique"/>.
/// </remarks>
internal sealed class KeyIndex<K>(K[] keys, bool? ordered = null, bool unique = false)
{
    private Dictionary<K, int> positions;

    public static Comparer<K> Order => Comparer<K>.Default;

    public int Count => keys.Length;

    public ReadOnlyCollection<K> Unchecked { get; } = new(keys);

    public ReadOnlyCollection<K> Keys => Check().Unchecked;

    public bool IsOrdered => ordered ??= Check().Ascends();

    public (K First, K Last) Range => IsOrdered ? (Unchecked[0], Unchecked[Count - 1]) : throw new InvalidOperationException("Keys that are not sorted have no range.");

    private Dictionary<K, int> Positions => positions ??= FindPositions();

    /// <exception cref="ArgumentException">A key is there twice.</exception>
    public KeyIndex<K> Check()
    {
        if (!unique)
        {
            _ = Positions;
        }
        return this;
    }

    /// <summary>The key's position, or -1.</summary>
    public int Locate(K key) => Positions.TryGetValue(key, out var position) ? position : -1;

    /// <summary>The position of the key, or of its nearest acceptable neighbour where <paramref name="lookup"/> allows one, or -1.</summary>
    /// <exception cref="InvalidOperationException">A neighbour is wanted and the keys are not sorted.</exception>
    public int Locate(K key, Lookup lookup, Func<int, bool> accept)
    {
        var exact = Locate(key);
        if (lookup == Lookup.Exact || (exact >= 0 && lookup.HasFlag(Lookup.Exact) && accept(exact)))
        {
            return exact;
        }
        if (!IsOrdered)
        {
            throw new InvalidOperationException("The nearest smaller or greater key needs sorted keys: sort by key first.");
        }
        var found = exact >= 0 ? exact : Array.BinarySearch(keys, key, Order);
        var (start, step) = (found >= 0, lookup.HasFlag(Lookup.Greater)) switch
        {
            (true, true) => (found + 1, 1),
            (true, false) => (found - 1, -1),
            (false, true) => (~found, 1),
            (false, false) => (~found - 1, -1),
        };
        for (var position = start; position >= 0 && position < keys.Length; position += step)
        {
            if (accept(position))
            {
                return position;
            }
        }
        return -1;
    }

    public KeyIndex<K> Slice(int start, int count) => new(keys.AsSpan(start, count).ToArray(), IsOrdered ? true : null, unique: true);

    /// <summary>The keys that have a neighbour so many positions before them, with their own positions and the neighbours'.</summary>
    public (KeyIndex<K> Kept, int[] Current, int[] Before) Shift(int offset)
    {
        var count = Math.Max(0, Count - Math.Abs(offset));
        int[] current = [.. Enumerable.Range(Math.Max(0, offset), count)];
        return (Take(current, IsOrdered ? true : null), current, [.. Enumerable.Range(Math.Max(0, -offset), count)]);
    }

    /// <summary>The keys at these positions, each of them once.</summary>
    public KeyIndex<K> Take(IEnumerable<int> positionsToTake, bool? ordered = null) => new([.. Check().Pick(positionsToTake)], ordered, unique: true);

    /// <summary>The keys in ascending order, and where each of them was.</summary>
    public (KeyIndex<K> Index, int[] Positions) Sort()
    {
        var sorted = GenericOrder.Sort(Keys, Order.Compare);
        return (new KeyIndex<K>(sorted, ordered: true, unique: true), Array.ConvertAll(sorted, Locate));
    }

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is KeyIndex<K> other && Unchecked.SequenceEqual(other.Unchecked));

    public override int GetHashCode() => keys.Aggregate(keys.Length, HashCode.Combine);

    private IEnumerable<K> Pick(IEnumerable<int> positionsToPick) => positionsToPick.Select(position => keys[position]);

    private Dictionary<K, int> FindPositions()
    {
        var found = new Dictionary<K, int>(keys.Length);
        for (var position = 0; position < keys.Length; position++)
        {
            if (!found.TryAdd(keys[position], position))
            {
                throw new ArgumentException($"The key {keys[position]} is there twice, and keys must be unique.", nameof(keys));
            }
        }
        return found;
    }

    private bool Ascends()
    {
        if (!typeof(IComparable).IsAssignableFrom(typeof(K)) && !typeof(IComparable<K>).IsAssignableFrom(typeof(K)))
        {
            return false;
        }
        try
        {
            return keys.Zip(keys.Skip(1)).All(pair => Order.Compare(pair.First, pair.Second) <= 0);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // A tuple is comparable by its type, yet not every tuple can be compared.
            return false;
        }
    }
}
