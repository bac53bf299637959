using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>Lays a document out in Arial, as its styles say, to know the pages of its places before any program has opened it.</summary>
internal sealed class WordPagination
{
    // Of an em, from the space to the tilde
    private static readonly int[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private const double BoldToPlain = 1.07;
    private const double LineToSize = 1.149;
    private const double BelowLetters = 0.212;
    private const double CellMargins = 7;
    private const double Rule = 0.5;
    private const double HeadRules = 2;
    private const int FewestLines = 2;

    private readonly Dictionary<string, Style> styles;
    private readonly Dictionary<string, int> pages = [];
    private readonly List<Unit> waiting = [];
    private double height;
    private double width;
    private double used;
    private double gap;
    private int page;

    private WordPagination(MainDocumentPart main) => styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);

    /// <summary>The page of each bookmark, from 1.</summary>
    public static IReadOnlyDictionary<string, int> Of(MainDocumentPart main)
    {
        var layout = new WordPagination(main);
        var sections = new Queue<SectionProperties>(main.Document!.Descendants<SectionProperties>());
        layout.Begin(sections.Dequeue());
        foreach (var element in main.Document.Body!.ChildElements)
        {
            foreach (var unit in layout.UnitsOf(element))
            {
                layout.waiting.Add(unit);
                if (!unit.KeepsNext)
                {
                    layout.Place();
                }
            }

            if (element is Paragraph && element.Descendants<SectionProperties>().Any())
            {
                layout.Place();
                layout.Begin(sections.Dequeue());
            }
        }

        layout.Place();
        return layout.pages;
    }

    private void Begin(SectionProperties section)
    {
        (page, used) = (page + 1, 0);
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        (height, width) = ((size.Height!.Value - margin.Top!.Value - margin.Bottom!.Value) / 20.0, (size.Width!.Value - margin.Left!.Value - margin.Right!.Value) / 20.0);
    }

    private IEnumerable<Unit> UnitsOf(OpenXmlElement element)
    {
        var rows = element.Elements<TableRow>().ToList();
        var head = rows.Find(IsHead) is { } first ? HeightOf(first) : 0;
        return element is Paragraph paragraph ? [Measure(paragraph, width)] : rows.Select(row => new Unit([], 0, [HeightOf(row)], 0)
        {
            KeepsNext = row.Descendants<Paragraph>().Any(text => text.ParagraphProperties?.KeepNext is not null),
            Repeated = IsHead(row) ? 0 : head,
        });
    }

    private static bool IsHead(TableRow row) => row.Descendants<TableHeader>().Any();

    /// <summary>Puts what belongs together on this page, or if it has no room on the next.</summary>
    private void Place()
    {
        if (waiting.Count > 0 && used > 0 && (waiting[0].BreaksPage || used + HeightOf(waiting, gap) - waiting[^1].After - waiting[^1].Lines.Skip(waiting[^1].Lines.Count > FewestLines + 1 ? FewestLines : int.MaxValue).Sum() > height))
        {
            (page, used) = (page + 1, 0);
        }

        foreach (var unit in waiting)
        {
            used += used > 0 ? Math.Max(gap, unit.Before) : 0;
            foreach (var (index, line) in unit.Lines.Index())
            {
                // The last line never stands alone
                var needed = index == unit.Lines.Count - FewestLines && index > 0 ? line + unit.Lines[^1] : line;
                if (used > 0 && used + needed > height + 0.01)
                {
                    (page, used) = (page + 1, unit.Repeated);
                }

                used += line;
                if (index == 0)
                {
                    unit.Bookmarks.ForEach(bookmark => pages[bookmark] = page);
                }
            }

            gap = unit.After;
        }

        waiting.Clear();
    }

    private double HeightOf(TableRow row) => (IsHead(row) ? HeadRules : Rule) + row.Elements<TableCell>().Select(cell =>
    {
        var room = (double.Parse(cell.TableCellProperties!.TableCellWidth!.Width!, CultureInfo.InvariantCulture) / 20) - CellMargins;
        return HeightOf(cell.Elements<Paragraph>().Select(paragraph => Measure(paragraph, room, isBold: IsHead(row))), 0);
    }).DefaultIfEmpty().Max();

    /// <summary>Of what stands below each other: of two distances between them the larger counts.</summary>
    /// <param name="gap">What the one before wants.</param>
    private static double HeightOf(IEnumerable<Unit> units, double gap)
    {
        var sum = 0.0;
        foreach (var unit in units)
        {
            (sum, gap) = (sum + Math.Max(gap, unit.Before) + unit.Lines.Sum(), unit.After);
        }

        return sum + gap;
    }

    private Unit Measure(Paragraph paragraph, double room, bool isBold = false)
    {
        var properties = paragraph.ParagraphProperties;
        List<Style> chain = [.. Chain(properties?.ParagraphStyleId?.Val?.Value ?? "Normal")];
        var size = double.Parse(Said(chain, style => style.StyleRunProperties?.FontSize?.Val?.Value) ?? "21", CultureInfo.InvariantCulture) / 2;
        var line = double.Parse(Said(chain, style => style.StyleParagraphProperties?.SpacingBetweenLines?.Line?.Value) ?? "276", CultureInfo.InvariantCulture);
        var isExact = chain.Exists(style => style.StyleParagraphProperties?.SpacingBetweenLines?.LineRule?.Value == LineSpacingRuleValues.Exact);
        var bold = isBold || chain.Exists(style => style.StyleRunProperties?.Bold is not null);
        var inset = Points(properties?.Indentation?.Left?.Value ?? Said(chain, style => style.StyleParagraphProperties?.Indentation?.Left?.Value)) + Points(Said(chain, style => style.StyleParagraphProperties?.Indentation?.Right?.Value));
        var lineHeight = isExact ? line / 20 : size * LineToSize * line / 240;
        var picture = paragraph.Descendants<DW.Extent>().Select(extent => extent.Cy!.Value / 12_700.0).Cast<double?>().FirstOrDefault();
        var lines = picture is { } drawn ? [drawn + (size * BelowLetters)] : Enumerable.Repeat(lineHeight, LinesOf(paragraph, size, bold, Math.Max(room - inset, size))).ToList();
        var keepsLines = chain.Exists(style => style.StyleParagraphProperties?.KeepLines is not null);
        return new(
            [.. paragraph.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value!)],
            Points(Said(chain, style => style.StyleParagraphProperties?.SpacingBetweenLines?.Before?.Value)),
            keepsLines ? [lines.Sum()] : lines,
            Points(Said(chain, style => style.StyleParagraphProperties?.SpacingBetweenLines?.After?.Value) ?? "120"))
        {
            KeepsNext = properties?.KeepNext is not null || chain.Exists(style => style.StyleParagraphProperties?.KeepNext is not null),
            BreaksPage = properties?.PageBreakBefore is not null,
        };
    }

    private static double Points(string? twentieths) => double.Parse(twentieths ?? "0", CultureInfo.InvariantCulture) / 20;

    private static string? Said(IEnumerable<Style> chain, Func<Style, string?> what) => chain.Select(what).FirstOrDefault(said => said is not null);

    /// <summary>A style, and those that it is based on.</summary>
    private IEnumerable<Style> Chain(string? id)
    {
        for (var style = styles.GetValueOrDefault(id ?? ""); style is not null; style = styles.GetValueOrDefault(style.BasedOn?.Val?.Value ?? ""))
        {
            yield return style;
        }
    }

    private static int LinesOf(Paragraph paragraph, double size, bool bold, double room)
    {
        var (lines, at, word) = (1, 0.0, 0.0);
        foreach (var run in paragraph.Descendants<Run>())
        {
            var scale = size / 1000 * (bold || run.RunProperties?.Bold is not null ? BoldToPlain : 1);
            foreach (var element in run.ChildElements)
            {
                if (element is Break)
                {
                    Wrap();
                    (lines, at) = (lines + 1, 0);
                }
                else if (element is TabChar)
                {
                    // To the indent, or to the right margin
                    (at, word) = (0, 0);
                }

                foreach (var letter in element is Text text ? text.Text : "")
                {
                    word += WidthOf(letter) * scale;
                    if (letter is ' ' or '-')
                    {
                        Wrap(letter == ' ' ? WidthOf(' ') * scale : 0);
                    }
                }
            }
        }

        Wrap();
        return lines;

        void Wrap(double space = 0)
        {
            if (at > 0 && at + word - space > room)
            {
                (lines, at) = (lines + 1, 0);
            }

            // A word without end is broken
            lines += (int)(Math.Max(0, word - space - 0.01) / room);
            (at, word) = (at + word, 0);
        }
    }

    private static int WidthOf(char letter) => letter - ' ' is >= 0 and var place && place < Widths.Length ? Widths[place] : letter >= '\u2e80' ? 1000 : letter is '\u2018' or '\u2019' ? 222 : letter is '\u201c' or '\u201d' ? 333 : 556;

    /// <summary>A paragraph or a row.</summary>
    /// <param name="Lines">Their heights in points; of what is kept whole, one.</param>
    private sealed record Unit(List<string> Bookmarks, double Before, IReadOnlyList<double> Lines, double After)
    {
        public bool KeepsNext { get; init; }

        public bool BreaksPage { get; init; }

        /// <summary>The height of the head that stands above it on a new page.</summary>
        public double Repeated { get; init; }
    }
}
