namespace Coopetition;

/// <summary>A cell of a table as readers see it.</summary>
/// <param name="Missing">Why there is no value; null if there is one.</param>
internal readonly record struct HtmlCell(string Text, bool Number, string? Missing = null);
