using Deedle.Core;

namespace Deedle;

/// <summary>The rows of a frame by their key, each made when asked for.</summary>
public class RowSeries<TRowKey, TColumnKey> : Series<TRowKey, ObjectSeries<TColumnKey>>
{
    internal RowSeries(Series<TRowKey, ObjectSeries<TColumnKey>> series)
        : base(series.KeyIndex, series.Vector)
    {
    }

    /// <summary>A frame of these rows, in this order; a row that is not there has missing values only.</summary>
    public new Frame<TRowKey, TColumnKey> this[IEnumerable<TRowKey> items] => FrameAssembly.FromRows(GetItems(items));

    public new Frame<TRowKey, TColumnKey> this[ICustomLookup<TRowKey> level] => FrameAssembly.FromRows(base.GetByLevel(level));

    public static RowSeries<TRowKey, TColumnKey> FromSeries(Series<TRowKey, ObjectSeries<TColumnKey>> series) => new(series);

    public new Frame<TRowKey, TColumnKey> GetByLevel(ICustomLookup<TRowKey> level) => this[level];
}
