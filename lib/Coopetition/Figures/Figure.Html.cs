using System.Net;
using Plotly.NET;

namespace Coopetition;

public sealed partial record Figure
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

    /// <summary>As a notebook shows it: drawn where scripts run, and where they do not, its finding and its data as text.</summary>
    public string ToHtml() => $"""
        <figure data-coopetition-chart="{Slug}" style="margin:0;overflow-x:auto">
        <div role="img" aria-label="{Encode(AlternativeText)}" hidden></div>
        <div data-instead><p><strong>{Encode(Finding)}</strong></p><p>{Encode(AlternativeText)}</p></div>
        {(Caveat is { } caveat ? $"<p>{Encode(caveat)}</p>" : "")}
        <details><summary>Data</summary>{Table.ToHtml()}</details>
        {Scripts(Chart.GetRawText())}
        </figure>
        """;

    /// <summary>A bare chart has no finding: where scripts do not run, only its being one can be told.</summary>
    internal static string ToHtml(GenericChart chart) => $"""
        <div data-coopetition-chart style="overflow-x:auto"><div hidden></div><p data-instead>A chart, which needs scripts to be drawn.</p>{Scripts(GenericChart.toFigureJson(chart))}</div>
        """;

    private static string Scripts(string chart) =>
        $"<script type=\"application/json\">{chart.Replace("<", "\\u003c", StringComparison.Ordinal)}</script>{PlotlyScript.Once()}<script>{Script}</script>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
