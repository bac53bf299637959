using System.Globalization;
using Coopetition.Benchmarks;

// What is compared is measured in one run, so that the ratios hold whatever else the machine is doing
await PictureTimes.MeasureAsync();

namespace Coopetition.Benchmarks
{
    /// <summary>A line of what was measured.</summary>
    internal static class Result
    {
        public static void Say(string what, FormattableString result) => Console.WriteLine($"{what,-70} {result.ToString(CultureInfo.InvariantCulture)}");
    }
}
