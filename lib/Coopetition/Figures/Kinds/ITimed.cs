namespace Coopetition.Kinds;

/// <summary>A chart with a time axis, on which periods and days can be marked.</summary>
internal interface ITimed
{
    ChartKind Compare(Period then, Period now);

    ChartKind Mark(Moment moment);
}
