namespace Coopetition.Drawing;

/// <summary>How a piece of text is written.</summary>
internal sealed record Ink(string Colour, double Size, bool Bold = false)
{
    /// <summary>The colour behind the text, where it must not run into lines; see-through if not said.</summary>
    public string Ground { get; init; } = "rgba(0,0,0,0)";

    public string Write(string text) => Bold ? $"<b>{Lettering.Encode(text)}</b>" : Lettering.Encode(text);

    public double Width(string text) => Lettering.Width(text, Size, Bold);
}
