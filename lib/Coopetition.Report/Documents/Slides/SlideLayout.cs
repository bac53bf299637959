namespace Coopetition.Report.Documents.Slides;

/// <summary>The layouts of a deck, in the order in which its master lists them.</summary>
internal enum SlideLayout
{
    Title,
    Section,
    Figure,
    Content,
}
