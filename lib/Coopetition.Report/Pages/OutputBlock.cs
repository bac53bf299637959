using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using static System.FormattableString;

namespace Coopetition.Report.Pages;

/// <summary>A cell's output that the report has no form of its own for, in the richest of its media types that is safe to show.</summary>
internal sealed partial class OutputBlock(HtmlSanitizer sanitizer, HeadingOutline outline)
{
    private const int LongestText = 100_000;

    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public Html Of(JsonObject output) => (string?)output["output_type"] switch
    {
        "stream" => Preformatted((string?)output["name"] == "stderr" ? "stream stderr" : "stream", MultilineText.Join(output["text"])),
        "error" => Error(output),
        _ when output["data"] is JsonObject data => Media(data),
        _ => Html.None,
    };

    private Html Media(JsonObject data)
    {
        if (data["text/markdown"] is { } markdown)
        {
            return Markdown(MultilineText.Join(markdown));
        }

        if (data["text/html"] is { } html)
        {
            var shown = sanitizer.Sanitize(MultilineText.Join(html), outline);
            return Html.When(!string.IsNullOrWhiteSpace(shown.ToString()), $"""<div class="output" role="region" aria-label="Output" tabindex="0">{shown}</div>""" );
        }

        if (Pictures.FirstOrDefault(data.ContainsKey) is { } type)
        {
            return Picture(type, string.Concat(MultilineText.Join(data[type]).Where(c => !char.IsWhiteSpace(c))));
        }

        if (data["image/svg+xml"] is { } svg)
        {
            return Picture("image/svg+xml", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(MultilineText.Join(svg))));
        }

        return data["text/plain"] is { } text ? Preformatted("output", MultilineText.Join(text)) : Html.None;
    }

    public Html Markdown(string markdown) => Html.Of($"""<div class="prose">{sanitizer.Sanitize(MarkdownText.ToHtml(markdown), outline)}</div>""");

    private static Html Picture(string type, string base64) =>
        Html.Of($"""<p class="output"><img src="data:{type};base64,{base64}" alt="Picture without description"></p>""");

    private static Html Preformatted(string kind, string text)
    {
        text = TerminalColour().Replace(text, "");
        var cut = text.Length > LongestText ? Invariant($"\n… {text.Length - LongestText:N0} more characters are in the notebook") : "";
        return Html.When(text.Length > 0, $"""<pre class="{kind}" tabindex="0">{text[..Math.Min(text.Length, LongestText)]}{cut}</pre>""");
    }

    private static Html Error(JsonObject output)
    {
        var traceback = output["traceback"] is JsonArray lines ? string.Join('\n', lines.Select(line => line?.ToString())) : "";
        return Html.Of(
            $"""
            <div class="error"><p><strong>{output["ename"]?.ToString()}</strong> {output["evalue"]?.ToString()}</p>
            {Html.When(traceback.Contains('\n', StringComparison.Ordinal), $"<details><summary>Where</summary>{Preformatted("traceback", traceback)}</details>")}</div>
            """);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]")]
    private static partial Regex TerminalColour();
}
