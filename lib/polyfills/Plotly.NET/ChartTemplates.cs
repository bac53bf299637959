using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

public static class ChartTemplates
{
    public static Template light { get; } = Template.init<Trace>(
        Layout.init<string>(PaperBGColor: Color.fromString("white"), PlotBGColor: Color.fromString("white"))
            .Write("xaxis", AxisLines())
            .Write("yaxis", AxisLines()));

    /// <summary>
    /// The default. The original carries a long theme of plotly's own here; charts of this project bring theirs, so a short one
    /// stands in its place. What the two share, and what tests hold them to, is that every chart starts with it.
    /// </summary>
    public static Template plotly { get; } = Template.init<Trace>(
        Layout.init<string>(
            Font: Font.init(Color: Color.fromString("#333333")),
            PaperBGColor: Color.fromString("white"),
            PlotBGColor: Color.fromString("white"),
            HoverMode: StyleParam.HoverMode.Closest));

    private static LinearAxis AxisLines() =>
        LinearAxis.init<int, int, int, int, int, int, int, int>(ShowLine: true, ZeroLine: true);
}
