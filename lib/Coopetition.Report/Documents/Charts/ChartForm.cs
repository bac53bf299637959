namespace Coopetition.Report.Documents.Charts;

internal enum ChartForm
{
    Bar,

    /// <summary>Bars that each begin where the one before ends.</summary>
    Waterfall,

    Line,
}
