using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using Plotly.NET;

namespace Coopetition;

/// <summary>The house style as Plotly's own mechanism has it: what a chart does not say itself.</summary>
internal static class HouseTemplate
{
    private const string Family = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    /// <summary>One for each paper.</summary>
    public static JsonNode On(Paper paper)
    {
        var values = $$"""{ "textposition": "outside", "cliponaxis": false, "textfont": { "size": 12, "color": "{{paper.Ink}}" }, "constraintext": "none" }""";
        return JsonNode.Parse($$"""
            {
              "layout": {
                "font": { "family": "{{Family}}", "size": 13, "color": "{{paper.Ink}}" },
                "paper_bgcolor": "{{paper.Ground}}", "plot_bgcolor": "{{paper.Ground}}",
                "colorway": ["{{paper.Quiet}}", "{{paper.Context}}", "{{paper.Ink}}", "{{paper.Zero}}", "{{paper.Then(paper.Ink)}}"],
                "title": { "x": 0, "xanchor": "left", "xref": "container", "y": 1, "yanchor": "top", "yref": "container", "pad": { "l": 8, "t": 10, "b": 8 }, "font": { "size": 16 } },
                "margin": { "l": 8, "r": 16, "t": 14, "b": 10, "autoexpand": true },
                "bargap": 0.35, "bargroupgap": 0.08,
                "hovermode": "closest",
                "hoverlabel": { "bgcolor": "{{paper.Ground}}", "bordercolor": "{{paper.Zero}}", "font": { "size": 12, "color": "{{paper.Ink}}" }, "align": "left", "namelength": -1 },
                "legend": { "orientation": "h", "x": 0, "xanchor": "left", "y": 1.02, "yanchor": "bottom", "font": { "color": "{{paper.Quiet}}", "size": 12 } },
                "xaxis": {
                  "automargin": true, "ticklabeloverflow": "allow", "showgrid": false, "gridcolor": "{{paper.Grid}}", "zeroline": false, "zerolinecolor": "{{paper.Zero}}", "zerolinewidth": 1.2, "showline": true, "linecolor": "{{paper.Zero}}",
                  "ticks": "outside", "ticklen": 4, "tickcolor": "{{paper.Zero}}", "tickangle": 0, "nticks": 6, "exponentformat": "none",
                  "tickfont": { "color": "{{paper.Quiet}}", "size": 12 }, "title": { "font": { "color": "{{paper.Quiet}}", "size": 12 }, "standoff": 10 }
                },
                "yaxis": {
                  "automargin": true, "ticklabeloverflow": "allow", "showgrid": true, "gridcolor": "{{paper.Grid}}", "zeroline": true, "zerolinecolor": "{{paper.Zero}}", "zerolinewidth": 1.2, "showline": false,
                  "ticks": "outside", "ticklen": 6, "tickcolor": "rgba(0,0,0,0)", "nticks": 6, "exponentformat": "none", "separatethousands": true,
                  "tickfont": { "color": "{{paper.Quiet}}", "size": 12 }, "title": { "font": { "color": "{{paper.Quiet}}", "size": 12 }, "standoff": 10 }
                }
              },
              "data": {
                "scatter": [{ "line": { "width": 2.5 }, "marker": { "size": 6, "opacity": 1 }, "cliponaxis": false }],
                "bar": [{{values[..^1]}}, "texttemplate": "%{value:,.1~f}" }],
                "waterfall": [{{values[..^1]}}, "texttemplate": "%{delta:,.1~f}", "connector": { "line": { "color": "{{paper.Context}}", "width": 1 } },
                  "increasing": { "marker": { "color": "{{paper.Quiet}}" } }, "decreasing": { "marker": { "color": "{{paper.Then(paper.Ink)}}" } }, "totals": { "marker": { "color": "{{paper.Ink}}" } } }]
              }
            }
            """)!;
    }

    public static Template ForPlotly(JsonNode template) => Drawing.With(
        new Template(), [.. JObject.Parse(template.ToJsonString()).Properties().Select(property => (property.Name, (object?)property.Value))]);
}
