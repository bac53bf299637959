using System.Net;
using Plotly.NET;

namespace Coopetition;

/// <summary>A figure as a notebook shows it: drawn where scripts run, and where they do not, its finding and its data as text.</summary>
internal static class FigureHtml
{
    /// <summary>
    /// Draws every chart on the page that is not drawn yet. plotly.js may come later than the chart, from another
    /// output or from the network; a module loader on the page (Jupyter has one) must not swallow it.
    /// </summary>
    private static readonly string Script = $$"""
        (() => {
          const page = window;
          page.coopetitionPlotly ??= (async () => {
            const packed = async () => {
              const element = document.querySelector('[data-coopetition-plotly]');
              if (!element) return null;
              const bytes = Uint8Array.from(atob(element.textContent), c => c.charCodeAt(0));
              return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
            };
            const run = text => {
              const script = document.createElement('script');
              script.textContent = '(function (define, module, exports) {' + text + '\n}).call(window);';
              document.head.append(script);
            };
            for (let tries = 0; tries < 20 && !page.Plotly; tries++) {
              const text = await packed();
              if (text) run(text);
              else await new Promise(done => setTimeout(done, 150));
            }
            if (!page.Plotly) {
              const answer = await fetch('https://cdn.plot.ly/{{PlotlyScript.FileName}}');
              run(await answer.text());
            }
            return page.Plotly;
          })();
          page.coopetitionPlotly.then(plotly => {
            const dark = document.body.classList.contains('vscode-dark') || document.body.dataset.jpThemeLight === 'false';
            for (const chart of document.querySelectorAll('[data-coopetition-chart]:not([data-drawn])')) {
              const themes = JSON.parse(chart.querySelector('script').textContent);
              const figure = dark && themes.dark || themes.light;
              const place = chart.querySelector('div');
              chart.dataset.drawn = '';
              place.hidden = false;
              plotly.newPlot(place, figure.data, figure.layout, figure.config).then(() => {
                chart.querySelectorAll('[data-instead]').forEach(text => { text.hidden = true; });
              });
            }
          }).catch(() => { page.coopetitionPlotly = undefined; });
        })();
        """;

    public static void Write(Figure figure, TextWriter writer)
    {
        var themes = $"{{\"light\":{GenericChart.toJson(figure.ToChart(FigureSize.Wide))},\"dark\":{GenericChart.toJson(figure.ToChart(FigureSize.Wide, dark: true))}}}";
        writer.Write($"<figure data-coopetition-chart=\"{figure.Slug}\" style=\"margin:0;overflow-x:auto\">");
        writer.Write($"<div role=\"img\" aria-label=\"{Encode(figure.AlternativeText)}\" hidden></div>");
        writer.Write($"<div data-instead><p><strong>{Encode(figure.Finding)}</strong></p><p>{Encode(figure.AlternativeText)}</p></div>");
        if (figure.Caveat is { } caveat)
        {
            writer.Write($"<p>{Encode(caveat)}</p>");
        }

        writer.Write("<details><summary>Data</summary>");
        HtmlTable.Write(figure.Table, writer);
        writer.Write("</details>");
        WriteScripts(themes, writer);
        writer.Write("</figure>");
    }

    /// <summary>A bare chart has no finding: where scripts do not run, only its being one can be told.</summary>
    public static void Write(GenericChart chart, TextWriter writer)
    {
        writer.Write("<div data-coopetition-chart style=\"overflow-x:auto\"><div hidden></div><p data-instead>A chart, which needs scripts to be drawn.</p>");
        WriteScripts($"{{\"light\":{GenericChart.toJson(chart)}}}", writer);
        writer.Write("</div>");
    }

    private static void WriteScripts(string themes, TextWriter writer)
    {
        writer.Write($"<script type=\"application/json\">{themes.Replace("<", "\\u003c", StringComparison.Ordinal)}</script>");
        writer.Write(PlotlyScript.Once());
        writer.Write($"<script>{Script}</script>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
