using Microsoft.FSharp.Core;

namespace Plotly.NET;

public class ColorBar : DynamicObj.DynamicObj
{
    public static ColorBar init<TTickText, TTickVals>(
        FSharpOption<Color> BGColor = null, FSharpOption<Color> BorderColor = null, FSharpOption<double> BorderWidth = null,
        FSharpOption<IConvertible> DTick = null, FSharpOption<StyleParam.ExponentFormat> ExponentFormat = null,
        FSharpOption<DynamicObj.DynamicObj> LabelAlias = null, FSharpOption<double> Len = null,
        FSharpOption<StyleParam.UnitMode> LenMode = null, FSharpOption<double> MinExponent = null, FSharpOption<int> NTicks = null,
        FSharpOption<StyleParam.Orientation> Orientation = null, FSharpOption<Color> OutlineColor = null,
        FSharpOption<double> OutlineWidth = null, FSharpOption<bool> SeparateThousands = null,
        FSharpOption<StyleParam.ShowExponent> ShowExponent = null, FSharpOption<bool> ShowTickLabels = null,
        FSharpOption<StyleParam.ShowTickOption> ShowTickPrefix = null,
        FSharpOption<StyleParam.ShowTickOption> ShowTickSuffix = null, FSharpOption<double> Thickness = null,
        FSharpOption<StyleParam.UnitMode> ThicknessMode = null, FSharpOption<IConvertible> Tick0 = null,
        FSharpOption<int> TickAngle = null, FSharpOption<Color> TickColor = null, FSharpOption<Font> TickFont = null,
        FSharpOption<string> TickFormat = null, FSharpOption<StyleParam.TickLabelOverflow> TickLabelOverflow = null,
        FSharpOption<StyleParam.TickLabelPosition> TickLabelPosition = null, FSharpOption<int> TickLabelStep = null,
        FSharpOption<double> TickLen = null, FSharpOption<StyleParam.TickMode> TickMode = null,
        FSharpOption<string> TickPrefix = null, FSharpOption<StyleParam.TickOptions> Ticks = null,
        FSharpOption<string> TickSuffix = null, FSharpOption<IEnumerable<TTickText>> TickText = null,
        FSharpOption<IEnumerable<TTickVals>> TickVals = null, FSharpOption<double> TickWidth = null, FSharpOption<Title> Title = null,
        FSharpOption<double> X = null, FSharpOption<StyleParam.HorizontalAlign> XAnchor = null, FSharpOption<double> XPad = null,
        FSharpOption<string> XRef = null, FSharpOption<double> Y = null, FSharpOption<StyleParam.VerticalAlign> YAnchor = null,
        FSharpOption<double> YPad = null, FSharpOption<string> YRef = null)
        where TTickText : IConvertible
        where TTickVals : IConvertible =>
        new ColorBar()
            .Set(BGColor).Set(BorderColor).Set(BorderWidth).Set(DTick).Set(ExponentFormat).Set(LabelAlias).Set(Len).Set(LenMode)
            .Set("min3xponent", MinExponent).Set(NTicks).Set(Orientation).Set(OutlineColor).Set(OutlineWidth).Set(SeparateThousands)
            .Set(ShowExponent).Set(ShowTickLabels).Set(ShowTickPrefix).Set(ShowTickSuffix).Set(Thickness).Set(ThicknessMode)
            .Set(Tick0).Set(TickAngle).Set(TickColor).Set(TickFont).Set(TickFormat).Set(TickLabelOverflow).Set(TickLabelPosition)
            .Set(TickLabelStep).Set(TickLen).Set(TickMode).Set(TickPrefix).Set(Ticks).Set(TickSuffix).Set(TickText).Set(TickVals)
            .Set(TickWidth).Set(Title).Set(X).Set(XAnchor).Set(XPad).Set(XRef).Set(Y).Set(YAnchor).Set(YPad).Set(YRef);
}
