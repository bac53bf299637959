using System.Net;
using System.Text.Json.Nodes;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pages;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Saving;

/// <summary>A figure as a notebook keeps it: the picture, what it finds as text, and the chart for editors that draw it.</summary>
internal sealed class SavedFigure
{
    private const string Png = "image/png";
    private const string Text = "text/plain";
    private const string Own = "coopetition";
    private const string Drawn = "drawn";
    private const int LargestChart = 50_000;
    private const int UsualHeight = 440;
    private const int LineLength = 90;

    private readonly JsonObject output;
    private readonly string hash;

    /// <param name="output">As the cell gave it.</param>
    /// <param name="licence">Of the data; null if they do not say.</param>
    /// <param name="saved">Outputs that were saved before: a picture that shows the same is kept, on whatever machine it was drawn.</param>
    public SavedFigure(Figure figure, JsonObject output, string? licence, IEnumerable<JsonObject> saved)
    {
        (Figure, this.output) = (figure, output);
        hash = Sha256.Of(string.Concat(DrawnFigure.Of(figure, licence).ToJson(), RenderingPage.Templates, House.Script, EmbeddedText.Read("picture.js")));
        Picture = saved.FirstOrDefault(earlier => (earlier["metadata"] as JsonObject)?.Text(Own, Drawn) == hash)?["data"]?[Png] is { } picture ? MultilineText.Join(picture) : null;
    }

    public Figure Figure { get; }

    /// <summary>In base64; null until it has been drawn.</summary>
    public string? Picture { get; set; }

    /// <summary>The output to be saved.</summary>
    public JsonObject ToOutput()
    {
        var saved = output.DeepClone().AsObject();
        saved["data"] = new JsonObject
        {
            [Png] = Picture,
            [Text] = MultilineText.Split(string.Join('\n', new[] { Figure.Finding, Figure.Caveat }.Where(text => !string.IsNullOrEmpty(text)))),
        };
        if (Figure.Chart.GetRawText().Length <= LargestChart)
        {
            saved["data"]!.AsObject().Insert(0, PlotlyOutput.MediaType, Chart());
        }

        saved["metadata"] = new JsonObject
        {
            [Own] = new JsonObject { [Drawn] = hash },
            [Png] = new JsonObject { ["alt"] = Figure.AlternativeText },
        };
        return saved;
    }

    // Who draws it draws nothing around it, so that the finding is its title
    private JsonObject Chart()
    {
        var chart = JsonNode.Parse(Figure.Chart.GetRawText())!.AsObject();
        var layout = chart["layout"] as JsonObject;
        chart["layout"] = layout ??= [];
        layout["height"] = layout["height"]?.DeepClone() ?? (layout["meta"]?["height"] is JsonArray heights ? heights[0]!.DeepClone() : UsualHeight);
        layout["template"] ??= House.LightTemplate.DeepClone();
        layout["title"] = new JsonObject { ["automargin"] = true, ["text"] = string.Join("<br>", Lines(BoundText.Of(Figure.Finding)).Select(WebUtility.HtmlEncode)) };
        return chart;
    }

    private static IEnumerable<string> Lines(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LineLength)
            {
                yield return line;
                line = "";
            }

            line = line.Length > 0 ? $"{line} {word}" : word;
        }

        yield return line;
    }
}
