using System.Globalization;
using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Picture = Coopetition.Report.Pictures.Picture;

namespace Coopetition.Report.Documents.Word;

/// <summary>What the parts of one document share: its numbers, links, pictures, headings and lists.</summary>
internal sealed class WordParts(MainDocumentPart main, ReportOutline outline, Func<string, Picture?> pictureOf)
{
    private const int DeepestHeading = 3;
    private const int LongestBookmark = 40;
    private const string LabelPrefix = "label_";

    private readonly Dictionary<string, string> addresses = [];
    private readonly HashSet<string> bookmarks = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WordHeading> headings = [];
    private readonly List<(string Bookmark, Text Shown)> pages = [];
    private readonly List<(string Title, TextTable Table)> tables = [];
    private readonly Dictionary<Source, int> sources = outline.Sources.Index().ToDictionary(source => source.Item, source => source.Index + 1);
    private uint last;

    public MainDocumentPart Main { get; } = main;

    public ReportOutline Outline { get; } = outline;

    public Func<string, Picture?> PictureOf { get; } = pictureOf;

    /// <summary>Those that stand behind the story, each under the heading where the story came to it.</summary>
    public IReadOnlyList<(string Title, TextTable Table)> Tables => tables;

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<WordHeading> Headings => headings;

    public WordLists Lists { get; } = new();

    /// <summary>A number that nothing else in the document has.</summary>
    public uint NextId() => ++last;

    /// <param name="label">What stands before the text.</param>
    /// <param name="breaksPage">Whether it begins a page.</param>
    public Paragraph Heading(int level, RichText text, string? id = null, IEnumerable<OpenXmlElement>? label = null, bool breaksPage = false)
    {
        level = Math.Clamp(level, 1, DeepestHeading);
        var bookmark = BookmarkOf(id ?? $"heading_{NextId()}");
        headings.Add(new(level, PlainText.CleanLine(text.ToString()), bookmark));
        var paragraph = WordText.Paragraph($"Heading{level}", text, this);
        if (breaksPage)
        {
            paragraph.ParagraphProperties!.PageBreakBefore = new();
            paragraph.ParagraphProperties.SpacingBetweenLines = new() { Before = "0" };
        }

        List<OpenXmlElement> runs = [.. paragraph.ChildElements.Skip(1)];
        runs.ForEach(run => run.Remove());
        paragraph.Append(Bookmarked(bookmark, [.. label ?? [], .. runs]));
        return paragraph;
    }

    /// <summary>Names a place.</summary>
    public IEnumerable<OpenXmlElement> Bookmarked(string bookmark, IEnumerable<OpenXmlElement> content)
    {
        bookmarks.Add(bookmark);
        var number = NextId().ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = number, Name = bookmark }, .. content, new BookmarkEnd { Id = number }];
    }

    /// <summary>"Figure 3" where it is one, its number to be referred to; programs count anew.</summary>
    public IEnumerable<OpenXmlElement> FigureLabel(PlacedFigure placed) => Label("Figure", placed.Number, placed.Figure.Slug);

    public IEnumerable<OpenXmlElement> TableLabel(int number) => Label("Table", number, TableIdOf(number));

    private IEnumerable<OpenXmlElement> Label(string kind, int number, string id) =>
        [.. WordText.Runs($"{kind}\u00a0", null), .. Bookmarked(BookmarkOf(LabelPrefix + id), WordText.Field($"SEQ {kind} \\* ARABIC", $"{number}"))];

    /// <summary>The same elsewhere, as text that leads there.</summary>
    private static TextRun ReferenceTo(string kind, int number, string id) => new($"{kind}\u00a0{number}", Link: $"#{id}");

    public static TextRun ReferenceTo(PlacedFigure placed) => ReferenceTo("Figure", placed.Number, placed.Figure.Slug);

    /// <summary>The name of the place that a table was moved to.</summary>
    public static string TableIdOf(int number) => $"table_{number}";

    /// <summary>Puts a table behind the story.</summary>
    /// <returns>Text that leads to it.</returns>
    public TextRun Move(TextTable table)
    {
        tables.Add((headings.LastOrDefault(heading => heading.Level < DeepestHeading)?.Text ?? Outline.Title, table));
        return ReferenceTo("Table", tables.Count, TableIdOf(tables.Count));
    }

    /// <summary>Sources by their numbers in the bibliography.</summary>
    public IEnumerable<TextRun> Cited(IEnumerable<Source> cited) => cited.Select(source => sources[source]).Order()
        .SelectMany((number, index) => new[] { new TextRun(index == 0 ? "" : ", "), new TextRun($"[{number}]", Link: $"#source_{number}") });

    /// <summary>Names of sources as their numbers in the bibliography; any other text as it is.</summary>
    public RichText Numbered(string text)
    {
        var named = text.Split(' ').Select(id => sources.Keys.FirstOrDefault(source => source.Id == id)).ToList();
        return named.Contains(null) ? text : new RichText([.. Cited(named.OfType<Source>())]);
    }

    /// <summary>A field with the page of a place.</summary>
    public IEnumerable<OpenXmlElement> PageOf(string bookmark)
    {
        List<OpenXmlElement> field = [.. WordText.Field($"PAGEREF {bookmark} \\h", "")];
        pages.Add((bookmark, field.OfType<Run>().SelectMany(run => run.Elements<Text>()).Single()));
        return field;
    }

    /// <summary>The name of a place, in the letters that Word lets names have; what has others is told apart by its hash.</summary>
    public static string BookmarkOf(string id)
    {
        var name = "_" + string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return name.Length <= LongestBookmark && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? name : name[..Math.Min(name.Length, LongestBookmark - 9)] + "_" + Sha256.Of(id)[..8];
    }

    /// <summary>Text, in a link where it leads to the web or to a place in the document.</summary>
    public IEnumerable<OpenXmlElement> Of(TextRun text)
    {
        var (address, shown) = (text.Link, PlainText.Clean(text.Text));
        if (address?.StartsWith('#') == true && IsLabel(address[1..], shown))
        {
            var (properties, number) = (WordText.Properties(text with { Link = null }), shown.LastIndexOf('\u00a0') + 1);
            return [.. WordText.Runs(shown[..number], properties), .. WordText.Field($"REF {BookmarkOf(LabelPrefix + address[1..])} \\h", shown[number..], properties)];
        }

        var runs = WordText.Runs(shown, WordText.Properties(text));
        if (address?.StartsWith('#') == true)
        {
            return [new Hyperlink(runs) { Anchor = BookmarkOf(address[1..]), History = true }];
        }

        if (!WebAddress.IsWeb(address))
        {
            return runs;
        }

        if (!addresses.TryGetValue(address!, out var id))
        {
            addresses[address!] = id = Main.AddHyperlinkRelationship(new Uri(address!), isExternal: true).Id;
        }

        return [new Hyperlink(runs) { Id = id, History = true }];
    }

    /// <summary>Writes what could not be known before the text was.</summary>
    public void Finish()
    {
        Lists.WriteTo(Main.AddNewPart<NumberingDefinitionsPart>());
        foreach (var link in Main.Document!.Descendants<Hyperlink>().Where(link => link.Anchor?.Value is { } anchor && !bookmarks.Contains(anchor)).ToList())
        {
            link.InsertBeforeSelf(new Run(new Text(link.InnerText) { Space = SpaceProcessingModeValues.Preserve }));
            link.Remove();
        }

        var found = WordPagination.Of(Main);
        foreach (var (bookmark, shown) in pages)
        {
            shown.Text = $"{found.GetValueOrDefault(bookmark, 1)}";
        }
    }

    private bool IsLabel(string id, string shown) => Outline.Figures.FirstOrDefault(placed => placed.Figure.Slug == id) is { } figure
        ? shown == ReferenceTo(figure).Text : Enumerable.Range(1, tables.Count).Any(number => id == TableIdOf(number));
}

/// <summary>A heading as the contents list it.</summary>
internal sealed record WordHeading(int Level, string Text, string Bookmark);
