namespace Coopetition.Kinds;

/// <summary>A chart with a time axis, on which periods and days can be marked.</summary>
internal interface ITimed
{
    /// <summary>Marks the ends of the two periods, unless the chart has a way of its own to show them.</summary>
    ChartKind Compare(Period then, Period now) => ((ITimed)Mark(new(then.End, then.ToString()))).Mark(new(now.End, now.ToString()));

    ChartKind Mark(Moment moment);
}
