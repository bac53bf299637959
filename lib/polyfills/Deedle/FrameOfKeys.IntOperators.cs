using System.Runtime.CompilerServices;

namespace Deedle;

/// <remarks>Operators with a series of whole numbers, which become numbers.</remarks>
public partial class Frame<TRowKey, TColumnKey>
{
    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Addition(Frame<TRowKey, TColumnKey> frame, Series<TRowKey, int> series) => op_Addition(frame, series.SelectValues(Convert.ToDouble));

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Addition(Series<TRowKey, int> series, Frame<TRowKey, TColumnKey> frame) => op_Addition(series.SelectValues(Convert.ToDouble), frame);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Subtraction(Frame<TRowKey, TColumnKey> frame, Series<TRowKey, int> series) => op_Subtraction(frame, series.SelectValues(Convert.ToDouble));

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Subtraction(Series<TRowKey, int> series, Frame<TRowKey, TColumnKey> frame) => op_Subtraction(series.SelectValues(Convert.ToDouble), frame);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Multiply(Frame<TRowKey, TColumnKey> frame, Series<TRowKey, int> series) => op_Multiply(frame, series.SelectValues(Convert.ToDouble));

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Multiply(Series<TRowKey, int> series, Frame<TRowKey, TColumnKey> frame) => op_Multiply(series.SelectValues(Convert.ToDouble), frame);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Division(Frame<TRowKey, TColumnKey> frame, Series<TRowKey, int> series) => op_Division(frame, series.SelectValues(Convert.ToDouble));

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Division(Series<TRowKey, int> series, Frame<TRowKey, TColumnKey> frame) => op_Division(series.SelectValues(Convert.ToDouble), frame);
}
