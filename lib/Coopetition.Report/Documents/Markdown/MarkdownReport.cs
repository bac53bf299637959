using Coopetition.Report.Documents.Charts;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using Coopetition.Report.Pages;

namespace Coopetition.Report.Documents.Markdown;

/// <summary>A report as Markdown with pipe tables, which refers to pictures beside it. A figure's data are folded, where a reader of Markdown can do that.</summary>
public sealed class MarkdownReport
{
    private const int FewNotes = 3;

    // Longer tables are for a spreadsheet
    private const int MostRows = 100;

    private readonly ReportOutline outline;
    private readonly Func<string, string?> pictureOf;

    private MarkdownReport(ReportOutline outline, Func<string, string?> pictureOf) => (this.outline, this.pictureOf) = (outline, pictureOf);

    /// <param name="pictureOf">The relative path of a figure's picture, by its slug; null if there is none.</param>
    public static string Of(ReportOutline outline, Func<string, string?> pictureOf) => new MarkdownReport(outline, pictureOf).Text() + "\n";

    private string Text() => Join(
    [
        $"# {MarkdownEscape.Line(outline.Title)}",
        MarkdownEscape.Line(outline.Description),
        .. outline.Troubles.Select(trouble => $"> **Failed:** {MarkdownEscape.Line(trouble)}"),
        .. outline.Lead.Select(MarkdownEscape.Text),
        Facts("Fact", "Value", outline.Facts),
        .. outline.Sections.Where(section => !section.IsIntroduction).SelectMany(section => new[] { $"## {MarkdownEscape.Line(section.Title)}", Text(section.Blocks) }),
        outline.Sources.Count == 0 ? "" : "## Sources",
        string.Join('\n', outline.Sources.Select((source, index) => $"{index + 1}. {Cited(source)} ({MarkdownEscape.Line(source.Id)})")),
        "## About this edition",
        Facts("What", "Which", outline.Making),
    ]);

    private string Text(IReadOnlyList<Block> blocks)
    {
        var parts = new List<string>();
        foreach (var (index, block) in blocks.Index())
        {
            // Two lists with nothing between would be one
            parts.AddRange(block is Block.List && index > 0 && blocks[index - 1] is Block.List ? ["<!-- -->", Text(block)] : [Text(block)]);
        }

        return Join(parts);
    }

    private string Text(Block block) => block switch
    {
        Block.Heading heading => Heading(heading.Level, MarkdownEscape.Text(heading.Text)),
        Block.Paragraph paragraph => MarkdownEscape.Text(paragraph.Text),
        Block.Quote quote => Lines(Text(quote.Blocks), "> ", "> "),
        Block.List list => Items(list),
        Block.Preformatted code => MarkdownEscape.Fenced(code.Text),
        Block.Notice notice => $"> {MarkdownEscape.Line(notice.Text)}",
        Block.Tabular table => Rows(table.Table),
        Block.Picture picture => $"![{MarkdownEscape.Line(picture.AlternativeText)}]({picture.Image.Address})",
        Block.FigureAt figure => Text(figure),
        Block.Ledger ledger => Text(ledger.Claims),
        _ => throw new InvalidOperationException($"A block of the kind {block.GetType().Name} has no form in Markdown."),
    };

    private string Items(Block.List list)
    {
        // Items of one paragraph stand close together
        var apart = list.Items.All(item => item.All(block => block is Block.Paragraph or Block.List) && item.Count(block => block is Block.Paragraph) <= 1) ? "\n" : "\n\n";
        return string.Join(apart, list.Items.Select((item, index) =>
        {
            var marker = list.Ordered ? $"{list.Start + index}. " : "- ";
            var text = apart == "\n" ? string.Join('\n', item.Select(Text)) : Text(item);
            return Lines(text, marker, new string(' ', marker.Length));
        }));
    }

    private string Text(Block.FigureAt block)
    {
        var figure = block.Placed.Figure;
        return Join(
        [
            Heading(block.Level, MarkdownEscape.Line(figure.Finding)),
            pictureOf(figure.Slug) is { } path ? $"![{MarkdownEscape.Line(figure.AlternativeText)}]({path})" : MarkdownEscape.Line(figure.AlternativeText),
            $"*Figure {block.Placed.Number}.* {MarkdownEscape.Line(FigureNotes.Measured(figure))}",
            string.IsNullOrEmpty(figure.Caveat) ? "" : $"**Caveat.** {MarkdownEscape.Line(figure.Caveat)}",
            figure.Notes.Count <= FewNotes ? MarkdownEscape.Line(string.Join(' ', figure.Notes)) : string.Join('\n', figure.Notes.Select(note => $"- {MarkdownEscape.Line(note)}")),
            !Citation.AreFew(figure.Sources) ? $"{MarkdownEscape.Line(Citation.Summary(figure.Sources))}."
                : figure.Sources.Count == 0 ? "" : $"{(figure.Sources.Count == 1 ? "Source" : "Sources")}: {string.Join("; ", figure.Sources.Select(Cited))}.",
            .. figure.Table.Rows.Count > MostRows ? [$"[Data of figure {block.Placed.Number}](data/{figure.Slug}.csv): {figure.Table.Rows.Count} rows."] : Folded($"Data of figure {block.Placed.Number}", Rows(TextTable.Of(figure.Table))),
        ]);
    }

    private static string Cited(Source source) => MarkdownEscape.Runs(new TextRun(Citation.TextOf(source), Link: source.Url));

    // Between empty lines, so that what is folded is read as Markdown
    private static string[] Folded(string summary, string text) => text.Length == 0 ? [] : [$"<details><summary>{summary}</summary>", text, "</details>"];

    private string Text(ClaimLedger ledger) => Join(
    [
        MarkdownEscape.Line(ledger.Summary),
        Rows(outline.CountsOf(ledger)),
        .. Folded("The claims", Rows(new(
            [new("Id"), new("Claim"), new("Verdict"), new("Stated"), new("Computed"), new("Why"), new("Would change if")],
            [.. ledger.Claims.Select(claim => (IReadOnlyList<RichText>)[claim.Id, claim.Statement, LedgerBlock.Capital(claim.Verdict.Word()), claim.Stated, claim.Computed, claim.Reason, claim.FlipPoint.Text])]))),
    ]);

    private static string Facts(string name, string value, IEnumerable<EditionFact> facts) =>
        Rows(new([new(name), new(value)], [.. facts.Select(fact => (IReadOnlyList<RichText>)[fact.Name, fact.Value])]));

    private static string Rows(TextTable table) => table.Columns.Count == 0 ? "" : string.Join('\n',
    [
        Row(table.Columns.Select(column => MarkdownEscape.Line(column.Title))),
        $"|{string.Concat(table.Columns.Select(column => column.Numeric ? " ---: |" : " --- |"))}",
        .. table.Rows.Select(row => Row(row.Select(MarkdownEscape.Cell))),
    ]);

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    // The report's title is the first level, and its sections the second
    private static string Heading(int level, string text) => $"{new string('#', Math.Clamp(level + 1, 3, 6))} {text}";

    private static string Lines(string text, string first, string others) => first + text.Replace("\n", $"\n{others}", StringComparison.Ordinal);

    private static string Join(IEnumerable<string> parts) => string.Join("\n\n", parts.Where(part => part.Length > 0));
}
