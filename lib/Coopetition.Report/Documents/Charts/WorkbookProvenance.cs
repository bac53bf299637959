using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Coopetition.Report.Pictures;
using DocumentFormat.OpenXml.Packaging;

namespace Coopetition.Report.Documents.Charts;

/// <summary>The provenance of a chart whose numbers can be edited, in its workbook, which goes wherever the chart is pasted.</summary>
internal static class WorkbookProvenance
{
    private static readonly XNamespace Own = "urn:coopetition:provenance";

    public static void Add(WorkbookPart workbook, Provenance provenance)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(new XElement(Own + "provenance", provenance.ToJson()).ToString()));
        workbook.AddCustomXmlPart(CustomXmlPartType.CustomXml).FeedData(content);
    }

    /// <returns>Null if it is no workbook, or one without provenance.</returns>
    public static Provenance? Read(byte[] workbook)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(workbook));
            return archive.Entries.Where(entry => entry.FullName.Contains("customXml/", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Select(Read).FirstOrDefault(found => found is not null);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Provenance? Read(ZipArchiveEntry entry)
    {
        try
        {
            using var content = entry.Open();
            return XElement.Load(content) is { } root && root.Name == Own + "provenance" ? Provenance.Parse(root.Value) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
