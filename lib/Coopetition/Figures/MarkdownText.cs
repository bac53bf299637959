namespace Coopetition;

/// <summary>Text that Markdown shows as it is.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~&$";

    /// <summary>In one line, safe in tables too.</summary>
    public static string Escape(string text) => string.Concat(text.Select(character =>
        Special.Contains(character, StringComparison.Ordinal) ? $"\\{character}" : char.IsControl(character) ? " " : character.ToString()));
}
