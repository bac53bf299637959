using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

public class LayoutGrid : DynamicObj.DynamicObj
{
    public static LayoutGrid init(
        FSharpOption<int> Rows = null, FSharpOption<int> Columns = null,
        FSharpOption<StyleParam.LinearAxisId[]> XAxes = null, FSharpOption<StyleParam.LinearAxisId[]> YAxes = null,
        FSharpOption<StyleParam.LayoutGridRowOrder> RowOrder = null, FSharpOption<StyleParam.LayoutGridPattern> Pattern = null,
        FSharpOption<double> XGap = null, FSharpOption<double> YGap = null, FSharpOption<Domain> Domain = null,
        FSharpOption<StyleParam.LayoutGridXSide> XSide = null, FSharpOption<StyleParam.LayoutGridYSide> YSide = null) =>
        new LayoutGrid()
            .Set(XAxes).Set(YAxes).Set(Rows).Set(Columns).Set(RowOrder).Set(Pattern).Set(XGap).Set(YGap).Set(Domain).Set(XSide)
            .Set(YSide);
}
