using System.Runtime.CompilerServices;
using Deedle.Core;

namespace Deedle;

/// <remarks>
/// Operators work on columns of numbers and leave the others as they are; two frames keep only what both have.
/// They carry the names that operators have in metadata, as those of series do.
/// </remarks>
public partial class Frame<TRowKey, TColumnKey>
{
    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Addition(Frame<TRowKey, TColumnKey> frame1, Frame<TRowKey, TColumnKey> frame2) => Align(frame1, frame2, (left, right) => left + right);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Addition(Frame<TRowKey, TColumnKey> frame, Series<TRowKey, double> series) => Align(frame, series, (left, right) => left + right);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Addition(Series<TRowKey, double> series, Frame<TRowKey, TColumnKey> frame) => Align(frame, series, (left, right) => right + left);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Addition(Frame<TRowKey, TColumnKey> frame, double scalar) => frame.SelectValues<double, double>(value => value + scalar);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Addition(double scalar, Frame<TRowKey, TColumnKey> frame) => frame.SelectValues<double, double>(value => scalar + value);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Subtraction(Frame<TRowKey, TColumnKey> frame1, Frame<TRowKey, TColumnKey> frame2) => Align(frame1, frame2, (left, right) => left - right);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Subtraction(Frame<TRowKey, TColumnKey> frame, Series<TRowKey, double> series) => Align(frame, series, (left, right) => left - right);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Subtraction(Series<TRowKey, double> series, Frame<TRowKey, TColumnKey> frame) => Align(frame, series, (left, right) => right - left);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Subtraction(Frame<TRowKey, TColumnKey> frame, double scalar) => frame.SelectValues<double, double>(value => value - scalar);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Subtraction(double scalar, Frame<TRowKey, TColumnKey> frame) => frame.SelectValues<double, double>(value => scalar - value);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Multiply(Frame<TRowKey, TColumnKey> frame1, Frame<TRowKey, TColumnKey> frame2) => Align(frame1, frame2, (left, right) => left * right);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Multiply(Frame<TRowKey, TColumnKey> frame, Series<TRowKey, double> series) => Align(frame, series, (left, right) => left * right);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Multiply(Series<TRowKey, double> series, Frame<TRowKey, TColumnKey> frame) => Align(frame, series, (left, right) => right * left);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Multiply(Frame<TRowKey, TColumnKey> frame, double scalar) => frame.SelectValues<double, double>(value => value * scalar);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Multiply(double scalar, Frame<TRowKey, TColumnKey> frame) => frame.SelectValues<double, double>(value => scalar * value);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Division(Frame<TRowKey, TColumnKey> frame1, Frame<TRowKey, TColumnKey> frame2) => Align(frame1, frame2, (left, right) => left / right);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Division(Frame<TRowKey, TColumnKey> frame, Series<TRowKey, double> series) => Align(frame, series, (left, right) => left / right);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Division(Series<TRowKey, double> series, Frame<TRowKey, TColumnKey> frame) => Align(frame, series, (left, right) => right / left);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Division(Frame<TRowKey, TColumnKey> frame, double scalar) => frame.SelectValues<double, double>(value => value / scalar);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_Division(double scalar, Frame<TRowKey, TColumnKey> frame) => frame.SelectValues<double, double>(value => scalar / value);

    [SpecialName]
    public static Frame<TRowKey, TColumnKey> op_UnaryNegation(Frame<TRowKey, TColumnKey> frame) => frame.SelectValues<double, double>(value => -value);

    private static Frame<TRowKey, TColumnKey> Align(Frame<TRowKey, TColumnKey> frame, Series<TRowKey, double> series, Func<double, double, double> combine)
    {
        var (rows, left, right) = Alignment.Join(frame.RowIndex, series.KeyIndex, JoinKind.Outer, Lookup.Exact);
        var other = right.Apply(series.Vector);
        return new(rows, frame.ColumnIndex, Array.ConvertAll(frame.Data, column => column.TryConvert<double>(ConversionKind.Safe) is { } numbers
            ? Combine(left.Apply(numbers), other, combine)
            : left.Apply(column)));
    }

    private static Frame<TRowKey, TColumnKey> Align(Frame<TRowKey, TColumnKey> frame1, Frame<TRowKey, TColumnKey> frame2, Func<double, double, double> combine)
    {
        var (rows, toLeft, toRight) = Alignment.Join(frame1.RowIndex, frame2.RowIndex, JoinKind.Outer, Lookup.Exact);
        var (columns, ofLeft, ofRight) = Alignment.Join(frame1.ColumnIndex, frame2.ColumnIndex, JoinKind.Outer, Lookup.Exact);
        return new(rows, columns, [.. Enumerable.Range(0, columns.Count).Select(column =>
            Column(frame1, ofLeft, column) is { } left && Column(frame2, ofRight, column) is { } right
                ? Combine(toLeft.Apply(left), toRight.Apply(right), combine)
                : Vector<object>.Of(rows.Count, _ => default) as Vector)]);

        static Vector<double> Column(Frame<TRowKey, TColumnKey> frame, Relocation relocation, int column) =>
            (relocation.Positions is null ? column : relocation.Positions[column]) is >= 0 and var position ? frame.Data[position].TryConvert<double>(ConversionKind.Safe) : null;
    }

    private static Vector<double> Combine(Vector<double> left, Vector<double> right, Func<double, double, double> combine) =>
        Vector<double>.Of(left.Count, row => left[row].HasValue && right[row].HasValue ? new OptionalValue<double>(combine(left[row].Value, right[row].Value)) : default);
}
