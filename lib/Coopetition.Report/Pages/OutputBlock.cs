using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using static System.FormattableString;

namespace Coopetition.Report.Pages;

/// <summary>A cell's text, or an output that the report has no form of its own for, in the richest of its media types that is safe to show.</summary>
internal sealed class OutputBlock(IMarkupPlaces places, HeadingOutline outline)
{
    /// <summary>The class of a paragraph that says what is not shown, and why.</summary>
    public const string NotShown = "not-shown";

    /// <summary>The alternative text of a picture that came without one.</summary>
    public const string NoDescription = "Picture without description";

    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    private const int LongestText = 100_000;
    private const int LongestPicture = 15_000_000;

    private readonly HtmlSanitizer sanitizer = new(places);

    public Html Of(JsonObject output) => output.Text("output_type") switch
    {
        "stream" => Preformatted(output.Text("name") == "stderr" ? "stream stderr" : "stream", MultilineText.Join(output["text"])),
        "error" => Error(output),
        _ when output["data"] is JsonObject data => Media(data),
        _ => Html.None,
    };

    /// <param name="withoutTitle">Whether the heading that is the notebook's title is left out, since it stands above already.</param>
    public Html Markdown(string markdown, bool withoutTitle = false)
    {
        try
        {
            return Prose(markdown, withoutTitle);
        }
        catch (NotShownException reason)
        {
            return Html.Of($"{Notice($"This text is shown as it was written. {reason.Message}")}{Preformatted("output", markdown)}");
        }
    }

    public static Html Notice(string text) => Html.Of($"""<p class="{NotShown}">{text}</p>""");

    /// <summary>The markup in a cell's text and outputs, before it is sanitised; without what is beyond the limits.</summary>
    public static IEnumerable<IElement> MarkupIn(NotebookCell cell)
    {
        var texts = cell.Type == CellType.Markdown ? [(Text: cell.Source, IsMarkdown: true)]
            : cell.Type != CellType.Code ? []
            : from data in cell.Outputs.OfType<JsonObject>().Select(output => output["data"]).OfType<JsonObject>()
              where !RunContents.IsPlaced(data)
              let markdown = data["text/markdown"]
              select (Text: MultilineText.Join(markdown ?? data["text/html"]), IsMarkdown: markdown is not null);
        return texts.Select(text => HtmlFragment.ParseOrNull(text.Text, text.IsMarkdown)).OfType<IElement>();
    }

    // The first form that has something to show; what could not be shown is said before it
    private Html Media(JsonObject data)
    {
        var given = data.Where(entry => !string.IsNullOrWhiteSpace(MultilineText.Join(entry.Value))).ToDictionary(entry => entry.Key, entry => entry.Value!);
        var notices = new List<string>();
        foreach (var (type, show) in Forms(given.Keys))
        {
            try
            {
                if (given.TryGetValue(type, out var content) && show(content) is var shown && shown != Html.None)
                {
                    return Html.Of($"{Html.Join(notices, Notice)}{shown}");
                }
            }
            catch (NotShownException reason)
            {
                notices.Add($"An output of the kind {type} is not shown. {reason.Message}");
            }
        }

        return given.Count == 0 ? Html.None : Html.Join(notices.DefaultIfEmpty($"An output is in the notebook that cannot be shown here. It is of the kind {string.Join(", ", given.Keys)}."), Notice);
    }

    private IEnumerable<(string Type, Func<JsonNode, Html> Show)> Forms(IEnumerable<string> types) =>
    [
        ("text/markdown", content => Prose(MultilineText.Join(content), withoutTitle: false)),
        ("text/html", content => Output(sanitizer.Sanitize(MultilineText.Join(content), outline))),
        .. Pictures.Select(type => (type, new Func<JsonNode, Html>(content => Picture(type, string.Concat(MultilineText.Join(content).Where(c => !char.IsWhiteSpace(c))))))),
        ("image/svg+xml", content => Picture("image/svg+xml", Convert.ToBase64String(Encoding.UTF8.GetBytes(MultilineText.Join(content))))),
        ("text/plain", content => Preformatted("output", MultilineText.Join(content))),
        ("text/latex", content => Html.Of($"{Notice("A formula is shown as LaTeX has it.")}{Preformatted("output", MultilineText.Join(content))}")),
        // Tables of values, source text in other languages, and JSON of any kind can be read as they are
        .. types.Where(type => type.StartsWith("text/", StringComparison.Ordinal) && type is not ("text/html" or "text/markdown")).Select(type => (type, new Func<JsonNode, Html>(content => Preformatted("output", MultilineText.Join(content))))),
        .. types.Where(type => type.EndsWith("json", StringComparison.Ordinal)).Select(type => (type, new Func<JsonNode, Html>(content => Preformatted("output", NotebookJson.Indented(content))))),
    ];

    private Html Prose(string markdown, bool withoutTitle)
    {
        var shown = sanitizer.Sanitize(MarkdownText.ToHtml(markdown), outline, withoutTitle);
        return Html.When(!IsBlank(shown), $"""<div class="prose">{shown}</div>""");
    }

    private static Html Output(Html shown) => Html.When(!IsBlank(shown), $"""<div class="output" role="group" aria-label="Output" tabindex="0">{shown}</div>""");

    private static bool IsBlank(Html markup) => string.IsNullOrWhiteSpace(markup.ToString());

    private static Html Picture(string type, string base64) => base64.Length > LongestPicture
        ? throw new NotShownException(Invariant($"It has {base64.Length:N0} characters, and at most {LongestPicture:N0} are shown."))
        : Html.Of($"""<p class="output"><img src="data:{type};base64,{base64}" alt="{NoDescription}"></p>""");

    private static Html Preformatted(string kind, string text)
    {
        text = TerminalText.Shown(text);
        var beginning = PlainText.Beginning(text, LongestText);
        var cut = text.Length > beginning.Length ? Invariant($"\n… {text.Length - beginning.Length:N0} more characters are in the notebook") : "";
        return Html.When(text.Length > 0, $"""<pre class="{kind}" tabindex="0">{beginning}{cut}</pre>""");
    }

    private static Html Error(JsonObject output)
    {
        var traceback = output["traceback"] is JsonArray lines ? string.Join('\n', lines.Select(line => line?.ToString())) : "";
        return Html.Of(
            $"""
            <div class="error"><p><strong>{output["ename"]?.ToString()}</strong> {TerminalText.Shown(output["evalue"]?.ToString() ?? "")}</p>
            {Html.When(traceback.Contains('\n', StringComparison.Ordinal), $"<details><summary>Where</summary>{Preformatted("traceback", traceback)}</details>")}</div>
            """);
    }
}
