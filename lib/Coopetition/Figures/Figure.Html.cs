using System.Net;
using System.Text.Json;
using Plotly.NET;

namespace Coopetition;

public sealed partial record Figure
{
    private const string Quiet = "margin:.3em 0;opacity:.8;font-size:.9em";

    /// <summary>
    /// Draws every chart on the page that is not drawn yet. plotly.js may come later than the chart, from another
    /// output or from the network; a module loader on the page (Jupyter has one) must not swallow it.
    /// </summary>
    private static readonly string Script = $$"""
        {{House.Script}}
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
          })();
          page.coopetitionPlotly.then(async () => {
            const { classList, dataset } = document.body;
            const dark = classList.contains('vscode-dark') || (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light')) || dataset.jpThemeLight === 'false';
            const templates = {{JsonSerializer.Serialize(new { light = House.LightTemplate, dark = House.DarkTemplate })}};
            for (const figure of document.querySelectorAll('[data-coopetition-chart]:not([data-drawn])')) {
              figure.dataset.drawn = '';
              const place = figure.querySelector('[data-place]');
              place.hidden = false;
              await page.coopetition.follow(place, JSON.parse(figure.querySelector('script').textContent), { dark, templates }).then(
                () => figure.querySelectorAll('[data-instead]').forEach(text => { text.hidden = true; }),
                () => { place.hidden = true; });
            }
          }).catch(() => { page.coopetitionPlotly = undefined; });
        })();
        """;

    /// <summary>As a notebook shows it: drawn where scripts run; where they do not, what it finds and its data as text.</summary>
    public string ToHtml() => $"""
        <figure data-coopetition-chart="{Slug}" style="margin:0 0 1em;max-width:1000px;overflow-x:auto">
        <figcaption><p style="margin:.3em 0;font-size:1.2em"><strong>{Encode(Finding)}</strong></p>{Paragraph(Subtitle)}</figcaption>
        <div data-place role="img" aria-label="{Encode(AlternativeText)}" hidden></div>
        <p data-instead>{Encode(AlternativeText)}</p>
        {Paragraph(Caveat)}{Paragraph(Notes.Count > 0 ? string.Join(' ', Notes.Select(note => note.AsSentence())) : null)}{Paragraph(Sources.Count > 0 ? $"Source: {string.Join("; ", Sources.Take(3))}{(Sources.Count > 3 ? $"; and {Sources.Count - 3} more" : "")}." : null)}
        <details><summary>Data</summary>{Table.ToHtml()}</details>
        {Scripts(Chart, DarkColours)}
        </figure>
        """;

    /// <summary>A bare chart has no finding: where scripts do not run, only its being one can be told.</summary>
    internal static string ToHtml(GenericChart chart)
    {
        var json = ChartJson.Of(chart);
        return $"""
            <div data-coopetition-chart style="max-width:1000px;overflow-x:auto"><div data-place hidden></div><p data-instead>A chart, which needs scripts to be drawn.</p>{Scripts(json.Plotly, json.DarkColours([]))}</div>
            """;
    }

    private static string Scripts(JsonElement chart, IReadOnlyDictionary<string, string> darkColours)
    {
        var json = $"{{\"chart\":{chart.GetRawText()},\"darkColours\":{JsonSerializer.Serialize(darkColours)}}}";
        return $"<script type=\"application/json\">{json.Replace("<", "\\u003c", StringComparison.Ordinal)}</script>{PlotlyScript.Once()}<script>{Script}</script>";
    }

    private static string Paragraph(string? text) => text is null or "" ? "" : $"<p style=\"{Quiet}\">{Encode(text)}</p>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
