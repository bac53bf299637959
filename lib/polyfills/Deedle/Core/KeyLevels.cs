using System.Runtime.CompilerServices;

namespace Deedle.Core;

/// <summary>The parts of a key: a tuple has several, its last part may be a tuple again.</summary>
internal static class KeyLevels
{
    public static object[] Of(object key) => key is ITuple { Length: > 1 } tuple
        ? [.. Enumerable.Range(0, tuple.Length - 1).Select(part => tuple[part]), .. Of(tuple[tuple.Length - 1])]
        : [key];
}
