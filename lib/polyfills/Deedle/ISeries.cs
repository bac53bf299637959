using Deedle.Core;

namespace Deedle;

/// <summary>A series whose values' type is not known at compile time.</summary>
public interface ISeries<K>
{
    internal KeyIndex<K> KeyIndex { get; }

    internal Vector Vector { get; }

    OptionalValue<object> TryGetObject(K key);
}
