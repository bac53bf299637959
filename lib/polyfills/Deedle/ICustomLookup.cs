namespace Deedle;

/// <summary>Picks keys by a part of them.</summary>
public interface ICustomLookup<K>
{
    bool Matches(K key);
}
