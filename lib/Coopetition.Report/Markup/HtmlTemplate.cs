using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Coopetition.Report.Markup;

/// <summary>Collects an interpolated string, its literal parts as markup and its values encoded.</summary>
[InterpolatedStringHandler]
public readonly struct HtmlTemplate
{
    private readonly StringBuilder markup;

    public HtmlTemplate(int literalLength, int formattedCount) => markup = new StringBuilder(literalLength + (formattedCount * 32));

    public void AppendLiteral(string literal) => markup.Append(literal);

    public void AppendFormatted(Html html) => markup.Append(html.ToString());

    public void AppendFormatted(string? text) => markup.Append(Html.Encode(text).ToString());

    public void AppendFormatted<T>(T value) where T : IFormattable =>
        AppendFormatted(value.ToString(null, CultureInfo.InvariantCulture));

    internal string ToMarkup() => markup.ToString();
}
