using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET;

/// <summary>How a chart's traces look. Every function changes the given chart's traces and returns a chart that shares them.</summary>
public static partial class GenericChartExtensions
{
    /// <summary>Second and later traces are named <paramref name="Name"/>_1, _2 and so on.</summary>
    public static GenericChart WithTraceInfo(
        this GenericChart @this, FSharpOption<string> Name = null, FSharpOption<StyleParam.Visible> Visible = null,
        FSharpOption<bool> ShowLegend = null, FSharpOption<int> LegendRank = null, FSharpOption<string> LegendGroup = null,
        FSharpOption<Title> LegendGroupTitle = null)
    {
        var index = 0;
        return @this.MapTraces(trace => trace
            .Set("name", Name is null || index++ == 0 ? Name : FSharpOption<string>.Some($"{Name.Value}_{index - 1}"))
            .Set(Visible).Set(ShowLegend).Set(LegendRank).Set(LegendGroup).Set(LegendGroupTitle));
    }

    public static GenericChart WithMarkerStyle(
        this GenericChart @this, FSharpOption<bool> AutoColorScale = null, FSharpOption<bool> CAuto = null,
        FSharpOption<double> CMax = null, FSharpOption<double> CMid = null, FSharpOption<double> CMin = null,
        FSharpOption<Color> Color = null, FSharpOption<IEnumerable<Color>> Colors = null,
        FSharpOption<StyleParam.SubPlotId> ColorAxis = null, FSharpOption<ColorBar> ColorBar = null,
        FSharpOption<StyleParam.Colorscale> Colorscale = null, FSharpOption<Line> Outline = null,
        FSharpOption<int> MaxDisplayed = null, FSharpOption<double> Opacity = null,
        FSharpOption<IEnumerable<double>> MultiOpacity = null, FSharpOption<Pattern> Pattern = null,
        FSharpOption<bool> ReverseScale = null, FSharpOption<bool> ShowScale = null, FSharpOption<int> Size = null,
        FSharpOption<IEnumerable<int>> MultiSize = null, FSharpOption<int> SizeMin = null, FSharpOption<int> SizeRef = null,
        FSharpOption<StyleParam.MarkerSymbol> Symbol = null, FSharpOption<IEnumerable<StyleParam.MarkerSymbol>> MultiSymbol = null,
        FSharpOption<Color> OutlierColor = null, FSharpOption<int> OutlierWidth = null) =>
        @this.MapTraces(trace => trace.Write("marker", trace.GetOrNew<Marker>("marker")
            .Set(AutoColorScale).Set(CAuto).Set(CMax).Set(CMid).Set(CMin).Set(Color).Set(Colors).Set(ColorAxis).Set(ColorBar)
            .Set(Colorscale).Set("line", Outline).Set(Size, MultiSize).Set(Opacity, MultiOpacity).Set(Pattern)
            .Set(Symbol, MultiSymbol).Set(OutlierColor).Set(OutlierWidth).Set(MaxDisplayed).Set(ReverseScale).Set(ShowScale)
            .Set(SizeMin).Set(SizeRef)));

    public static GenericChart WithLineStyle(
        this GenericChart @this, FSharpOption<bool> AutoColorScale = null, FSharpOption<bool> CAuto = null,
        FSharpOption<double> CMax = null, FSharpOption<double> CMid = null, FSharpOption<double> CMin = null,
        FSharpOption<Color> Color = null, FSharpOption<StyleParam.SubPlotId> ColorAxis = null,
        FSharpOption<StyleParam.Colorscale> Colorscale = null, FSharpOption<bool> ReverseScale = null,
        FSharpOption<bool> ShowScale = null, FSharpOption<ColorBar> ColorBar = null,
        FSharpOption<StyleParam.DrawingStyle> Dash = null, FSharpOption<StyleParam.Shape> Shape = null,
        FSharpOption<bool> Simplify = null, FSharpOption<double> Smoothing = null, FSharpOption<double> Width = null,
        FSharpOption<IEnumerable<double>> MultiWidth = null, FSharpOption<Color> OutlierColor = null,
        FSharpOption<double> OutlierWidth = null) =>
        @this.MapTraces(trace => trace.Write("line", trace.GetOrNew<Line>("line")
            .Set(Color).Set(Width, MultiWidth).Set(Shape).Set(Smoothing).Set(Dash).Set(OutlierColor).Set(OutlierWidth)
            .Set(AutoColorScale).Set(CAuto).Set(CMax).Set(CMid).Set(CMin).Set(ColorAxis).Set(Colorscale).Set(ReverseScale)
            .Set(ShowScale).Set(ColorBar).Set(Simplify)));

    /// <summary>Adds the marker's properties to those that are there.</summary>
    public static GenericChart WithMarker(this GenericChart @this, Marker marker) => @this.WithProperty("marker", marker);

    public static GenericChart WithLine(this GenericChart @this, Line line) => @this.WithProperty("line", line);

    public static GenericChart WithXError(this GenericChart @this, Error xError) => @this.WithProperty("error_x", xError);

    public static GenericChart WithYError(this GenericChart @this, Error yError) => @this.WithProperty("error_y", yError);

    public static GenericChart WithXErrorStyle<TArray, TArrayminus>(
        this GenericChart @this, FSharpOption<IEnumerable<TArray>> Array = null, FSharpOption<IEnumerable<TArrayminus>> Arrayminus = null,
        FSharpOption<bool> Symmetric = null, FSharpOption<Color> Color = null, FSharpOption<double> Thickness = null,
        FSharpOption<double> Width = null)
        where TArray : IConvertible
        where TArrayminus : IConvertible =>
        @this.MapTraces(trace => trace.Write("error_x", trace.GetOrNew<Error>("error_x")
            .Set(Symmetric).Set(Array).Set(Arrayminus).Set(Color).Set(Thickness).Set(Width)));

    public static GenericChart WithYErrorStyle<TArray, TArrayminus>(
        this GenericChart @this, FSharpOption<IEnumerable<TArray>> Array = null, FSharpOption<IEnumerable<TArrayminus>> Arrayminus = null,
        FSharpOption<bool> Symmetric = null, FSharpOption<Color> Color = null, FSharpOption<double> Thickness = null,
        FSharpOption<double> Width = null)
        where TArray : IConvertible
        where TArrayminus : IConvertible =>
        @this.MapTraces(trace => trace.Write("error_y", trace.GetOrNew<Error>("error_y")
            .Set(Symmetric).Set(Array).Set(Arrayminus).Set(Color).Set(Thickness).Set(Width)));

    /// <summary>Puts the traces on numbered axes; traces without axes, such as pies, are left as they are.</summary>
    public static GenericChart WithAxisAnchor(this GenericChart @this, FSharpOption<int> X = null, FSharpOption<int> Y = null) =>
        @this.MapTraces(trace => trace is Trace2D
            ? trace.Set("xaxis", X.Select(StyleParam.LinearAxisId.NewX)).Set("yaxis", Y.Select(StyleParam.LinearAxisId.NewY))
            : trace);

    /// <summary>A part of each trace, such as its marker: adds to the properties that are there.</summary>
    private static GenericChart WithProperty<T>(this GenericChart chart, string name, T properties)
        where T : DynamicObj.DynamicObj, new() => chart.MapTraces(trace =>
        {
            var present = trace.GetOrNew<T>(name);
            properties.CopyDynamicPropertiesTo(present);
            return trace.Write(name, present);
        });
}
