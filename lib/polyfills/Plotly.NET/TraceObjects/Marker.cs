using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

public class Marker : DynamicObj.DynamicObj
{
    public static Marker init(
        FSharpOption<double> Angle = null, FSharpOption<StyleParam.AngleRef> AngleRef = null,
        FSharpOption<bool> AutoColorScale = null, FSharpOption<bool> CAuto = null, FSharpOption<double> CMax = null,
        FSharpOption<double> CMid = null, FSharpOption<double> CMin = null, FSharpOption<Color> Color = null,
        FSharpOption<IEnumerable<Color>> Colors = null, FSharpOption<StyleParam.SubPlotId> ColorAxis = null,
        FSharpOption<ColorBar> ColorBar = null, FSharpOption<StyleParam.Colorscale> Colorscale = null,
        FSharpOption<int> CornerRadius = null, FSharpOption<Line> Outline = null, FSharpOption<int> MaxDisplayed = null,
        FSharpOption<double> Opacity = null, FSharpOption<IEnumerable<double>> MultiOpacity = null,
        FSharpOption<Pattern> Pattern = null, FSharpOption<bool> ReverseScale = null, FSharpOption<bool> ShowScale = null,
        FSharpOption<int> Size = null, FSharpOption<IEnumerable<int>> MultiSize = null, FSharpOption<int> SizeMin = null,
        FSharpOption<int> SizeRef = null, FSharpOption<double> StandOff = null,
        FSharpOption<IEnumerable<double>> MultiStandOff = null, FSharpOption<StyleParam.MarkerSymbol> Symbol = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol>> MultiSymbol = null, FSharpOption<Color> OutlierColor = null,
        FSharpOption<int> OutlierWidth = null) =>
        new Marker()
            .Set(Angle).Set(AngleRef).Set(AutoColorScale).Set(CAuto).Set(CMax).Set(CMid).Set(CMin).Set(Color).Set(Colors)
            .Set(ColorAxis).Set(ColorBar).Set(Colorscale).Set(CornerRadius).Set("line", Outline).Set(Size, MultiSize)
            .Set(Opacity, MultiOpacity).Set(Pattern).Set(Symbol, MultiSymbol).Set(OutlierColor).Set(OutlierWidth).Set(MaxDisplayed)
            .Set(ReverseScale).Set(ShowScale).Set(SizeMin).Set(SizeRef).Set(StandOff, MultiStandOff);
}
