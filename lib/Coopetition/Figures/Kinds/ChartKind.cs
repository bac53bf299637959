using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>One way to draw data, on a canvas of any size.</summary>
internal abstract record ChartKind
{
    /// <summary>What is measured, in which unit, over which time.</summary>
    public abstract string Subtitle { get; }

    /// <summary>What a reader who cannot see it must know, as a sentence before the finding.</summary>
    public abstract string Description { get; }

    public abstract FigureTable Table { get; }

    /// <summary>Of everything drawn; may repeat.</summary>
    public abstract IEnumerable<Source> Sources { get; }

    /// <summary>What the drawing needs said under it: gaps, bridges, the meaning of hollow and dashed.</summary>
    public virtual IEnumerable<string> Notes => [];

    /// <summary>What is missing so that nothing can be drawn; null if it can be.</summary>
    public abstract string? Missing { get; }

    /// <summary>The height in pixels below which labels would lie on each other.</summary>
    public abstract double LeastHeight(FigureSize size);

    /// <summary>The height in pixels beyond which what belongs together is too far apart.</summary>
    public virtual double MostHeight(FigureSize size) => double.PositiveInfinity;

    public abstract void Draw(Canvas canvas);
}
