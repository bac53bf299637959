namespace Deedle;

public partial class Series<K, V>
{
    public static Series<K, double> Abs(Series<K, double> series) => series.SelectValues(Math.Abs);

    public static Series<K, int> Abs(Series<K, int> series) => series.SelectValues(Math.Abs);

    public static Series<K, double> Ceiling(Series<K, double> series) => series.SelectValues(Math.Ceiling);

    public static Series<K, double> Exp(Series<K, double> series) => series.SelectValues(Math.Exp);

    public static Series<K, double> Floor(Series<K, double> series) => series.SelectValues(Math.Floor);

    public static Series<K, double> Log(Series<K, double> series) => series.SelectValues(Math.Log);

    public static Series<K, double> Log10(Series<K, double> series) => series.SelectValues(Math.Log10);

    public static Series<K, double> Pow(Series<K, double> series, double scalar) => series.SelectValues(value => Math.Pow(value, scalar));

    public static Series<K, double> Pow(Series<K, double> s1, Series<K, double> s2) => Align(s1, s2, Math.Pow);

    public static Series<K, double> Pow(double scalar, Series<K, double> series) => series.SelectValues(value => Math.Pow(scalar, value));

    /// <summary>A half goes to the even neighbour.</summary>
    public static Series<K, double> Round(Series<K, double> series) => series.SelectValues(Math.Round);

    public static Series<K, int> Sign(Series<K, double> series) => series.SelectValues(Math.Sign);

    public static Series<K, double> Sqrt(Series<K, double> series) => series.SelectValues(Math.Sqrt);

    public static Series<K, double> Truncate(Series<K, double> series) => series.SelectValues(Math.Truncate);
}
