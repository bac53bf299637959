using System.Text;
using System.Xml;
using System.Xml.Linq;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pictures;

/// <summary>An SVG's provenance: title and description for readers, Dublin Core and our own for programs.</summary>
public static class SvgMetadata
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Own = "urn:coopetition:provenance";

    /// <summary>The drawing with its provenance, and with nothing that runs or is fetched from elsewhere.</summary>
    /// <exception cref="XmlException">It is not XML.</exception>
    public static byte[] Add(string drawing, Provenance provenance)
    {
        var root = XElement.Parse(drawing, LoadOptions.PreserveWhitespace);
        MakeSafe(root);
        OrderAttributes(root);
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("aria-labelledby", $"{provenance.Slug}-title {provenance.Slug}-desc");
        root.AddFirst(
            new XElement(Svg + "title", new XAttribute("id", $"{provenance.Slug}-title"), PlainText.Clean(provenance.Finding)),
            new XElement(Svg + "desc", new XAttribute("id", $"{provenance.Slug}-desc"), PlainText.Clean(provenance.Description)),
            MetadataOf(provenance));
        return Write(root);
    }

    /// <returns>Null if it is no SVG, or one without provenance.</returns>
    public static Provenance? Read(byte[] svg)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            return XElement.Load(reader).Descendants(Own + "provenance").FirstOrDefault() is { } own ? Provenance.Parse(own.Value) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void MakeSafe(XElement root)
    {
        root.Descendants().Where(element => element.Name.LocalName is "script" or "foreignObject").Remove();
        root.DescendantsAndSelf().Attributes().Where(attribute =>
            attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || (attribute.Name.LocalName == "href" && !IsWithin(attribute.Value))).Remove();
        // An anchor without an address is nothing to a reader
        foreach (var anchor in root.Descendants(Svg + "a").ToList())
        {
            anchor.Name = Svg + "tspan";
            anchor.Attributes().Where(attribute => attribute.Name.Namespace == XLink || attribute.Name.LocalName == "target").Remove();
        }
    }

    // Chromium writes them in one order or another, whichever it met first since it started
    private static void OrderAttributes(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            element.ReplaceAttributes(element.Attributes().OrderBy(attribute => !attribute.IsNamespaceDeclaration).ThenBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal).ToList());
        }
    }

    private static bool IsWithin(string address) => address.StartsWith('#') || address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);

    private static XElement MetadataOf(Provenance provenance) => new(
        Svg + "metadata",
        new XElement(
            Rdf + "RDF",
            new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XElement(
                Rdf + "Description",
                new XAttribute(Rdf + "about", ""),
                new XElement(Dc + "identifier", provenance.Slug),
                new XElement(Dc + "title", PlainText.Clean(provenance.Finding)),
                provenance.Citations.Select(source => new XElement(Dc + "source", PlainText.Clean(source))),
                new XElement(Dc + "date", provenance.EditionText),
                provenance.Licence is { } licence ? new XElement(Dc + "rights", PlainText.Clean(licence)) : null)),
        new XElement(Own + "provenance", provenance.ToJson()));

    private static byte[] Write(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            root.Save(writer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
