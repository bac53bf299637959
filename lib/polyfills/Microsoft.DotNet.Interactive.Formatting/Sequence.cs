using System.Collections;
using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The items of a sequence that are shown, and how many are not; null if that cannot be told without running through it.</summary>
internal sealed record Sequence(IReadOnlyList<object?> Shown, int? Hidden)
{
    private static readonly MethodInfo CountMethod = typeof(Sequence).GetMethod(nameof(TryCount), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static Sequence Of(IEnumerable items)
    {
        var limit = Formatter.ListExpansionLimit;
        var shown = new List<object?>();
        var enumerator = items.GetEnumerator();
        using (enumerator as IDisposable)
        {
            while (shown.Count < limit && enumerator.MoveNext())
            {
                shown.Add(enumerator.Current);
            }
            var more = shown.Count == limit && enumerator.MoveNext();
            return new Sequence(shown, more ? CountOf(items) - limit : 0);
        }
    }

    public string Rest => Hidden is 0 ? "" : Hidden is { } count ? $" ... ({count} more)" : " ... (more)";

    // A lazy range knows its own length without being run through; other lazy sequences may be endless.
    private static int? CountOf(IEnumerable items)
    {
        if (items is ICollection collection)
        {
            return collection.Count;
        }
        object?[] arguments = [items, null];
        return TypeShape.Of(items.GetType()).ItemType is { } itemType && (bool)CountMethod.MakeGenericMethod(itemType).Invoke(null, arguments)!
            ? (int?)arguments[1]
            : null;
    }

    private static bool TryCount<T>(IEnumerable items, out int count)
    {
        count = 0;
        return items is IEnumerable<T> typed && typed.TryGetNonEnumeratedCount(out count);
    }
}
