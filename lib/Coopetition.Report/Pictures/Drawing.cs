namespace Coopetition.Report.Pictures;

/// <summary>A figure as the browser drew it, in the formats asked for; the others are null.</summary>
internal sealed record Drawing(byte[]? Png, string? Svg, byte[]? Pdf)
{
    /// <summary>The files' extensions and contents, with what they are to carry.</summary>
    public IEnumerable<(string Extension, byte[] Content)> Pictures(Provenance provenance, double scale)
    {
        if (Png is not null)
        {
            yield return ("png", PngMetadata.Add(Png, provenance, scale));
        }

        if (Svg is not null)
        {
            yield return ("svg", SvgMetadata.Add(Svg, provenance));
        }

        if (Pdf is not null)
        {
            yield return ("pdf", PdfMetadata.Add(Pdf, provenance));
        }
    }
}
