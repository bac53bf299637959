using Coopetition.Report.Documents.Outlines;
using Coopetition.Report.Markup;
using DocumentFormat.OpenXml.Packaging;

namespace Coopetition.Report.Documents;

/// <summary>What an office document says of itself, where search and archives look.</summary>
internal static class DocumentProperties
{
    public const string Language = "en-GB";

    public static void Describe(OpenXmlPackage package, ReportOutline outline)
    {
        package.PackageProperties.Title = PlainText.CleanLine(outline.Title);
        package.PackageProperties.Subject = PlainText.CleanLine(outline.Description);
        package.PackageProperties.Description = PlainText.CleanLine(outline.FactLine);
        package.PackageProperties.Keywords = PlainText.CleanLine(outline.Keywords);
        package.PackageProperties.Creator = ReportOutline.Creator;
        package.PackageProperties.Language = Language;
        package.PackageProperties.Created = package.PackageProperties.Modified = outline.Date.UtcDateTime;
    }
}

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
