using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>The styling functions with optional arguments as C# knows them. They change the given chart, too.</summary>
public static partial class GenericChartExtensions
{
    public static Layout GetLayout(this GenericChart gChart) => GenericChart.getLayout(gChart);

    public static Trace[] GetTraces(this GenericChart gChart) => [.. GenericChart.getTraces(gChart)];

    public static GenericChart WithTraceInfo(
        this GenericChart gChart, Optional<string> Name = default, Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default, Optional<int> LegendRank = default, Optional<string> LegendGroup = default,
        Optional<Title> LegendGroupTitle = default) =>
        Plotly.NET.GenericChartExtensions.WithTraceInfo(
            gChart, Name.ToOption(), Visible.ToOption(), ShowLegend.ToOption(), LegendRank.ToOption(), LegendGroup.ToOption(),
            LegendGroupTitle.ToOption());

    public static GenericChart WithSize(
        this GenericChart gChart, Optional<int> Width = default, Optional<int> Height = default) =>
        GenericChart.setLayout(gChart.GetLayout().Set(Width).Set(Height), gChart);

    public static GenericChart WithLegend(this GenericChart gChart, Legend legend) => gChart.WithLayoutPart("legend", legend);

    /// <summary>What the legend was given earlier is kept where it is not given anew.</summary>
    public static GenericChart WithLegendStyle(
        this GenericChart gChart, Optional<Color> BGColor = default, Optional<Color> BorderColor = default,
        Optional<double> BorderWidth = default, Optional<double> EntryWidth = default,
        Optional<StyleParam.EntryWidthMode> EntryWidthMode = default, Optional<Font> Font = default,
        Optional<StyleParam.TraceGroupClickOptions> GroupClick = default, Optional<Font> GroupTitleFont = default,
        Optional<StyleParam.TraceItemClickOptions> ItemClick = default,
        Optional<StyleParam.TraceItemClickOptions> ItemDoubleClick = default,
        Optional<StyleParam.TraceItemSizing> ItemSizing = default, Optional<int> ItemWidth = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<Title> Title = default,
        Optional<double> TraceGroupGap = default, Optional<StyleParam.TraceOrder> TraceOrder = default,
        Optional<string> UIRevision = default, Optional<StyleParam.VerticalAlign> VerticalAlign = default,
        Optional<double> X = default, Optional<StyleParam.XAnchorPosition> XAnchor = default, Optional<double> Y = default,
        Optional<StyleParam.YAnchorPosition> YAnchor = default) =>
        gChart.WithLegend(new Legend()
            .Set(BGColor).Set(BorderColor).Set(BorderWidth).Set(EntryWidth).Set(EntryWidthMode).Set(Font).Set(GroupClick)
            .Set(GroupTitleFont).Set(ItemClick).Set(ItemDoubleClick).Set(ItemSizing).Set(ItemWidth).Set(Orientation).Set(Title)
            .Set(TraceGroupGap).Set(TraceOrder).Set(UIRevision).Set("valign", VerticalAlign).Set(X).Set(XAnchor).Set(Y).Set(YAnchor));

    /// <summary>Writes a page of its own; <c>.html</c> is added to a path without it.</summary>
    public static void SaveHtml(this GenericChart gChart, string path, Optional<bool> OpenInBrowser = default) =>
        Plotly.NET.GenericChartExtensions.SaveHtml(gChart, path, OpenInBrowser.ToOption());
}
