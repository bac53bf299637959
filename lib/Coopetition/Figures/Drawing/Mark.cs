namespace Coopetition.Drawing;

/// <summary>A mark at a point of a panel.</summary>
/// <param name="Hover">Encoded text that a pointer on it shows; empty for none.</param>
internal sealed record Mark(double X, double Y, string Colour, string Hover, double Size = 8, bool Hollow = false, string Symbol = "circle");
