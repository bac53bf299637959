using Deedle.Core;

namespace Deedle;

/// <summary>The columns of a frame by their key.</summary>
public class ColumnSeries<TRowKey, TColumnKey> : Series<TColumnKey, ObjectSeries<TRowKey>>
{
    public ColumnSeries(Series<TColumnKey, ObjectSeries<TRowKey>> series)
        : base(series.KeyIndex, series.Vector)
    {
    }

    /// <summary>A frame of these columns, in this order; a column that is not there is left out.</summary>
    public new Frame<TRowKey, TColumnKey> this[IEnumerable<TColumnKey> items] => FrameAssembly.FromColumns(GetItems(items));

    public new Frame<TRowKey, TColumnKey> this[ICustomLookup<TColumnKey> level] => FrameAssembly.FromColumns(base.GetByLevel(level));

    public new Frame<TRowKey, TColumnKey> GetByLevel(ICustomLookup<TColumnKey> level) => this[level];
}
