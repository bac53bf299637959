namespace Coopetition.Drawing;

/// <summary>A marked position on an axis.</summary>
internal readonly record struct Tick(double Position, string Label);
