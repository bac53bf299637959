using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <content>Box plots.</content>
public static partial class Chart
{
    /// <summary>Quartiles of the values of x, or of y, with their median and outliers.</summary>
    public static GenericChart BoxPlot<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default, Optional<IEnumerable<YType>> Y = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<Color> FillColor = default,
        Optional<Color> MarkerColor = default, Optional<Marker> Marker = default, Optional<double> Opacity = default,
        Optional<double> WhiskerWidth = default, Optional<StyleParam.BoxPoints> BoxPoints = default,
        Optional<StyleParam.BoxMean> BoxMean = default, Optional<double> Jitter = default, Optional<double> PointPos = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<Color> OutlineColor = default,
        Optional<double> OutlineWidth = default, Optional<Line> Outline = default, Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default, Optional<bool> Notched = default, Optional<double> NotchWidth = default,
        Optional<StyleParam.QuartileMethod> QuartileMethod = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Drawn(UseDefaults, new Trace2D("box")
            .Set(Name).Set(ShowLegend).Set(Opacity).Set(X).Set(Y).Set(Text, MultiText).Set(FillColor).Set(WhiskerWidth)
            .Set(BoxPoints).Set(BoxMean).Set(Jitter).Set(PointPos).Set(Orientation).Set(AlignmentGroup).Set(OffsetGroup)
            .Set(Notched).Set(NotchWidth).Set(QuartileMethod)
            .Write("marker", Marker.OrNew().Set("color", MarkerColor))
            .Write("line", Outline.OrNew().Set("color", OutlineColor).Set("width", OutlineWidth)));
}
