using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Coopetition;

/// <summary>
/// Text that a cell computes: <c>Prose.Of($"Revenue grew to {revenue:N0}.")</c>. What is written in the cell is
/// Markdown (paragraphs and **emphasis**); what is put in between braces is shown as it is, whatever it holds.
/// </summary>
[InterpolatedStringHandler]
public sealed class Prose
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~&$";

    private readonly StringBuilder markdown = new();
    private readonly StringBuilder html = new();

    public Prose(int literalLength, int formattedCount) => (_, _) = (markdown.EnsureCapacity(literalLength), html.EnsureCapacity(literalLength + formattedCount));

    public static Prose Of(Prose text) => text;

    public void AppendLiteral(string literal)
    {
        markdown.Append(literal);
        html.Append(WebUtility.HtmlEncode(literal));
    }

    public void AppendFormatted(object? value, string? format = null)
    {
        var text = value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? "";
        markdown.Append(Escape(text));

        // An asterisk that is data must not pair with one that is emphasis.
        html.Append(WebUtility.HtmlEncode(text).Replace("*", "&#42;", StringComparison.Ordinal).Replace('\n', ' '));
    }

    public string ToMarkdown() => markdown.ToString();

    public string ToHtml() => string.Concat(html.Replace("\r\n", "\n").ToString()
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(paragraph => $"<p>{Emphasise(paragraph)}</p>"));

    public override string ToString() => ToMarkdown();

    /// <summary>Text that Markdown shows as it is, in one line.</summary>
    private static string Escape(string text) => string.Concat(text.Select(character =>
        Special.Contains(character, StringComparison.Ordinal) ? $"\\{character}" : char.IsControl(character) ? " " : character.ToString()));

    private static string Emphasise(string paragraph)
    {
        var parts = paragraph.Split("**");
        return string.Concat(parts.Select((part, index) => index % 2 == 1 && index < parts.Length - 1
            ? $"<strong>{part}</strong>"
            : index % 2 == 1 ? $"**{part}" : part));
    }
}
