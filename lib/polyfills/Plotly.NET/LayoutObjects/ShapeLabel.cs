using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

public class ShapeLabel : DynamicObj.DynamicObj
{
    public static ShapeLabel init(
        FSharpOption<Font> Font = null, FSharpOption<int> Padding = null, FSharpOption<string> Text = null,
        FSharpOption<StyleParam.TextAngle> TextAngle = null, FSharpOption<StyleParam.TextPosition> TextPosition = null,
        FSharpOption<string> TextTemplate = null, FSharpOption<StyleParam.XAnchorPosition> XAnchor = null,
        FSharpOption<StyleParam.YAnchorPosition> YAnchor = null) =>
        new ShapeLabel()
            .Set(Font).Set(Padding).Set(Text).Set(TextAngle).Set(TextPosition).Set(TextTemplate).Set(XAnchor).Set(YAnchor);
}
