using System.Net;

namespace Plotly.NET;

/// <summary>The HTML of a chart: scripts get its JSON as it is, so a name holding <c>&lt;/script&gt;</c> ends the script.</summary>
internal static class ChartPage
{
    public static string Document(GenericChart chart)
    {
        var options = GenericChart.getDisplayOptions(chart);
        var head = string.Concat(
            Library(Reference(chart)),
            $"<title>{Text(options, "DocumentTitle")}</title>",
            $"""<meta charset="{Text(options, "DocumentCharset")}">""",
            $"""<meta name="description" content="{Text(options, "DocumentDescription")}">""",
            Favicon(options));
        return $"<!DOCTYPE html>\n<html><head>{head}</head><body>{Body(chart)}</body></html>";
    }

    public static string Body(GenericChart chart)
    {
        var id = Guid.NewGuid().ToString();
        return $"""<div id="{id}"><!-- Plotly chart will be drawn inside this DIV --></div>"""
            + $"""<script type="text/javascript">{Script(chart, id)}</script>""";
    }

    private static string Library(PlotlyJSReference reference) => reference switch
    {
        PlotlyJSReference.CDN cdn => $"""<script src="{WebUtility.HtmlEncode(cdn.Item)}" charset="utf-8"></script>""",
        _ when reference == PlotlyJSReference.Full => $"""<script type="text/javascript" charset="utf-8">{PlotlyJs.ReadScript()}</script>""",
        _ => "",
    };

    private static string Script(GenericChart chart, string id)
    {
        var render = "renderPlotly_" + id.Replace("-", "", StringComparison.Ordinal);
        var plot = $"""
                var data = {Json.Write(GenericChart.getTraces(chart))};
                var layout = {Json.Write(GenericChart.getLayout(chart))};
                var config = {Json.Write(GenericChart.getConfig(chart))};
                Plotly.newPlot('{id}', data, layout, config);
            """;
        return Reference(chart) is PlotlyJSReference.Require library
            ? Required(library.Item, render, plot)
            : $$"""
                var {{render}} = function() {
                {{plot}}
                };
                {{render}}();

                """;
    }

    /// <summary>Draws with the page's require.js, which it fetches first where the page has none.</summary>
    private static string Required(string library, string render, string plot) => $$"""
        var {{render}} = function() {
            requirejs.config({ context: '{{render}}', paths: { plotly: '{{library}}' } })(['plotly'], function(Plotly) {
        {{plot}}
            });
        };
        if (typeof requirejs === 'function') {
            {{render}}();
        } else {
            var loader = document.createElement('script');
            loader.src = 'https://cdnjs.cloudflare.com/ajax/libs/require.js/2.3.6/require.min.js';
            loader.onload = {{render}};
            document.head.appendChild(loader);
        }

        """;

    private static PlotlyJSReference Reference(GenericChart chart) =>
        GenericChart.getDisplayOptions(chart).TryGetTypedValue<PlotlyJSReference>(nameof(PlotlyJSReference))?.Value;

    private static string Favicon(DisplayOptions options) =>
        options.TryGetTypedValue<string>("DocumentFavicon") is { } icon
            ? $"""<link id="favicon" rel="shortcut icon" type="image/png" href="{icon.Value}">"""
            : "";

    private static string Text(DisplayOptions options, string name) =>
        WebUtility.HtmlEncode(options.TryGetTypedValue<string>(name)?.Value ?? "");
}
