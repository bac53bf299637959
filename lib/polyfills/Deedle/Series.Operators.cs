using System.Runtime.CompilerServices;
using Deedle.Core;

namespace Deedle;

/// <remarks>
/// Operators on series of one value type, which C# cannot declare in a type generic in that type: they carry
/// the names that operators have in metadata. Series are aligned by key; where either value is missing, so is the result.
/// </remarks>
public partial class Series<K, V>
{
    [SpecialName]
    public static Series<K, double> op_Addition(Series<K, double> s1, Series<K, double> s2) => Align(s1, s2, (left, right) => left + right);

    [SpecialName]
    public static Series<K, double> op_Addition(Series<K, double> series, double scalar) => series.SelectValues(value => value + scalar);

    [SpecialName]
    public static Series<K, double> op_Addition(double scalar, Series<K, double> series) => series.SelectValues(value => scalar + value);

    [SpecialName]
    public static Series<K, double> op_Subtraction(Series<K, double> s1, Series<K, double> s2) => Align(s1, s2, (left, right) => left - right);

    [SpecialName]
    public static Series<K, double> op_Subtraction(Series<K, double> series, double scalar) => series.SelectValues(value => value - scalar);

    [SpecialName]
    public static Series<K, double> op_Subtraction(double scalar, Series<K, double> series) => series.SelectValues(value => scalar - value);

    [SpecialName]
    public static Series<K, double> op_Multiply(Series<K, double> s1, Series<K, double> s2) => Align(s1, s2, (left, right) => left * right);

    [SpecialName]
    public static Series<K, double> op_Multiply(Series<K, double> series, double scalar) => series.SelectValues(value => value * scalar);

    [SpecialName]
    public static Series<K, double> op_Multiply(double scalar, Series<K, double> series) => series.SelectValues(value => scalar * value);

    [SpecialName]
    public static Series<K, double> op_Division(Series<K, double> s1, Series<K, double> s2) => Align(s1, s2, (left, right) => left / right);

    [SpecialName]
    public static Series<K, double> op_Division(Series<K, double> series, double scalar) => series.SelectValues(value => value / scalar);

    [SpecialName]
    public static Series<K, double> op_Division(double scalar, Series<K, double> series) => series.SelectValues(value => scalar / value);

    [SpecialName]
    public static Series<K, double> op_UnaryNegation(Series<K, double> series) => series.SelectValues(value => -value);

    [SpecialName]
    public static Series<K, int> op_Addition(Series<K, int> s1, Series<K, int> s2) => Align(s1, s2, (left, right) => left + right);

    [SpecialName]
    public static Series<K, int> op_Addition(Series<K, int> series, int scalar) => series.SelectValues(value => value + scalar);

    [SpecialName]
    public static Series<K, int> op_Addition(int scalar, Series<K, int> series) => series.SelectValues(value => scalar + value);

    [SpecialName]
    public static Series<K, int> op_Subtraction(Series<K, int> s1, Series<K, int> s2) => Align(s1, s2, (left, right) => left - right);

    [SpecialName]
    public static Series<K, int> op_Subtraction(Series<K, int> series, int scalar) => series.SelectValues(value => value - scalar);

    [SpecialName]
    public static Series<K, int> op_Subtraction(int scalar, Series<K, int> series) => series.SelectValues(value => scalar - value);

    [SpecialName]
    public static Series<K, int> op_Multiply(Series<K, int> s1, Series<K, int> s2) => Align(s1, s2, (left, right) => left * right);

    [SpecialName]
    public static Series<K, int> op_Multiply(Series<K, int> series, int scalar) => series.SelectValues(value => value * scalar);

    [SpecialName]
    public static Series<K, int> op_Multiply(int scalar, Series<K, int> series) => series.SelectValues(value => scalar * value);

    [SpecialName]
    public static Series<K, int> op_Division(Series<K, int> s1, Series<K, int> s2) => Align(s1, s2, (left, right) => left / right);

    [SpecialName]
    public static Series<K, int> op_Division(Series<K, int> series, int scalar) => series.SelectValues(value => value / scalar);

    [SpecialName]
    public static Series<K, int> op_Division(int scalar, Series<K, int> series) => series.SelectValues(value => scalar / value);

    [SpecialName]
    public static Series<K, int> op_UnaryNegation(Series<K, int> series) => series.SelectValues(value => -value);

    [SpecialName]
    public static Series<K, decimal> op_Addition(Series<K, decimal> s1, Series<K, decimal> s2) => Align(s1, s2, (left, right) => left + right);

    [SpecialName]
    public static Series<K, decimal> op_Addition(Series<K, decimal> series, decimal scalar) => series.SelectValues(value => value + scalar);

    [SpecialName]
    public static Series<K, decimal> op_Addition(decimal scalar, Series<K, decimal> series) => series.SelectValues(value => scalar + value);

    [SpecialName]
    public static Series<K, decimal> op_Subtraction(Series<K, decimal> s1, Series<K, decimal> s2) => Align(s1, s2, (left, right) => left - right);

    [SpecialName]
    public static Series<K, decimal> op_Subtraction(Series<K, decimal> series, decimal scalar) => series.SelectValues(value => value - scalar);

    [SpecialName]
    public static Series<K, decimal> op_Subtraction(decimal scalar, Series<K, decimal> series) => series.SelectValues(value => scalar - value);

    [SpecialName]
    public static Series<K, decimal> op_Multiply(Series<K, decimal> s1, Series<K, decimal> s2) => Align(s1, s2, (left, right) => left * right);

    [SpecialName]
    public static Series<K, decimal> op_Multiply(Series<K, decimal> series, decimal scalar) => series.SelectValues(value => value * scalar);

    [SpecialName]
    public static Series<K, decimal> op_Multiply(decimal scalar, Series<K, decimal> series) => series.SelectValues(value => scalar * value);

    [SpecialName]
    public static Series<K, decimal> op_Division(Series<K, decimal> s1, Series<K, decimal> s2) => Align(s1, s2, (left, right) => left / right);

    [SpecialName]
    public static Series<K, decimal> op_Division(Series<K, decimal> series, decimal scalar) => series.SelectValues(value => value / scalar);

    [SpecialName]
    public static Series<K, decimal> op_Division(decimal scalar, Series<K, decimal> series) => series.SelectValues(value => scalar / value);

    [SpecialName]
    public static Series<K, decimal> op_UnaryNegation(Series<K, decimal> series) => series.SelectValues(value => -value);

    private static Series<K, R> Align<T1, T2, R>(Series<K, T1> s1, Series<K, T2> s2, Func<T1, T2, R> combine) => s1.ZipInto(s2, JoinKind.Outer, combine);
}
