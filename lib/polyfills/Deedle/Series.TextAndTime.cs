using System.Runtime.CompilerServices;

namespace Deedle;

/// <remarks>Operators on text, dates and spans of time.</remarks>
public partial class Series<K, V>
{
    [SpecialName]
    public static Series<K, string> op_Addition(Series<K, string> s1, Series<K, string> s2) => Align(s1, s2, string.Concat);

    [SpecialName]
    public static Series<K, string> op_Addition(Series<K, string> series, string scalar) => series.SelectValues(value => value + scalar);

    [SpecialName]
    public static Series<K, string> op_Addition(string scalar, Series<K, string> series) => series.SelectValues(value => scalar + value);

    [SpecialName]
    public static Series<K, DateTime> op_Addition(Series<K, DateTime> series, TimeSpan scalar) => series.SelectValues(value => value + scalar);

    [SpecialName]
    public static Series<K, DateTime> op_Addition(TimeSpan scalar, Series<K, DateTime> series) => op_Addition(series, scalar);

    [SpecialName]
    public static Series<K, TimeSpan> op_Addition(Series<K, TimeSpan> s1, Series<K, TimeSpan> s2) => Align(s1, s2, (left, right) => left + right);

    [SpecialName]
    public static Series<K, TimeSpan> op_Addition(Series<K, TimeSpan> series, TimeSpan scalar) => series.SelectValues(value => value + scalar);

    [SpecialName]
    public static Series<K, TimeSpan> op_Addition(TimeSpan scalar, Series<K, TimeSpan> series) => op_Addition(series, scalar);

    [SpecialName]
    public static Series<K, TimeSpan> op_Subtraction(Series<K, TimeSpan> series, TimeSpan scalar) => series.SelectValues(value => value - scalar);

    [SpecialName]
    public static Series<K, TimeSpan> op_Subtraction(TimeSpan scalar, Series<K, TimeSpan> series) => series.SelectValues(value => scalar - value);

    [SpecialName]
    public static Series<K, TimeSpan> op_Subtraction(Series<K, DateTime> series, DateTime scalar) => series.SelectValues(value => value - scalar);

    [SpecialName]
    public static Series<K, TimeSpan> op_Subtraction(DateTime scalar, Series<K, DateTime> series) => series.SelectValues(value => scalar - value);

    [SpecialName]
    public static Series<K, DateTime> op_Subtraction(Series<K, DateTime> series, TimeSpan scalar) => series.SelectValues(value => value - scalar);

    [SpecialName]
    public static Series<K, TimeSpan> op_Subtraction(Series<K, DateTime> s1, Series<K, DateTime> s2) => Align(s1, s2, (left, right) => left - right);

    [SpecialName]
    public static Series<K, TimeSpan> op_Subtraction(Series<K, TimeSpan> s1, Series<K, TimeSpan> s2) => Align(s1, s2, (left, right) => left - right);
}
