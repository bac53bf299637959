using DocumentFormat.OpenXml.Packaging;

namespace Coopetition.Report.Documents;

/// <summary>Parts of office documents that are the same in each: styles, themes, layouts.</summary>
internal static class DocumentAsset
{
    public static T Fill<T>(T part, string name) where T : OpenXmlPart
    {
        using var asset = typeof(DocumentAsset).Assembly.GetManifestResourceStream(name)!;
        part.FeedData(asset);
        return part;
    }
}
