namespace Deedle.Core;

/// <summary>How many numbers there are, and the sums of their powers: what the original computes its moments from, last digits included.</summary>
internal readonly record struct PowerSums(double Count, double First, double Second, double Third, double Fourth)
{
    public double Mean => First / Count;

    /// <summary>Of a sample; NaN for fewer than two numbers.</summary>
    public double Variance => (Count * Second - First * First) / (Count * Count - Count) is >= 0 and var variance ? variance : double.NaN;

    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Of a sample; NaN for fewer than three numbers, or where they are all the same.</summary>
    public double Skewness
    {
        get
        {
            var spread = Second / Count - Mean * Mean;
            var third = Third / Count - Mean * Mean * Mean - 3 * Mean * spread;
            return spread == 0 || Count < 3 ? double.NaN : Math.Sqrt(Count * (Count - 1)) * third / ((Count - 2) * Math.Pow(Math.Sqrt(spread), 3));
        }
    }

    /// <summary>Excess, of a sample; NaN for fewer than four numbers, or where they are all the same.</summary>
    public double Kurtosis
    {
        get
        {
            var spread = Second / Count - Mean * Mean;
            var third = Third / Count - Mean * Mean * Mean - 3 * Mean * spread;
            var fourth = Fourth / Count - Math.Pow(Mean, 4) - 6 * spread * Mean * Mean - 4 * third * Mean;
            return spread == 0 || Count < 4 ? double.NaN
                : ((Count * Count - 1) * fourth / (spread * spread) - 3 * (Count - 1) * (Count - 1)) / ((Count - 2) * (Count - 3));
        }
    }

    public static PowerSums Of(IEnumerable<double> numbers) => numbers.Aggregate(default(PowerSums), (sums, number) => sums.And(number));

    public PowerSums And(double x) => new(Count + 1, First + x, Second + x * x, Third + x * x * x, Fourth + x * x * x * x);
}
