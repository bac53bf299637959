using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

public class Hoverlabel : DynamicObj.DynamicObj
{
    public static Hoverlabel init(
        FSharpOption<StyleParam.Align> Align = null, FSharpOption<Color> BgColor = null, FSharpOption<Color> BorderColor = null,
        FSharpOption<Font> Font = null, FSharpOption<Font> GroupTitleFont = null, FSharpOption<int> Namelength = null) =>
        new Hoverlabel()
            .Set(BgColor).Set(BorderColor).Set(Font).Set(GroupTitleFont).Set(Align).Set(Namelength);
}
