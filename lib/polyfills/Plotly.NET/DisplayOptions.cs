using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The HTML page around a chart.</summary>
public class DisplayOptions : DynamicObj.DynamicObj
{
    public static DisplayOptions init(
        FSharpOption<string> DocumentTitle = null, FSharpOption<string> DocumentCharset = null,
        FSharpOption<string> DocumentDescription = null, FSharpOption<PlotlyJSReference> PlotlyJSReference = null) =>
        new DisplayOptions()
            .Set(nameof(DocumentTitle), DocumentTitle).Set(nameof(DocumentCharset), DocumentCharset)
            .Set(nameof(DocumentDescription), DocumentDescription).Set(nameof(PlotlyJSReference), PlotlyJSReference);

    public static DisplayOptions initCDNOnly() => init(PlotlyJSReference: PlotlyJs.OnCdn);

    /// <summary>Changes the first and returns it.</summary>
    public static DisplayOptions combine(DisplayOptions first, DisplayOptions second) =>
        (DisplayOptions)DynamicObj.DynObj.combine(first, second);
}
