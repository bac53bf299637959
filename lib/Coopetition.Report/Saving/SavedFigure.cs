using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Saving;

/// <summary>A figure as a notebook keeps it: the picture, what it finds as text, and the chart for editors that draw it.</summary>
internal sealed partial class SavedFigure
{
    private const string Png = "image/png";
    private const string Text = "text/plain";
    private const string Own = "coopetition";
    private const string Drawn = "drawn";
    private const int LargestChart = 50_000;
    private const int LineHeight = 22;

    private readonly string hash;
    private JsonObject? forms;

    /// <param name="output">As the cell gave it.</param>
    /// <param name="licence">Of the data; null if they do not say.</param>
    /// <param name="saved">Outputs that were saved before: what shows the same is kept, on whatever machine it was drawn.</param>
    public SavedFigure(Figure figure, JsonObject output, string? licence, IEnumerable<JsonObject> saved)
    {
        (Figure, Output) = (figure, output);
        hash = Sha256.Of(string.Concat(DrawnFigure.Of(figure, licence).ToJson(), RenderingPages.Templates, House.Script, EmbeddedText.Read("picture.js")));
        forms = saved.FirstOrDefault(earlier => (earlier["metadata"] as JsonObject)?.Text(Own, Drawn) == hash)?["data"] as JsonObject;
    }

    public Figure Figure { get; }

    /// <summary>As the cell gave it.</summary>
    public JsonObject Output { get; }

    public bool IsDrawn => forms is not null;

    public void Take(Picture picture)
    {
        var chart = JsonNode.Parse(Figure.Chart.GetRawText())!.AsObject();
        chart["layout"] = WithFinding(JsonNode.Parse(picture.Layout)!.AsObject());
        forms = chart.ToJsonString().Length <= LargestChart ? new() { [RunContents.PlotlyType] = chart } : [];
        forms[Png] = Convert.ToBase64String(IndexedPng.Of(picture.Content));
        forms[Text] = MultilineText.Split(string.Join('\n', new[] { Figure.Finding, Figure.Caveat }.Where(text => !string.IsNullOrEmpty(text))));
    }

    /// <summary>The output to be saved.</summary>
    public JsonObject ToOutput()
    {
        var saved = Output.DeepClone().AsObject();
        saved["data"] = forms!.DeepClone();
        saved["metadata"] = new JsonObject
        {
            [Own] = new JsonObject { [Drawn] = hash },
            [Png] = new JsonObject { ["alt"] = Figure.AlternativeText },
        };
        return saved;
    }

    // An editor that draws the chart shows nothing else of the figure
    private JsonObject WithFinding(JsonObject layout)
    {
        var lines = Line().Matches(BoundText.Of(Figure.Finding)).Select(line => WebUtility.HtmlEncode(line.Value.TrimEnd(' '))).ToList();
        var room = (lines.Count + 1) * LineHeight;
        var margin = layout["margin"] as JsonObject;
        layout["margin"] = margin ??= [];
        margin["t"] = (margin["t"]?.GetValue<double>() ?? House.LightTemplate["layout"]!["margin"]!["t"]!.GetValue<double>()) + room;
        layout["height"] = layout["height"]!.GetValue<double>() + room;
        // plotly.js hangs a title of several lines higher than one of a single line
        layout["title"] = new JsonObject { ["pad"] = new JsonObject { ["l"] = 8, ["t"] = lines.Count > 1 ? LineHeight + 6 : 10 }, ["text"] = string.Join("<br>", lines) };
        return layout;
    }

    // As many words as have room
    [GeneratedRegex("(?:.{1,100}|[^ ]+)(?: |$)")]
    private static partial Regex Line();
}
