
namespace Coopetition.Report.Editions;

/// <summary>A figure and the notebook that it came from.</summary>
/// <param name="Number">Its place among all figures, from one.</param>
/// <param name="Notebook">The notebook's index, from zero.</param>
public sealed record PlacedFigure(Figure Figure, int Number, int Notebook)
{
    /// <summary>The figure's data as a file of comma-separated values.</summary>
    public string Csv { get; } = FigureData.Csv(Figure.Table);

    /// <summary>SHA-256 of the CSV, in hexadecimal.</summary>
    public string DataHash => Sha256.Of(Csv);
}
