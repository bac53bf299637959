using System.Globalization;
using System.Text;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Pages;

namespace Coopetition.Report.Documents.Markdown;

/// <summary>A report as Markdown with pipe tables, which refers to pictures beside it.</summary>
public sealed class MarkdownReport
{
    private readonly StringBuilder text = new();
    private readonly Func<string, string?> pictureOf;
    private readonly Dictionary<(string, int, int), int> counts = [];

    private MarkdownReport(Func<string, string?> pictureOf) => this.pictureOf = pictureOf;

    /// <param name="pictureOf">The relative path of a figure's picture, by its slug; null if there is none.</param>
    public static string Of(ReportOutline outline, Func<string, string?> pictureOf)
    {
        var report = new MarkdownReport(pictureOf);
        report.Write(outline);
        return report.text.ToString();
    }

    private void Write(ReportOutline outline)
    {
        Paragraph($"# {MarkdownEscape.Line(outline.Title)}");
        Paragraph(MarkdownEscape.Line(outline.Description));
        foreach (var trouble in outline.Troubles)
        {
            Paragraph($"> **Failed:** {MarkdownEscape.Line(trouble)}");
        }

        Paragraph(string.Join('\n', outline.Headlines.Select((placed, index) => $"{Number(index + 1)}. **{MarkdownEscape.Line(placed.Figure.Finding)}** (figure {Number(placed.Number)})")));
        Table([new("Fact"), new("Value")], [.. outline.Facts.Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value])]);
        foreach (var section in outline.Sections)
        {
            Paragraph($"## {MarkdownEscape.Line(section.Title)}");
            Block? last = null;
            foreach (var block in section.Blocks)
            {
                // Items of a list stand close together; whatever follows them does not
                if (last is Block.ListItem && block is not Block.ListItem)
                {
                    text.Append('\n');
                }

                Write(block, section.Id);
                last = block;
            }

            text.Append(last is Block.ListItem ? "\n" : "");
        }

        Paragraph("## About this edition");
        Table([new("What"), new("Which")], [.. outline.Making.Select(fact => (IReadOnlyList<string>)[fact.Name, fact.Value])]);
    }

    private void Write(Block block, string section)
    {
        switch (block)
        {
            case Block.Heading heading:
                Paragraph($"{new string('#', Math.Clamp(heading.Level + 1, 3, 6))} {MarkdownEscape.Runs(heading.Text)}");
                break;
            case Block.Paragraph paragraph:
                Paragraph($"{(paragraph.Quoted ? "> " : "")}{MarkdownEscape.Runs(paragraph.Text)}");
                break;
            case Block.ListItem item:
                text.Append(CultureInfo.InvariantCulture, $"{new string(' ', item.Level * 4)}{(item.Ordered ? $"{Next(section, item)}." : "-")} {MarkdownEscape.Runs(item.Text)}\n");
                break;
            case Block.Preformatted code:
                Paragraph(MarkdownEscape.Fenced(code.Text));
                break;
            case Block.Notice notice:
                Paragraph($"> {MarkdownEscape.Line(notice.Text)}");
                break;
            case Block.Table table:
                Table(table.Columns, table.Rows);
                break;
            case Block.Picture picture:
                Paragraph($"![{MarkdownEscape.Line(picture.AlternativeText)}](data:image/png;base64,{Convert.ToBase64String(picture.Png)})");
                break;
            case Block.FigureAt figure:
                Figure(figure);
                break;
            case Block.Ledger ledger:
                Ledger(ledger.Claims);
                break;
        }
    }

    private void Figure(Block.FigureAt block)
    {
        var figure = block.Placed.Figure;
        Paragraph($"{new string('#', Math.Clamp(block.Level + 1, 3, 6))} {MarkdownEscape.Line(figure.Finding)}");
        Paragraph(pictureOf(figure.Slug) is { } path ? $"![{MarkdownEscape.Line(figure.AlternativeText)}]({path})" : MarkdownEscape.Line(figure.AlternativeText));
        Paragraph($"*Figure {Number(block.Placed.Number)}.* {MarkdownEscape.Line(figure.Subtitle?.TrimEnd('.'))}{(string.IsNullOrEmpty(figure.Subtitle) ? "" : ".")}{(figure.AsOf is { } asOf ? $" Data as of {MarkdownEscape.Line(asOf)}." : "")}");
        Paragraph(string.IsNullOrEmpty(figure.Caveat) ? "" : $"**Caveat.** {MarkdownEscape.Line(figure.Caveat)}");
        foreach (var note in figure.Notes ?? [])
        {
            Paragraph(MarkdownEscape.Line(note));
        }

        Paragraph(figure.Sources is { Count: > 0 } sources
            ? $"{(sources.Count == 1 ? "Source" : "Sources")}: {string.Join("; ", sources.Select(source => MarkdownEscape.Run(new TextRun(Citation.TextOf(source), Link: source.Url))))}"
            : "");
        if (figure.Table.Columns.Count > 0)
        {
            var table = FigureTable.Telling(figure.Table);
            Table(FigureTable.ColumnsOf(table), FigureTable.RowsOf(table));
        }
    }

    private void Ledger(ClaimLedger ledger)
    {
        Paragraph(MarkdownEscape.Line(ledger.Summary));
        Table(
            [new("Id"), new("Claim"), new("Verdict"), new("Stated"), new("Computed"), new("Why"), new("Would change if")],
            [.. ledger.Claims.Select(claim => (IReadOnlyList<string>)[claim.Id, claim.Statement, LedgerBlock.Capital(claim.Verdict.Word()), claim.Stated, claim.Computed, claim.Reason, claim.FlipPoint.Text])]);
        if (ledger.NotCheckable is { Count: > 0 } statements)
        {
            Paragraph("Statements that no data can check:");
            Table([new("Id"), new("Statement"), new("Why not")], [.. statements.Select(statement => (IReadOnlyList<string>)[statement.Id, statement.Statement, statement.Reason ?? ""])]);
        }
    }

    private void Table(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", columns.Select(column => MarkdownEscape.Cell(column.Title)))} |\n");
        text.Append(CultureInfo.InvariantCulture, $"|{string.Concat(columns.Select(column => column.Numeric ? " ---: |" : " --- |"))}\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(MarkdownEscape.Cell))} |\n");
        }

        text.Append('\n');
    }

    private void Paragraph(string markdown)
    {
        if (markdown.Length > 0)
        {
            text.Append(markdown).Append("\n\n");
        }
    }

    private string Next(string section, Block.ListItem item) =>
        Number(counts[(section, item.List, item.Level)] = counts.GetValueOrDefault((section, item.List, item.Level)) + 1);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
