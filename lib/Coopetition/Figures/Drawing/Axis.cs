using System.Globalization;

namespace Coopetition.Drawing;

/// <summary>What one side of a panel measures: from, to, and where it is marked.</summary>
internal sealed record Axis(double From, double To, IReadOnlyList<Tick> Ticks)
{
    private const int MostTicks = 5;
    private const double Room = 0.04;
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100];
    private static readonly int[] QuarterSteps = [1, 2, 4, 8, 12, 16, 20, 40, 80];
    private static readonly int[] OtherSteps = [1, 2, 3, 4, 5, 6, 12, 24, 36, 60, 120, 240];
    private static readonly double[] RoundFactors = [1, 2, 2.5, 5];

    /// <summary>Positions are days since year 1, and are written as dates.</summary>
    public bool IsTime { get; init; }

    /// <summary>A line is drawn across the panel at each tick, and a darker one at zero.</summary>
    public bool Grid { get; init; }

    /// <summary>Rows and columns that are named by labels of their own.</summary>
    public static Axis Slots(int count) => new(-0.5, count - 0.5, []);

    /// <summary>The values with a little room, marked at round numbers; with zero if they come near it, or where lengths are compared.</summary>
    public static Axis Values(IEnumerable<double> values, Unit unit, bool fromZero = false, int mostTicks = MostTicks)
    {
        var all = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        if (fromZero || (low > 0 && low < high / 2) || (high < 0 && high > low / 2) || low == high)
        {
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        }

        var span = high > low ? high - low : 1;
        (low, high) = (low == 0 ? 0 : low - (span * Room), high == 0 && low < 0 ? 0 : Math.Max(high, low + span) + (span * Room));
        var step = RoundSteps((high - low) / mostTicks).First(step => Math.Floor(high / step) - Math.Ceiling(low / step) < mostTicks);
        var (first, last) = ((long)Math.Ceiling(low / step), (long)Math.Floor(high / step));
        var ticks = Enumerable.Range(0, (int)(last - first) + 1).Select(index => new Tick((first + index) * step, unit.Tick((first + index) * step, step, last: first + index == last)));
        return new(low, high, [.. ticks]) { Grid = true };
    }

    /// <summary>No more than the values take, and zero where <see cref="Values"/> has it: for marks that are labelled themselves.</summary>
    public static Axis Tight(IReadOnlyCollection<double> values, Unit unit)
    {
        var loose = Values(values, unit);
        var (low, high) = (values.DefaultIfEmpty(0).Min(), values.DefaultIfEmpty(0).Max());
        (low, high) = (loose.From <= 0 ? Math.Min(low, 0) : low, loose.To >= 0 ? Math.Max(high, 0) : high);
        return new(low, high > low ? high : low + 1, []);
    }

    /// <summary>Quarters or years between two dates, counted back from the last so that its season is marked.</summary>
    public static Axis Time(IReadOnlyCollection<Period> periods, int mostTicks = MostTicks)
    {
        var ordered = periods.Distinct().Order().ToList();
        var (from, to) = (ordered[0].End.DayNumber, ordered[^1].End.DayNumber);
        if (from == to)
        {
            (from, to) = (from - 90, to + 90);
        }

        if (ordered.Any(period => period.Kind == PeriodKind.Day) && to - from > 366)
        {
            return Years(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to), mostTicks);
        }

        return new(from, to, [.. Marked(ordered, mostTicks).Select(period => new Tick(period.End.DayNumber, period.ToString()))]) { IsTime = true };
    }

    /// <summary>The starts of years between two dates.</summary>
    public static Axis Years(DateOnly from, DateOnly to, int mostTicks = MostTicks)
    {
        var count = to.Year - from.Year + 1;
        var step = YearSteps.First(step => count / step <= mostTicks || step == YearSteps[^1]);
        var years = Enumerable.Range(from.Year, count + 1)
            .Where(year => year % step == 0 || step == 1)
            .Where(year => year is >= 1 and <= 9999 && new DateOnly(year, 1, 1) >= from && new DateOnly(year, 1, 1) <= to)
            .Select(year => new Tick(new DateOnly(year, 1, 1).DayNumber, year.ToString(CultureInfo.InvariantCulture)));
        return new(from.DayNumber, to.DayNumber, [.. years]) { IsTime = true };
    }

    /// <summary>0 at the start, 1 at the end.</summary>
    public double Share(double position) => (position - From) / (To - From);

    /// <summary>As plotly.js wants a position.</summary>
    public IConvertible Write(double position) => IsTime
        ? DateOnly.FromDayNumber((int)Math.Clamp(Math.Round(position), 0, DateOnly.MaxValue.DayNumber)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : position;

    private static IEnumerable<Period> Marked(List<Period> ordered, int mostTicks)
    {
        var last = ordered[^1];
        if (ordered.Any(period => period.Kind != last.Kind))
        {
            return new[] { ordered[0], last }.Distinct();
        }

        var length = Math.Max(1, (last.End.DayNumber - last.Start.DayNumber + 1));
        var count = ((last.End.DayNumber - ordered[0].End.DayNumber) / length) + 1;
        var steps = last.IsQuarter ? QuarterSteps : OtherSteps;
        var step = steps.FirstOrDefault(step => (count + step - 1) / step <= mostTicks, count);
        return Back(last, step, ordered[0]).Reverse();
    }

    private static IEnumerable<Period> Back(Period last, int step, Period first)
    {
        for (var period = last; period >= first; period = Enumerable.Range(0, step).Aggregate(period, (earlier, _) => earlier.Previous))
        {
            yield return period;
        }
    }

    private static IEnumerable<double> RoundSteps(double least)
    {
        for (var power = Math.Pow(10, Math.Floor(Math.Log10(least))); ; power *= 10)
        {
            foreach (var factor in RoundFactors)
            {
                if (factor * power >= least * 0.999)
                {
                    yield return factor * power;
                }
            }
        }
    }
}
