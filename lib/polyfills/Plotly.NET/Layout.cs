using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

public class Layout : DynamicObj.DynamicObj
{
    public static Layout init<THiddenLabels>(
        FSharpOption<Title> Title = null, FSharpOption<bool> ShowLegend = null, FSharpOption<Margin> Margin = null,
        FSharpOption<bool> AutoSize = null, FSharpOption<int> Width = null, FSharpOption<int> Height = null,
        FSharpOption<Font> Font = null, FSharpOption<UniformText> UniformText = null, FSharpOption<string> Separators = null,
        FSharpOption<Color> PaperBGColor = null, FSharpOption<Color> PlotBGColor = null,
        FSharpOption<StyleParam.AutoTypeNumbers> AutoTypeNumbers = null, FSharpOption<Color> Colorway = null,
        FSharpOption<StyleParam.HoverMode> HoverMode = null, FSharpOption<StyleParam.ClickMode> ClickMode = null,
        FSharpOption<StyleParam.DragMode> DragMode = null, FSharpOption<int> HoverDistance = null,
        FSharpOption<int> SpikeDistance = null, FSharpOption<Hoverlabel> Hoverlabel = null,
        FSharpOption<string> DataRevision = null, FSharpOption<string> UIRevision = null,
        FSharpOption<DynamicObj.DynamicObj> Template = null, FSharpOption<string> Meta = null, FSharpOption<LayoutGrid> Grid = null,
        FSharpOption<int> MinReducedHeight = null, FSharpOption<int> MinReducedWidth = null, FSharpOption<double> BarGap = null,
        FSharpOption<double> BarGroupGap = null, FSharpOption<StyleParam.BarMode> BarMode = null,
        FSharpOption<StyleParam.BarNorm> BarNorm = null, FSharpOption<bool> ExtendPieColors = null,
        FSharpOption<IEnumerable<THiddenLabels>> HiddenLabels = null, FSharpOption<Color> PieColorWay = null,
        FSharpOption<IEnumerable<Annotation>> Annotations = null, FSharpOption<IEnumerable<Shape>> Shapes = null)
        where THiddenLabels : IConvertible =>
        new Layout()
            .Set(Title).Set(ShowLegend).Set(Margin).Set(AutoSize).Set(Width).Set(Height).Set(Font).Set(UniformText).Set(Separators)
            .Set("paper_bgcolor", PaperBGColor).Set("plot_bgcolor", PlotBGColor).Set(AutoTypeNumbers).Set(Colorway).Set(HoverMode)
            .Set(ClickMode).Set(DragMode).Set(HoverDistance).Set(SpikeDistance).Set(Hoverlabel).Set(DataRevision).Set(UIRevision)
            .Set(Template).Set(Meta).Set(Grid).Set(MinReducedHeight).Set(MinReducedWidth).Set(BarGap).Set(BarGroupGap).Set(BarMode)
            .Set(BarNorm).Set(ExtendPieColors).Set(HiddenLabels).Set(PieColorWay).Set(Annotations).Set(Shapes);

    /// <summary>Merges the second into the first and returns it; annotations, shapes and hidden labels are added to those there are.</summary>
    public static Layout combine(Layout first, Layout second)
    {
        var annotations = OptionalProperties.Appended<Annotation>("annotations", first, second);
        var shapes = OptionalProperties.Appended<Shape>("shapes", first, second);
        var hiddenLabels = OptionalProperties.Appended<string>("hiddenlabels", first, second);
        return ((Layout)DynamicObj.DynObj.combine(first, second))
            .Set("annotations", annotations).Set("shapes", shapes).Set("hiddenlabels", hiddenLabels);
    }
}
