using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace Deedle.Core;

/// <summary>The order of F#'s <c>compare</c>, which is the original's: text by code point, tuples by their parts.</summary>
internal static class GenericOrder
{
    public static int Compare<T>(T left, T right) => LanguagePrimitives.HashCompare.GenericComparisonIntrinsic(left, right);

    /// <summary>Sorts with the routine that the original sorts with, so that equal items come out in its order.</summary>
    public static T[] Sort<T>(IEnumerable<T> items, Comparison<T> comparison)
    {
        var sorted = items.ToArray();
        ArrayModule.SortInPlaceWith(FuncConvert.FromFunc<T, T, int>((left, right) => comparison(left, right)), sorted);
        return sorted;
    }
}
