using Coopetition.Report.Pictures;

namespace Coopetition.Report.Documents;

/// <summary>The pictures that documents are given: PNGs of the figures without title and footer, which documents say as text.</summary>
public sealed class FigurePictures
{
    private readonly IReadOnlyDictionary<string, Picture> bySlug;

    /// <param name="bySlug">By the figures' slugs; a figure without one is shown by its table.</param>
    public FigurePictures(IReadOnlyDictionary<string, Picture> bySlug) => this.bySlug = bySlug;

    public static FigurePictures None { get; } = new(new Dictionary<string, Picture>());

    public Picture? Of(string slug) => bySlug.GetValueOrDefault(slug);
}
