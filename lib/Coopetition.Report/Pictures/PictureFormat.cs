namespace Coopetition.Report.Pictures;

/// <summary>What a picture is written as; the name in lower case is the file's extension.</summary>
public enum PictureFormat
{
    Png,
    Svg,
    Pdf,
}
