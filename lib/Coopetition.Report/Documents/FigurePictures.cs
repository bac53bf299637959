namespace Coopetition.Report.Documents;

/// <summary>The pictures that documents are given: PNGs of the figures without title and footer, which documents say as text.</summary>
public sealed class FigurePictures
{
    private readonly IReadOnlyDictionary<string, byte[]> bySlug;

    /// <param name="bySlug">By the figures' slugs; a figure without one is shown by its table.</param>
    public FigurePictures(IReadOnlyDictionary<string, byte[]> bySlug) => this.bySlug = bySlug;

    public static FigurePictures None { get; } = new(new Dictionary<string, byte[]>());

    public byte[]? Of(string slug) => bySlug.GetValueOrDefault(slug);
}
