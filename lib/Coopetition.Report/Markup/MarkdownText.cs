using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using static System.FormattableString;

namespace Coopetition.Report.Markup;

/// <summary>Markdown as markup, which is safe only once it has been sanitised.</summary>
internal static class MarkdownText
{
    // What the parser takes for a sign may cost it the square of their number
    private const int MostSigns = 50_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseFootnotes().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <exception cref="NotShownException">The text is beyond what can be read.</exception>
    public static string ToHtml(string markdown)
    {
        if (markdown.Count(letter => !char.IsLetterOrDigit(letter)) is > MostSigns and var signs)
        {
            throw new NotShownException(Invariant($"It has {signs:N0} signs and spaces, and at most {MostSigns:N0} are read."));
        }

        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        // Its parser has no other word for this
        catch (ArgumentException)
        {
            throw new NotShownException("Its parts stand too deep within each other.");
        }
    }

    /// <summary>The text of the title among a cell's headings; null if there is none, or the cell cannot be shown.</summary>
    public static string? TitleOf(string markdown) => HtmlFragment.ParseOrNull(markdown, isMarkdown: true) is { } body && HtmlFragment.TitleIn(body) is { } heading
        ? PlainText.CleanLine(RichText.Of(heading.ChildNodes).ToString())
        : null;

    /// <summary>The words alone.</summary>
    public static string ToPlainText(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();
}
