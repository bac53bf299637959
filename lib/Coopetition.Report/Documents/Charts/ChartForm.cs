namespace Coopetition.Report.Documents.Charts;

internal enum ChartForm
{
    Bar,
    Line,
}
