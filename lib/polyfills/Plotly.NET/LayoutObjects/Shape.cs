using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

public class Shape : DynamicObj.DynamicObj
{
    public static Shape init<TX0, TX1, TY0, TY1>(
        FSharpOption<bool> Editable = null, FSharpOption<Color> FillColor = null, FSharpOption<StyleParam.FillRule> FillRule = null,
        FSharpOption<ShapeLabel> Label = null, FSharpOption<bool> ShowLegend = null,
        FSharpOption<StyleParam.SubPlotId> Legend = null, FSharpOption<int> LegendRank = null,
        FSharpOption<string> LegendGroup = null, FSharpOption<Title> LegendGroupTitle = null,
        FSharpOption<double> LegendWidth = null, FSharpOption<StyleParam.Layer> Layer = null, FSharpOption<Line> Line = null,
        FSharpOption<string> Name = null, FSharpOption<double> Opacity = null, FSharpOption<string> Path = null,
        FSharpOption<string> TemplateItemName = null, FSharpOption<StyleParam.ShapeType> ShapeType = null,
        FSharpOption<bool> Visible = null, FSharpOption<TX0> X0 = null, FSharpOption<TX1> X1 = null,
        FSharpOption<StyleParam.LinearAxisId> XAnchor = null, FSharpOption<string> Xref = null,
        FSharpOption<StyleParam.ShapeSizeMode> XSizeMode = null, FSharpOption<TY0> Y0 = null, FSharpOption<TY1> Y1 = null,
        FSharpOption<StyleParam.LinearAxisId> YAnchor = null, FSharpOption<string> Yref = null,
        FSharpOption<StyleParam.ShapeSizeMode> YSizeMode = null)
        where TX0 : IConvertible
        where TX1 : IConvertible
        where TY0 : IConvertible
        where TY1 : IConvertible =>
        new Shape()
            .Set(Editable).Set(FillColor).Set(FillRule).Set(Label).Set(ShowLegend).Set(Legend).Set(LegendRank).Set(LegendGroup)
            .Set(LegendGroupTitle).Set(LegendWidth).Set(Layer).Set(Line).Set(Name).Set(Opacity).Set(Path).Set(TemplateItemName)
            .Set("type", ShapeType).Set(Visible).Set(X0).Set(X1).Set(XAnchor).Set(Xref).Set(XSizeMode).Set(Y0).Set(Y1).Set(YAnchor)
            .Set(Yref).Set(YSizeMode);
}
