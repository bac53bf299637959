using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <content>Funnels.</content>
public static partial class Chart
{
    /// <summary>What is left at each stage.</summary>
    public static GenericChart Funnel<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<double> Width = default, Optional<double> Offset = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default, Optional<Color> MarkerColor = default, Optional<Line> MarkerOutline = default,
        Optional<Marker> Marker = default, Optional<StyleParam.TextInfo> TextInfo = default,
        Optional<Color> ConnectorLineColor = default, Optional<StyleParam.DrawingStyle> ConnectorLineStyle = default,
        Optional<Color> ConnectorFillColor = default, Optional<Line> ConnectorLine = default,
        Optional<FunnelConnector> Connector = default, Optional<Font> InsideTextFont = default,
        Optional<Font> OutsideTextFont = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Drawn(UseDefaults, new Trace2D("funnel")
            .Set(Name).Set(ShowLegend).Set(Opacity).Write("x", x).Write("y", y).Set(Width).Set(Offset).Set(Text, MultiText)
            .Set(TextPosition, MultiTextPosition).Set(Orientation).Set(AlignmentGroup).Set(OffsetGroup).Set(TextInfo)
            .Write("marker", Marker.OrNew().Set("color", MarkerColor).Set("line", MarkerOutline))
            .Write("connector", Connector.OrNew().Set("fillcolor", ConnectorFillColor).Set("line", ConnectorLine))
            .Set(InsideTextFont).Set(OutsideTextFont));
}
