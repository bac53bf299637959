using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

public class WaterfallConnector : DynamicObj.DynamicObj
{
    public static WaterfallConnector init(
        FSharpOption<Line> Line = null, FSharpOption<bool> Visible = null,
        FSharpOption<StyleParam.ConnectorMode> ConnectorMode = null) =>
        new WaterfallConnector()
            .Set(Line).Set(Visible).Set("mode", ConnectorMode);
}
