using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

public class Domain : DynamicObj.DynamicObj
{
    public static Domain init(
        FSharpOption<StyleParam.Range> X = null, FSharpOption<StyleParam.Range> Y = null, FSharpOption<int> Row = null,
        FSharpOption<int> Column = null) =>
        new Domain()
            .Set(X).Set(Y).Set(Row).Set(Column);
}
