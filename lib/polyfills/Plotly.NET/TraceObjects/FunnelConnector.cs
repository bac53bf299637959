using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

public class FunnelConnector : DynamicObj.DynamicObj
{
    public static FunnelConnector init(
        FSharpOption<Color> FillColor = null, FSharpOption<Line> Line = null, FSharpOption<bool> Visible = null) =>
        new FunnelConnector()
            .Set(FillColor).Set(Line).Set(Visible);
}
