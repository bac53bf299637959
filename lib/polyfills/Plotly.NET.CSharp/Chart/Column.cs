using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <content>Bars side by side.</content>
public static partial class Chart
{
    /// <summary>Upright bars: values on y, keys on x.</summary>
    public static GenericChart Column<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values, Optional<IEnumerable<KeysType>> Keys = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default, Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default, Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default, Optional<ValuesType> Width = default)
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        Drawn(UseDefaults, new Trace2D("bar")
            .Set(Name).Set(ShowLegend).Set(Opacity).Set("x", Keys).Write("y", values).Set(Base).Set(Width, MultiWidth)
            .Set(Text, MultiText).Set(TextPosition, MultiTextPosition).Write("orientation", StyleParam.Orientation.Vertical)
            .Write("marker", Marker.OrNew()
                .Set("color", MarkerColor).Set("colorscale", MarkerColorScale).Set("line", MarkerOutline).Set("opacity", MultiOpacity)
                .Write("pattern", MarkerPattern.OrNew().Set("shape", MarkerPatternShape, MultiMarkerPatternShape))));

    /// <summary>Lying bars: values on x, keys on y.</summary>
    public static GenericChart Bar<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values, Optional<IEnumerable<KeysType>> Keys = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default, Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default, Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default, Optional<ValuesType> Width = default)
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        Drawn(UseDefaults, new Trace2D("bar")
            .Set(Name).Set(ShowLegend).Set(Opacity).Write("x", values).Set("y", Keys).Set(Base).Set(Width, MultiWidth)
            .Set(Text, MultiText).Set(TextPosition, MultiTextPosition).Write("orientation", StyleParam.Orientation.Horizontal)
            .Write("marker", Marker.OrNew()
                .Set("color", MarkerColor).Set("colorscale", MarkerColorScale).Set("line", MarkerOutline).Set("opacity", MultiOpacity)
                .Write("pattern", MarkerPattern.OrNew().Set("shape", MarkerPatternShape, MultiMarkerPatternShape))));
}
