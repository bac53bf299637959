namespace Deedle.Core;

internal static class VectorOrder
{
    /// <summary>The positions in the order of their values; missing values come first.</summary>
    public static int[] SortedPositions<T>(this Vector<T> vector, Comparison<T> comparison) =>
        GenericOrder.Sort(Enumerable.Range(0, vector.Count), (left, right) => (vector[left], vector[right]) switch
        {
            ({ HasValue: true } first, { HasValue: true } second) => comparison(first.Value, second.Value),
            var (first, second) => first.HasValue.CompareTo(second.HasValue),
        });
}
