using Coopetition.Report.Markup;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>What the parts of one document share: its numbers, links, pictures, headings and lists.</summary>
internal sealed class WordParts(MainDocumentPart main, FigurePictures pictures)
{
    private const int DeepestHeading = 3;
    private const int LongestBookmark = 40;

    private readonly Dictionary<string, string> addresses = [];
    private readonly HashSet<string> bookmarks = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WordHeading> headings = [];
    private uint last;

    public MainDocumentPart Main { get; } = main;

    public FigurePictures Pictures { get; } = pictures;

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<WordHeading> Headings => headings;

    public WordLists Lists { get; } = new();

    /// <summary>A number that nothing else in the document has.</summary>
    public uint NextId() => ++last;

    public Paragraph Heading(int level, RichText text, string? id = null)
    {
        level = Math.Clamp(level, 1, DeepestHeading);
        var bookmark = BookmarkOf(id ?? $"heading_{NextId()}");
        bookmarks.Add(bookmark);
        headings.Add(new(level, PlainText.CleanLine(text.ToString()), bookmark));
        var number = NextId().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var paragraph = WordText.Paragraph($"Heading{level}", text, this);
        paragraph.InsertAfter(new BookmarkStart { Id = number, Name = bookmark }, paragraph.ParagraphProperties);
        paragraph.AppendChild(new BookmarkEnd { Id = number });
        return paragraph;
    }

    /// <summary>The name of a place, in the letters that Word lets names have; what has others is told apart by its hash.</summary>
    public static string BookmarkOf(string id)
    {
        var name = "_" + string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return name.Length <= LongestBookmark && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? name : name[..Math.Min(name.Length, LongestBookmark - 9)] + "_" + Sha256.Of(id)[..8];
    }

    /// <summary>A link to the web or to a place in the document around some text; the text alone where the address is neither.</summary>
    public IEnumerable<OpenXmlElement> Link(string? address, IEnumerable<OpenXmlElement> text)
    {
        if (address?.StartsWith('#') == true)
        {
            return [new Hyperlink(text) { Anchor = BookmarkOf(address[1..]), History = true }];
        }

        if (!WebAddress.IsWeb(address))
        {
            return text;
        }

        if (!addresses.TryGetValue(address!, out var id))
        {
            addresses[address!] = id = Main.AddHyperlinkRelationship(new Uri(address!), isExternal: true).Id;
        }

        return [new Hyperlink(text) { Id = id, History = true }];
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
    }
}
