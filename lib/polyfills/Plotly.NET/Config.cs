using Microsoft.FSharp.Core;

namespace Plotly.NET;

public class Config : DynamicObj.DynamicObj
{
    public static Config init(
        FSharpOption<bool> StaticPlot = null, FSharpOption<bool> TypesetMath = null, FSharpOption<string> PlotlyServerUrl = null,
        FSharpOption<bool> Editable = null, FSharpOption<bool> EditSelection = null, FSharpOption<bool> Autosizable = null,
        FSharpOption<bool> Responsive = null, FSharpOption<bool> FillFrame = null, FSharpOption<double> FrameMargins = null,
        FSharpOption<StyleParam.ScrollZoom> ScrollZoom = null, FSharpOption<StyleParam.DoubleClick> DoubleClick = null,
        FSharpOption<int> DoubleClickDelay = null, FSharpOption<bool> ShowAxisDragHandles = null,
        FSharpOption<bool> ShowAxisRangeEntryBoxes = null, FSharpOption<bool> ShowTips = null, FSharpOption<bool> ShowLink = null,
        FSharpOption<string> LinkText = null, FSharpOption<bool> SendData = null, FSharpOption<object> ShowSources = null,
        FSharpOption<bool> DisplayModeBar = null, FSharpOption<bool> ShowSendToCloud = null,
        FSharpOption<bool> ShowEditInChartStudio = null,
        FSharpOption<IEnumerable<StyleParam.ModeBarButton>> ModeBarButtonsToRemove = null,
        FSharpOption<IEnumerable<StyleParam.ModeBarButton>> ModeBarButtonsToAdd = null,
        FSharpOption<IEnumerable<IEnumerable<StyleParam.ModeBarButton>>> ModeBarButtons = null,
        FSharpOption<bool> Displaylogo = null, FSharpOption<bool> Watermark = null, FSharpOption<double> plotGlPixelRatio = null,
        FSharpOption<object> SetBackground = null, FSharpOption<string> TopojsonURL = null,
        FSharpOption<string> MapboxAccessToken = null, FSharpOption<int> Logging = null, FSharpOption<int> NotifyOnLogging = null,
        FSharpOption<int> QueueLength = null, FSharpOption<object> GlobalTransforms = null, FSharpOption<string> Locale = null,
        FSharpOption<object> Locales = null) =>
        new Config()
            .Set("staticPlot", StaticPlot).Set("typesetMath", TypesetMath).Set("plotlyServerUrl", PlotlyServerUrl).Set(Editable)
            .Set("editSelection", EditSelection).Set(Autosizable).Set(Responsive).Set("fillFrame", FillFrame)
            .Set("frameMargins", FrameMargins).Set("scrollZoom", ScrollZoom).Set("doubleClick", DoubleClick)
            .Set("doubleClickDelay", DoubleClickDelay).Set("showAxisDragHandles", ShowAxisDragHandles)
            .Set("showAxisRangeEntryBoxes", ShowAxisRangeEntryBoxes).Set("showTips", ShowTips).Set("showLink", ShowLink)
            .Set("linkText", LinkText).Set("sendData", SendData).Set("showSources", ShowSources)
            .Set("displayModeBar", DisplayModeBar).Set("showSendToCloud", ShowSendToCloud)
            .Set("showEditInChartStudio", ShowEditInChartStudio).Set("modeBarButtonsToRemove", ModeBarButtonsToRemove)
            .Set("modeBarButtonsToAdd", ModeBarButtonsToAdd).Set("modeBarButtons", ModeBarButtons).Set(Displaylogo).Set(Watermark)
            .Set("plotGlPixelRatio", plotGlPixelRatio).Set("setBackground", SetBackground).Set("topojsonURL", TopojsonURL)
            .Set("mapboxAccessToken", MapboxAccessToken).Set(Logging).Set("notifyOnLogging", NotifyOnLogging)
            .Set("queueLength", QueueLength).Set("globalTransforms", GlobalTransforms).Set(Locale).Set(Locales);

    /// <summary>Merges the second into the first and returns it; buttons of the mode bar are added to those there are.</summary>
    public static Config combine(Config first, Config second)
    {
        var removed = OptionalProperties.Appended<object>("modeBarButtonsToRemove", first, second);
        var added = OptionalProperties.Appended<object>("modeBarButtonsToAdd", first, second);
        var buttons = OptionalProperties.Appended<object>("modeBarButtons", first, second);
        return ((Config)DynamicObj.DynObj.combine(first, second))
            .Set("modeBarButtonsToRemove", removed).Set("modeBarButtonsToAdd", added).Set("modeBarButtons", buttons);
    }
}
