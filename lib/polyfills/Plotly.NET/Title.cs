using Microsoft.FSharp.Core;

namespace Plotly.NET;

public class Title : DynamicObj.DynamicObj
{
    public static Title init(
        FSharpOption<string> Text = null, FSharpOption<Font> Font = null, FSharpOption<bool> AutoMargin = null,
        FSharpOption<Padding> Pad = null, FSharpOption<double> X = null, FSharpOption<StyleParam.XAnchorPosition> XAnchor = null,
        FSharpOption<string> XRef = null, FSharpOption<double> Y = null, FSharpOption<StyleParam.YAnchorPosition> YAnchor = null,
        FSharpOption<string> YRef = null, FSharpOption<int> Standoff = null, FSharpOption<StyleParam.Side> Side = null) =>
        new Title()
            .Set(Text).Set(Font).Set(AutoMargin).Set(Pad).Set(X).Set(XAnchor).Set(XRef).Set(Y).Set(YAnchor).Set(YRef).Set(Standoff)
            .Set(Side);
}
