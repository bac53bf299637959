namespace Deedle;

/// <summary>Collects values of any type for one series.</summary>
public class SeriesBuilder<K> : SeriesBuilder<K, object>;
