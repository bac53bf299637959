using Coopetition.Report.Markup;

namespace Coopetition.Report.Tests.Pages;

public sealed class SanitizingMarkup
{
    [Theory]
    [InlineData("<p onclick='x()' style='color:red' id='a' class='b'>t</p>", "<p>t</p>")]
    [InlineData("a<script>alert(1)</script><style>p{}</style><iframe src='//x'></iframe>b", "ab")]
    [InlineData("<svg><script>alert(1)</script><a xlink:href='javascript:x'>t</a></svg>", "")]
    [InlineData("<custom-element>kept <b>text</b></custom-element>", "kept <b>text</b>")]
    [InlineData("<a href='javascript:alert(1)'>t</a><a href=' JavaScript:x'>u</a><a href='data:text/html,x'>v</a>", "tuv")]
    [InlineData("<a href='https://example.com/?a=1&amp;b=2'>t</a>", "<a href=\"https://example.com/?a=1&amp;b=2\" rel=\"noreferrer noopener\">t</a>")]
    [InlineData("<a href='#here'>t</a>", "<a href=\"#here\" rel=\"noreferrer noopener\">t</a>")]
    [InlineData("<img src='https://example.com/x.png' alt='a picture'>", "a picture")]
    [InlineData("<img src='data:image/svg+xml;base64,AAAA'>", "")]
    [InlineData("<img src='data:image/png;base64,AAAA' onerror='x()' alt='dot'>", "<img alt=\"dot\" src=\"data:image/png;base64,AAAA\">")]
    [InlineData("<td style='text-align:right'>1</td>", "1")]
    [InlineData("<table><tr><td style='text-align: right' colspan='2'>1</td></tr></table>", "<table><tbody><tr><td colspan=\"2\" class=\"number\">1</td></tr></tbody></table>")]
    [InlineData("<!-- hidden --><p>t</p>", "<p>t</p>")]
    [InlineData("<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>", "")]
    [InlineData("<p>&lt;script&gt;</p>", "<p>&lt;script&gt;</p>")]
    public void Only_what_cannot_run_or_load_is_let_through(string markup, string expected) =>
        Assert.Equal(expected, Sanitize(markup));

    [Fact]
    public void An_address_of_another_kind_is_for_the_page_to_translate() =>
        Assert.Equal("<a href=\"#there\" rel=\"noreferrer noopener\">t</a>", new HtmlSanitizer(address => address == "other.ipynb" ? "#there" : null).Sanitize("<a href='other.ipynb'>t</a>", new HeadingOutline(2)).ToString());

    [Fact]
    public void Headings_go_below_their_sections_without_gaps() =>
        Assert.Equal("<h3>a</h3><h4>b</h4><h4>c</h4><h3>d</h3><h4>e</h4><h5>f</h5>", Sanitize("<h1>a</h1><h4>b</h4><h3>c</h3><h1>d</h1><h2>e</h2><h3>f</h3>"));

    [Fact]
    public void HTML_in_Markdown_is_text() =>
        Assert.Equal("<p>&lt;script&gt;x&lt;/script&gt; <strong>b</strong></p>\n", Sanitize(MarkdownText.ToHtml("<script>x</script> **b**")));

    [Fact]
    public void Values_in_templates_are_encoded_and_markup_is_not() =>
        Assert.Equal("<p title=\"&quot;&amp;\">&lt;b&gt;<b>x</b>1.5 京</p>", Html.Of($"""<p title="{"\"&"}">{"<b>"}{Html.Of($"<b>{"x"}</b>")}{1.5} {"京"}</p>""").ToString());

    private static string Sanitize(string markup) => new HtmlSanitizer(_ => null).Sanitize(markup, new HeadingOutline(2)).ToString();
}
