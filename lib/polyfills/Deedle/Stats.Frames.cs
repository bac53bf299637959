namespace Deedle;

/// <remarks>Of each column that is of numbers; a column of another type is missing.</remarks>
public static partial class Stats
{
    /// <summary>Of every column, whatever its type.</summary>
    public static Series<C, int> count<R, C>(Frame<R, C> frame) => frame.Columns.SelectValues(count);

    public static Series<C, int> uniqueCount<R, C>(Frame<R, C> frame) => frame.Columns.SelectValues(uniqueCount);

    public static Series<C, double> sum<R, C>(Frame<R, C> frame) => frame.GetColumns<double>().SelectValues(sum);

    public static Series<C, double> mean<R, C>(Frame<R, C> frame) => frame.GetColumns<double>().SelectValues(mean);

    public static Series<C, double> median<R, C>(Frame<R, C> frame) => frame.GetColumns<double>().SelectValues(median);

    public static Series<C, double> min<R, C>(Frame<R, C> frame) => frame.GetColumns<double>().SelectValues(min);

    public static Series<C, double> max<R, C>(Frame<R, C> frame) => frame.GetColumns<double>().SelectValues(max);

    public static Series<C, double> variance<R, C>(Frame<R, C> frame) => frame.GetColumns<double>().SelectValues(variance);

    public static Series<C, double> stdDev<R, C>(Frame<R, C> frame) => frame.GetColumns<double>().SelectValues(stdDev);

    public static Series<C, double> skew<R, C>(Frame<R, C> frame) => frame.GetColumns<double>().SelectValues(skew);

    public static Series<C, double> kurt<R, C>(Frame<R, C> frame) => frame.GetColumns<double>().SelectValues(kurt);

    public static Frame<string, C> describe<R, C>(Frame<R, C> frame) => Frame.FromColumns(frame.GetColumns<double>().SelectValues(describe));
}
