using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <content>Heatmaps.</content>
public static partial class Chart
{
    /// <summary>A coloured cell for each value of each row, rows from below.</summary>
    public static GenericChart Heatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<XType>> X = default, Optional<int> XGap = default,
        Optional<IEnumerable<YType>> Y = default, Optional<int> YGap = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default, Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default, Optional<StyleParam.SmoothAlg> ZSmooth = default, Optional<bool> Transpose = default,
        Optional<bool> UseWebGL = default, Optional<bool> ReverseYAxis = default, Optional<bool> UseDefaults = default)
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        var chart = Drawn(UseDefaults, new Trace2D(UseWebGL.Is(true) ? "heatmapgl" : "heatmap")
            .Set(Name).Set(ShowLegend).Set(Opacity).Set(X).Set(XGap).Set(Y).Set(YGap).Write("z", zData).Set(Text, MultiText)
            .Set(ColorBar).Set(ColorScale).Set(ShowScale).Set(ReverseScale).Set(ZSmooth).Set(Transpose));
        return ReverseYAxis.Is(true)
            ? chart.WithYAxis(new LinearAxis().Write("autorange", StyleParam.AutoRange.Reversed))
            : chart;
    }

    /// <summary>A heatmap with a text in each cell, by the cell's number from 0.</summary>
    public static GenericChart AnnotatedHeatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData, IEnumerable<IEnumerable<string>> annotationText, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default, Optional<IEnumerable<XType>> X = default,
        Optional<int> XGap = default, Optional<IEnumerable<YType>> Y = default, Optional<int> YGap = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default, Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default, Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default, Optional<bool> Transpose = default, Optional<bool> UseWebGL = default,
        Optional<bool> ReverseYAxis = default, Optional<bool> UseDefaults = default)
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Heatmap(
            zData, Name, ShowLegend, Opacity, X, XGap, Y, YGap, Text, MultiText, ColorBar, ColorScale, ShowScale, ReverseScale,
            ZSmooth, Transpose, UseWebGL, ReverseYAxis, UseDefaults)
            .WithAnnotations(annotationText.SelectMany((row, y) => row.Select((text, x) => new Annotation()
                .Write("x", x).Write("y", y).Write("showarrow", false).Write("text", text))));
}
