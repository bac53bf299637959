using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

public class RangeSlider : DynamicObj.DynamicObj
{
    public static RangeSlider init(
        FSharpOption<Color> BgColor = null, FSharpOption<Color> BorderColor = null, FSharpOption<double> BorderWidth = null,
        FSharpOption<bool> AutoRange = null, FSharpOption<StyleParam.Range> Range = null, FSharpOption<double> Thickness = null,
        FSharpOption<bool> Visible = null, FSharpOption<StyleParam.RangesliderRangeMode> YAxisRangeMode = null,
        FSharpOption<StyleParam.Range> YAxisRange = null) =>
        new RangeSlider()
            .Set(BgColor).Set(BorderColor).Set(BorderWidth).Set(AutoRange).Set(Range).Set(Thickness).Set(Visible)
            .Write("yaxis", new DynamicObj.DynamicObj().Set("rangemode", YAxisRangeMode).Set("range", YAxisRange));
}
