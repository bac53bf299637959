using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

public class Margin : DynamicObj.DynamicObj
{
    public static Margin init<TLeft, TRight, TTop, TBottom, TPad, TAutoexpand>(
        FSharpOption<TLeft> Left = null, FSharpOption<TRight> Right = null, FSharpOption<TTop> Top = null, FSharpOption<TBottom> Bottom = null,
        FSharpOption<TPad> Pad = null, FSharpOption<TAutoexpand> Autoexpand = null) =>
        new Margin()
            .Set("l", Left).Set("r", Right).Set("t", Top).Set("b", Bottom).Set(Pad).Set(Autoexpand);
}
