using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

public class FinanceMarker : DynamicObj.DynamicObj
{
    public static FinanceMarker init(
        FSharpOption<Color> FillColor = null, FSharpOption<Color> LineColor = null, FSharpOption<double> LineWidth = null,
        FSharpOption<StyleParam.DrawingStyle> LineDash = null) =>
        new FinanceMarker()
            .Set(FillColor).Write("line", Line.init(Color: LineColor, Width: LineWidth, Dash: LineDash));
}
