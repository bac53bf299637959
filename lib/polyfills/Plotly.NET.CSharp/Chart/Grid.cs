using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <content>Several charts side by side.</content>
public static partial class Chart
{
    /// <summary>One chart to a cell, row by row from the top; charts beyond the last cell are left out. Writes axis numbers into the given charts.</summary>
    public static GenericChart Grid(
        IEnumerable<GenericChart> gCharts, int nRows, int nCols, Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default, Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default, Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default, Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default, Optional<double> YGap = default, Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default, Optional<StyleParam.LayoutGridYSide> YSide = default)
    {
        var coupled = Pattern.Is(StyleParam.LayoutGridPattern.Coupled);
        var cells = gCharts.Take(nRows * nCols).Select((chart, cell) => coupled
            ? GridCell.Place(chart, cell, nCols, xAnchor: (cell % nCols) + 1, yAnchor: (cell / nCols) + 1)
            : GridCell.Place(chart, cell, nCols, xAnchor: cell + 1, yAnchor: cell + 1));
        var grid = new LayoutGrid()
            .Set("subplots", SubPlots.Select(GridCell.Subplots)).Set(XAxes).Set(YAxes).Write("rows", nRows).Write("columns", nCols)
            .Write("roworder", RowOrder.Or(StyleParam.LayoutGridRowOrder.TopToBottom))
            .Write("pattern", Pattern.Or(StyleParam.LayoutGridPattern.Independent))
            .Set(XGap).Set(YGap).Set(Domain).Set(XSide).Set(YSide);
        var centres = GridCell.TopCentres(
            nRows, nCols, XGap.Or(coupled ? 0.1 : 0.2), YGap.Or(coupled ? 0.1 : 0.3),
            fromBelow: RowOrder.Is(StyleParam.LayoutGridRowOrder.BottomToTop));
        var titles = SubPlotTitles.Or([]).Zip(centres, (title, at) => new Annotation()
            .Write("x", at.X).Write("y", at.Y + SubPlotTitleOffset.Or(0)).Set("font", SubPlotTitleFont).Write("showarrow", false)
            .Write("text", title).Write("xanchor", StyleParam.XAnchorPosition.Center).Write("xref", "paper")
            .Write("yanchor", StyleParam.YAnchorPosition.Bottom).Write("yref", "paper"));
        return GenericChart.combine(cells).WithAnnotations(titles).WithLayoutPart("grid", grid);
    }

    /// <summary>Charts below one another.</summary>
    public static GenericChart SingleStack(
        IEnumerable<GenericChart> gCharts, Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default, Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default, Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default, Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default, Optional<double> YGap = default, Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default, Optional<StyleParam.LayoutGridYSide> YSide = default) =>
        Grid(
            gCharts, gCharts.Count(), 1, SubPlotTitles, SubPlotTitleFont, SubPlotTitleOffset, SubPlots, XAxes, YAxes, RowOrder,
            Pattern, XGap, YGap, Domain, XSide, YSide);
}
