using Deedle;

namespace Coopetition.Tests;

/// <summary>Short ways to ask frames.</summary>
internal static class Asking
{
    /// <summary>A metric of one company or product.</summary>
    public static Frame<Period, Measure> Of(this Dataset data, string subject, string metric) => data.Frame(metric).Of(subject);

    /// <summary>The only column's value in a period.</summary>
    public static double? At(this Frame<Period, Measure> frame, string period) => frame.Value(frame.ColumnKeys.Single(), Period.Parse(period));

    /// <summary>What stands behind it.</summary>
    public static Fact FactAt(this Frame<Period, Measure> frame, string period) => frame.Fact(frame.ColumnKeys.Single(), Period.Parse(period));

    /// <summary>How readers see it.</summary>
    public static string TextAt(this Frame<Period, Measure> frame, string period) => frame.Text(frame.ColumnKeys.Single(), Period.Parse(period));
}
