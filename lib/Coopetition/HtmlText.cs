using System.Globalization;

namespace Coopetition;

/// <summary>Writes HTML into a text.</summary>
internal static class HtmlText
{
    public static string Of(Action<TextWriter> write)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        write(html);
        return html.ToString();
    }
}
