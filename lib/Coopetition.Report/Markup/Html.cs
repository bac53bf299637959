using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Coopetition.Report.Markup;

/// <summary>Markup; what is put into its templates is encoded unless it is markup itself.</summary>
public readonly record struct Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? markup;

    private Html(string markup) => this.markup = markup.Length == 0 ? null : markup;

    public static Html None => default;

    /// <summary>Markup from a template, as in <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>; attributes must be quoted.</summary>
    public static Html Of(HtmlTemplate template) => new(template.ToMarkup());

    /// <summary>Takes a string for markup: only for what is sanitised or our own.</summary>
    public static Html Trusted(string markup) => new(markup);

    public static Html Encode(string? text) => new(Encoder.Encode(text ?? ""));

    public static Html Join<T>(IEnumerable<T> items, Func<T, Html> of) => new(string.Concat(items.Select(item => of(item).ToString())));

    public static Html When(bool condition, HtmlTemplate template) => condition ? Of(template) : None;

    public override string ToString() => markup ?? "";
}

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
