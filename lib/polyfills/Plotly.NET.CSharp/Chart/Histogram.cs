using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <content>Histograms.</content>
public static partial class Chart
{
    /// <summary>How often values of x, or of y, occur.</summary>
    public static GenericChart Histogram<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default, Optional<IEnumerable<YType>> Y = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.HistFunc> HistFunc = default,
        Optional<StyleParam.HistNorm> HistNorm = default, Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default, Optional<int> NBinsX = default, Optional<int> NBinsY = default,
        Optional<string> BinGroup = default, Optional<Bins> XBins = default, Optional<Bins> YBins = default,
        Optional<Color> MarkerColor = default, Optional<Marker> Marker = default, Optional<Line> Line = default,
        Optional<Error> XError = default, Optional<Error> YError = default, Optional<Cumulative> Cumulative = default,
        Optional<Hoverlabel> HoverLabel = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Drawn(UseDefaults, new Trace2D("histogram")
            .Set(Name).Set(ShowLegend).Set(Opacity).Set(X).Set(Y).Set(Text, MultiText).Set(Orientation).Set(HistFunc).Set(HistNorm)
            .Set(AlignmentGroup).Set(OffsetGroup).Set(NBinsX).Set(NBinsY).Set(BinGroup).Set(XBins).Set(YBins)
            .Write("marker", Marker.OrNew().Set("color", MarkerColor).Write("pattern", new Pattern()))
            .Set(Line).Set("error_x", XError).Set("error_y", YError).Set(Cumulative).Set(HoverLabel));
}
