using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <content>Waterfalls.</content>
public static partial class Chart
{
    /// <summary>Steps up and down from one total to the next.</summary>
    public static GenericChart Waterfall<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<Color> IncreasingColor = default, Optional<FinanceMarker> Increasing = default,
        Optional<Color> DecreasingColor = default, Optional<FinanceMarker> Decreasing = default,
        Optional<Color> TotalsColor = default, Optional<FinanceMarker> Totals = default, Optional<double> Base = default,
        Optional<double> Width = default, Optional<IEnumerable<double>> MultiWidth = default, Optional<double> Opacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default, Optional<Font> TextFont = default,
        Optional<WaterfallConnector> Connector = default, Optional<IEnumerable<StyleParam.WaterfallMeasure>> Measure = default,
        Optional<string> AlignmentGroup = default, Optional<string> OffsetGroup = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Drawn(UseDefaults, new Trace2D("waterfall")
            .Set(Name).Set(ShowLegend).Set(Opacity).Write("x", x).Write("y", y).Set(Base).Set(Width, MultiWidth)
            .Set(Text, MultiText).Set(TextPosition, MultiTextPosition).Set(TextFont).Set(Connector).Set(Measure)
            .Set(AlignmentGroup).Set(OffsetGroup).Set(Orientation)
            .Write("increasing", Step(Increasing, IncreasingColor))
            .Write("decreasing", Step(Decreasing, DecreasingColor))
            .Write("totals", Step(Totals, TotalsColor)));

    private static FinanceMarker Step(Optional<FinanceMarker> marker, Optional<Color> color) =>
        (marker.IsSome ? marker.Value : FinanceMarker.init()).Set("fillcolor", color);
}
