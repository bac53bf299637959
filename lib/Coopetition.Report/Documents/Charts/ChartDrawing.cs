using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using OfficeChart = DocumentFormat.OpenXml.Drawing.Charts.Chart;

namespace Coopetition.Report.Documents.Charts;

/// <summary>Draws bars with a value on each, or lines with their names at their ends.</summary>
internal static class ChartDrawing
{
    private const double RoomForNames = 0.75;

    public static OfficeChart Of(NativeChart chart)
    {
        var isLine = chart.Form == ChartForm.Line;
        var namesAtEnds = isLine && LineNames.FitAtEnds(chart);
        OpenXmlElement marks = chart.Form switch
        {
            ChartForm.Line => LineDrawing.Of(chart, namesAtEnds),
            ChartForm.Waterfall => BarDrawing.Waterfall(chart),
            _ => BarDrawing.FromZero(chart),
        };
        var drawing = new OfficeChart(new AutoTitleDeleted { Val = true }, new PlotArea([Room(namesAtEnds), marks, .. ChartAxes.Of(chart)]));
        if (isLine && chart.Series.Count > 1 && !namesAtEnds)
        {
            drawing.AppendChild(new Legend(new LegendPosition { Val = LegendPositionValues.Top }, new Overlay { Val = false }));
        }

        drawing.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        return drawing;
    }

    private static Layout Room(bool namesAtEnds) => !namesAtEnds ? new Layout() : new Layout(new ManualLayout(
        new LayoutTarget { Val = LayoutTargetValues.Inner },
        new LeftMode { Val = LayoutModeValues.Edge },
        new TopMode { Val = LayoutModeValues.Edge },
        new Left { Val = 0.06 },
        new Top { Val = 0.03 },
        new Width { Val = RoomForNames },
        new Height { Val = 0.84 }));
}
