using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <content>Candlesticks.</content>
public static partial class Chart
{
    /// <summary>Opening, highest, lowest and closing value of each x, above a range slider.</summary>
    public static GenericChart Candlestick<OHLCType, XType, TextType>(
        IEnumerable<OHLCType> open, IEnumerable<OHLCType> high, IEnumerable<OHLCType> low, IEnumerable<OHLCType> close,
        IEnumerable<XType> x, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Line> Line = default, Optional<Color> IncreasingColor = default, Optional<FinanceMarker> Increasing = default,
        Optional<Color> DecreasingColor = default, Optional<FinanceMarker> Decreasing = default,
        Optional<double> WhiskerWidth = default, Optional<bool> UseDefaults = default)
        where OHLCType : IConvertible
        where XType : IConvertible
        where TextType : IConvertible =>
        Drawn(UseDefaults, new Trace2D("candlestick")
            .Set(Name).Set(ShowLegend).Set(Opacity).Write("x", x).Write("open", open).Write("high", high).Write("low", low)
            .Write("close", close).Set(Text, MultiText).Set(Line).Set(WhiskerWidth)
            .Write("increasing", Candle(Increasing, IncreasingColor))
            .Write("decreasing", Candle(Decreasing, DecreasingColor)))
            .WithXAxisRangeSlider(RangeSlider.init(Visible: true));

    private static FinanceMarker Candle(Optional<FinanceMarker> marker, Optional<Color> color)
    {
        var candle = marker.IsSome ? marker.Value : FinanceMarker.init();
        return candle.Write("line", candle.GetOrNew<Line>("line").Set("color", color));
    }
}
