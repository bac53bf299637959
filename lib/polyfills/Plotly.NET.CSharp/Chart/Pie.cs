using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <content>Pies.</content>
public static partial class Chart
{
    /// <summary>Shares of a whole.</summary>
    public static GenericChart Pie<ValuesType, LabelsType, TextType>(
        IEnumerable<ValuesType> values, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<IEnumerable<LabelsType>> Labels = default, Optional<double> Pull = default,
        Optional<IEnumerable<double>> MultiPull = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<Color>> SectionColors = default, Optional<Color> SectionOutlineColor = default,
        Optional<double> SectionOutlineWidth = default, Optional<IEnumerable<double>> SectionOutlineMultiWidth = default,
        Optional<Line> SectionOutline = default, Optional<Marker> Marker = default,
        Optional<StyleParam.TextInfo> TextInfo = default, Optional<StyleParam.Direction> Direction = default,
        Optional<double> Hole = default, Optional<double> Rotation = default, Optional<bool> Sort = default,
        Optional<bool> UseDefaults = default)
        where ValuesType : IConvertible
        where LabelsType : IConvertible
        where TextType : IConvertible =>
        Drawn(UseDefaults, new TraceDomain("pie")
            .Set(Name).Set(ShowLegend).Set(Opacity).Write("values", values).Set(Labels).Set(Pull, MultiPull).Set(Text, MultiText)
            .Set(TextPosition, MultiTextPosition)
            .Write("marker", Marker.OrNew()
                .Set("colors", SectionColors)
                .Write("line", SectionOutline.OrNew()
                    .Set("color", SectionOutlineColor).Set("width", SectionOutlineWidth, SectionOutlineMultiWidth))
                .Set("opacity", MultiOpacity).Write("pattern", new Pattern()))
            .Set(TextInfo).Set(Direction).Set(Hole).Set(Rotation).Set(Sort));

    /// <summary>A pie with a hole, of 0.4 of its radius unless another is given.</summary>
    public static GenericChart Doughnut<ValuesType, LabelsType, TextType>(
        IEnumerable<ValuesType> values, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<IEnumerable<LabelsType>> Labels = default, Optional<double> Pull = default,
        Optional<IEnumerable<double>> MultiPull = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<Color>> SectionColors = default, Optional<Color> SectionOutlineColor = default,
        Optional<double> SectionOutlineWidth = default, Optional<IEnumerable<double>> SectionOutlineMultiWidth = default,
        Optional<Line> SectionOutline = default, Optional<Marker> Marker = default,
        Optional<StyleParam.TextInfo> TextInfo = default, Optional<StyleParam.Direction> Direction = default,
        Optional<double> Hole = default, Optional<double> Rotation = default, Optional<bool> Sort = default,
        Optional<bool> UseDefaults = default)
        where ValuesType : IConvertible
        where LabelsType : IConvertible
        where TextType : IConvertible =>
        Pie(
            values, Name, ShowLegend, Opacity, MultiOpacity, Labels, Pull, MultiPull, Text, MultiText, TextPosition,
            MultiTextPosition, SectionColors, SectionOutlineColor, SectionOutlineWidth, SectionOutlineMultiWidth, SectionOutline,
            Marker, TextInfo, Direction, Hole.IsSome ? Hole : 0.4, Rotation, Sort, UseDefaults);
}
