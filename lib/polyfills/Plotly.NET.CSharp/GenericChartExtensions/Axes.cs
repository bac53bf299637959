using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <content>Axes.</content>
public static partial class GenericChartExtensions
{
    /// <summary>What the axis was given earlier is kept where it is not given anew; a title, be it an empty one, is always written.</summary>
    public static GenericChart WithXAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default, Optional<bool> ShowSpikes = default, Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default, Optional<bool> ShowLine = default, Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default, Optional<Color> GridColor = default, Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default, Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default, Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default, Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default, Optional<RangeSlider> RangeSlider = default,
        Optional<Color> BackgroundColor = default, Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible =>
        gChart.WithXAxis(
            new LinearAxis()
                .Set(Color).Write("title", Title.OrNew().Set("text", TitleText).Set("font", TitleFont).Set("standoff", TitleStandoff))
                .Set("type", AxisType).Set("range", MinMax.Select(StyleParam.Range.Of)).Set(Mirror).Set(ShowSpikes)
                .Set(SpikeColor).Set(SpikeThickness).Set(ShowLine).Set(LineColor).Set(ShowGrid).Set(GridColor).Set(ZeroLine)
                .Set(ZeroLineColor).Set(Anchor).Set(Side).Set(Overlaying).Set("domain", Domain.Select(StyleParam.Range.Of))
                .Set(Position).Set(CategoryOrder).Set(CategoryArray).Set(RangeSlider).Set(BackgroundColor).Set(ShowBackground),
            Id.ToOption());

    /// <summary>What the axis was given earlier is kept where it is not given anew; a title, be it an empty one, is always written.</summary>
    public static GenericChart WithYAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default, Optional<bool> ShowSpikes = default, Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default, Optional<bool> ShowLine = default, Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default, Optional<Color> GridColor = default, Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default, Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default, Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default, Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default, Optional<RangeSlider> RangeSlider = default,
        Optional<Color> BackgroundColor = default, Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible =>
        gChart.WithYAxis(
            new LinearAxis()
                .Set(Color).Write("title", Title.OrNew().Set("text", TitleText).Set("font", TitleFont).Set("standoff", TitleStandoff))
                .Set("type", AxisType).Set("range", MinMax.Select(StyleParam.Range.Of)).Set(Mirror).Set(ShowSpikes)
                .Set(SpikeColor).Set(SpikeThickness).Set(ShowLine).Set(LineColor).Set(ShowGrid).Set(GridColor).Set(ZeroLine)
                .Set(ZeroLineColor).Set(Anchor).Set(Side).Set(Overlaying).Set("domain", Domain.Select(StyleParam.Range.Of))
                .Set(Position).Set(CategoryOrder).Set(CategoryArray).Set(RangeSlider).Set(BackgroundColor).Set(ShowBackground),
            Id.ToOption());

    public static GenericChart WithXAxisRangeSlider(
        this GenericChart gChart, RangeSlider rangeSlider, Optional<StyleParam.SubPlotId> Id = default) =>
        Plotly.NET.GenericChartExtensions.WithXAxisRangeSlider(gChart, rangeSlider, Id.ToOption());
}
