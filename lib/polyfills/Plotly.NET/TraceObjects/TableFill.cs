using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

public class TableFill : DynamicObj.DynamicObj
{
    public static TableFill init(
        FSharpOption<Color> Color = null) =>
        new TableFill()
            .Set(Color);
}
