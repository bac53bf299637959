using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <content>Axes. What an axis was given earlier is kept where it is not given anew.</content>
public static partial class GenericChartExtensions
{
    public static GenericChart WithXAxis(
        this GenericChart @this, LinearAxis xAxis, FSharpOption<StyleParam.SubPlotId> Id = null) =>
        @this.WithAxis(Id?.Value ?? StyleParam.SubPlotId.NewXAxis(1), xAxis);

    public static GenericChart WithYAxis(
        this GenericChart @this, LinearAxis yAxis, FSharpOption<StyleParam.SubPlotId> Id = null) =>
        @this.WithAxis(Id?.Value ?? StyleParam.SubPlotId.NewYAxis(1), yAxis);

    public static GenericChart WithXAxisStyle(
        this GenericChart @this, Title title, FSharpOption<Tuple<IConvertible, IConvertible>> MinMax = null,
        FSharpOption<bool> ShowGrid = null, FSharpOption<bool> ShowLine = null, FSharpOption<StyleParam.Side> Side = null,
        FSharpOption<StyleParam.LinearAxisId> Overlaying = null, FSharpOption<StyleParam.SubPlotId> Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>> Domain = null, FSharpOption<double> Position = null,
        FSharpOption<bool> ZeroLine = null, FSharpOption<StyleParam.LinearAxisId> Anchor = null) =>
        @this.WithXAxis(Axis(title, MinMax, ShowGrid, ShowLine, Side, Overlaying, Domain, Position, ZeroLine, Anchor), Id);

    public static GenericChart WithYAxisStyle(
        this GenericChart @this, Title title, FSharpOption<Tuple<IConvertible, IConvertible>> MinMax = null,
        FSharpOption<bool> ShowGrid = null, FSharpOption<bool> ShowLine = null, FSharpOption<StyleParam.Side> Side = null,
        FSharpOption<StyleParam.LinearAxisId> Overlaying = null, FSharpOption<StyleParam.SubPlotId> Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>> Domain = null, FSharpOption<double> Position = null,
        FSharpOption<bool> ZeroLine = null, FSharpOption<StyleParam.LinearAxisId> Anchor = null) =>
        @this.WithYAxis(Axis(title, MinMax, ShowGrid, ShowLine, Side, Overlaying, Domain, Position, ZeroLine, Anchor), Id);

    public static GenericChart WithXAxisRangeSlider(
        this GenericChart @this, RangeSlider rangeSlider, FSharpOption<StyleParam.SubPlotId> Id = null) =>
        @this.WithXAxis(new LinearAxis().Write("rangeslider", rangeSlider), Id);

    private static LinearAxis Axis(
        Title title, FSharpOption<Tuple<IConvertible, IConvertible>> range, FSharpOption<bool> showGrid, FSharpOption<bool> showLine,
        FSharpOption<StyleParam.Side> side, FSharpOption<StyleParam.LinearAxisId> overlaying,
        FSharpOption<Tuple<IConvertible, IConvertible>> domain, FSharpOption<double> position, FSharpOption<bool> zeroLine,
        FSharpOption<StyleParam.LinearAxisId> anchor) =>
        new LinearAxis().Write("title", title)
            .Set("range", range.Select(StyleParam.Range.Of)).Set(showLine).Set(showGrid).Set(zeroLine).Set(anchor).Set(side)
            .Set(overlaying).Set("domain", domain.Select(StyleParam.Range.Of)).Set(position);

    private static GenericChart WithAxis(this GenericChart chart, StyleParam.SubPlotId id, LinearAxis axis) => id.IsAxis
        ? chart.WithLayoutPart(id.ToString(), axis)
        : throw new ArgumentException($"{id} is not an x axis or y axis.", nameof(id));

    /// <summary>Merges the part into the layout's own of that name.</summary>
    internal static GenericChart WithLayoutPart<T>(this GenericChart chart, string name, T part)
        where T : DynamicObj.DynamicObj
    {
        var present = GenericChart.getLayout(chart).TryGetTypedValue<T>(name);
        return chart.With(name, present is null ? part : DynamicObj.DynObj.combine(present.Value, part));
    }
}
