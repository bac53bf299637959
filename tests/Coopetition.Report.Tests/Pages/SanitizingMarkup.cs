using AngleSharp;
using AngleSharp.Html.Parser;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pages;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Documents;

namespace Coopetition.Report.Tests.Pages;

public sealed class SanitizingMarkup(ReadersPage reader) : IClassFixture<ReadersPage>
{
    /// <summary>As published against other sanitisers: markup that is harmless where it is read and harmful where it is written again, and plain attempts in many spellings.</summary>
    public static TheoryData<string> Attacks { get; } =
    [
        // What SVG and MathML take for text, HTML takes for elements
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<svg><style><!--</style><img src=x onerror=alert(1)>--></svg>",
        "<svg><title><style></title><img src=x onerror=alert(1)></style></title></svg>",
        "<svg><desc><template><style></template><img src=x onerror=alert(1)></style></desc></svg>",
        "<svg><foreignObject><p><style></p><img src=x onerror=alert(1)></style></foreignObject></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text y=20>t</text></a></svg>",
        "<svg><animate attributeName=href values=javascript:alert(1) /><a id=x><text>t</text></a></svg>",
        "<svg><use href=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\" /></svg>",
        "<svg><script href=\"data:,alert(1)\" /></svg><svg onload=alert(1)>",
        "<math><style><img src=x onerror=alert(1)></style></math>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><mtext><table><mglyph><style><math href=\"javascript:alert(1)\">t</math></style></mglyph></table></mtext></math>",
        "<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title=\"</style><img src onerror='alert(1)'>\"></style></h1>",
        "<math><mtext><malignmark><style><!--</style><img src=x onerror=alert(1)>--></malignmark></mtext></math>",
        "<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=alert(1)></style></annotation-xml></math>",
        "<math><mi xlink:href=\"javascript:alert(1)\">t</mi></math>",
        // Forms within forms change their place when they are read again
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></mglyph></form></mtext></math></form>",
        "<form id=f><div></form><form><input name=attributes><button formaction=javascript:alert(1)>t",
        "<form action=javascript:alert(1)><input type=submit autofocus onfocus=alert(1)></form>",
        // Text to one parser, elements to another
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<noscript><style></noscript><img src=x onerror=alert(1)></style>",
        "<template><img src=x onerror=alert(1)></template>",
        "<template><template><s></template><img src=x onerror=alert(1)></template>",
        "<template shadowrootmode=open><img src=x onerror=alert(1)></template>",
        "<iframe><p title=\"</iframe><img src=x onerror=alert(1)>\"></iframe>",
        "<noembed><img title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
        "<noframes><style></noframes><img src=x onerror=alert(1)></style>",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
        "<plaintext><img src=x onerror=alert(1)>",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
        "<title><img title=\"</title><img src=x onerror=alert(1)>\"></title>",
        "<select><style></select><img src=x onerror=alert(1)></style>",
        "<table><style></table><img src=x onerror=alert(1)></style>",
        // Comments that end where nobody expects it
        "<!--><img src=x onerror=alert(1)>-->",
        "<!---><img src=x onerror=alert(1)>-->",
        "<!-- --!><img src=x onerror=alert(1)>-->",
        "<p><!--</p><img title=\"--><img src=x onerror=alert(1)>\">-->",
        "<?xml-stylesheet><img src=x onerror=alert(1)>?>",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<svg><![CDATA[</svg><img src=x onerror=alert(1)>]]></svg>",
        // Out of an attribute
        "<p title='\"><img src=x onerror=alert(1)>'>t</p>",
        "<a title=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\" href=\"#a\">t</a>",
        "<img alt=\"`><img src=x onerror=alert(1)>`\" src=\"data:image/png;base64,AAAA\">",
        "<p/onmouseover=alert(1)//title=x>t</p><p\fonclick=alert(1)>t</p>",
        "<img src=\"data:image/png;base64,AAAA\" onload=\"alert(1)\" onerror=\"alert(1)\">",
        "<details open ontoggle=alert(1)><summary>t</summary></details>",
        "<p style=\"animation-name:x\" onanimationstart=alert(1)>t</p>",
        "<b is=x-y onbeforeinput=alert(1) contenteditable>t</b>",
        // One address in many spellings
        "<a href=\"javascript:alert(1)\">t</a><a href=\"JaVaScRiPt:alert(1)\">t</a><a href=\" \u0001javascript:alert(1)\">t</a>",
        "<a href=\"java\tscript:alert(1)\">t</a><a href=\"java\nscript:alert(1)\">t</a><a href=\"java&#x0D;script:alert(1)\">t</a><a href=\"java&Tab;script&colon;alert(1)\">t</a>",
        "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">t</a><a href=\"\u00A0javascript:alert(1)\">t</a><a href=\"javascript&#58;//https://example.org/%0Aalert(1)\">t</a>",
        "<a href=\"vbscript:msgbox(1)\">t</a><a href=\"livescript:x\">t</a><a href=\"view-source:javascript:alert(1)\">t</a><a href=\"blob:https://example.org/x\">t</a><a href=\"file:///etc/passwd\">t</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">t</a><a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">t</a>",
        "<a href=\"//example.org/\">t</a><a href=\"\\\\example.org\\x\">t</a><a href=\"/\\example.org\">t</a>",
        "<a xlink:href=\"javascript:alert(1)\">t</a><a href=\"#a\" ping=\"https://example.org/\" target=_blank download>t</a>",
        // What loads
        "<img srcset=\"https://example.org/a.png 1x, javascript:alert(1) 2x\" src=\"data:image/png;base64,AAAA\">",
        "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\"><img src=\"data:text/html,x\"><img src=\"https://example.org/a.png\"><img src=\"//example.org/a.png\">",
        "<picture><source srcset=\"https://example.org/a.png\"><img lowsrc=\"https://example.org/a.png\"></picture>",
        "<table background=\"https://example.org/a.png\"><tr><td background=\"javascript:alert(1)\">t</td></tr></table>",
        "<blockquote cite=\"javascript:alert(1)\">t</blockquote><q cite=\"https://example.org/\">t</q><ins cite=\"javascript:alert(1)\">t</ins>",
        "<video poster=\"https://example.org/a.png\"><source onerror=alert(1) src=x></video><audio src=x onerror=alert(1)>",
        "<object data=\"javascript:alert(1)\"></object><embed src=\"javascript:alert(1)\"><applet code=x></applet>",
        "<base href=\"javascript:alert(1)//\"><link rel=stylesheet href=\"https://example.org/a.css\"><meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe><frameset onload=alert(1)><frame src=\"javascript:alert(1)\"></frameset>",
        // Styles that reach out
        "<p style=\"background:url(https://example.org/a.png)\">t</p><p style=\"background:url(javascript:alert(1))\">t</p>",
        "<p style=\"width:expression(alert(1))\">t</p><p style=\"text-align:expression(alert(1))\">t</p><p style=\"text-align:right;-moz-binding:url(https://example.org/x)\">t</p>",
        "<p style=\"te\\78t-align:right;back\\67round:u\\72l(https://example.org/a.png)\">t</p><p style=\"text-align:right/*</p>*/;behavior:url(x)\">t</p>",
        "<style>@import url(https://example.org/a.css); p { background: url(https://example.org/a.png) }</style>",
        "<p style=\"position:fixed;inset:0;z-index:9\">t</p><p id=\"the_story\" name=\"coopetition\" class=\"contents\" data-coopetition-chart>t</p>",
    ];

    [Theory]
    [InlineData("<p onclick='x()' style='color:red' id='a' class='b'>t</p>", "<p>t</p>")]
    [InlineData("a<script>alert(1)</script><style>p{}</style><iframe src='//x'></iframe>b", "ab")]
    [InlineData("<svg><script>alert(1)</script><a xlink:href='javascript:x'>t</a></svg>", "")]
    [InlineData("<custom-element>kept <b>text</b></custom-element>", "kept <b>text</b>")]
    [InlineData("<a href='javascript:alert(1)'>t</a><a href=' JavaScript:x'>u</a><a href='data:text/html,x'>v</a>", "tuv")]
    [InlineData("<a href='https://example.com/?a=1&amp;b=2'>t</a>", "<a href=\"https://example.com/?a=1&amp;b=2\" rel=\"noreferrer noopener\">t</a>")]
    [InlineData("<a href='#here'>t</a>", "<a href=\"#here\" rel=\"noreferrer noopener\">t</a>")]
    [InlineData("<img src='https://example.com/x.png' alt='a picture'>", "[Picture “a picture” not shown: it is on the web, at https://example.com/x.png, and a report holds all that it shows. Save it beside the notebook.]")]
    [InlineData("<img src='data:image/svg+xml;base64,AAAA'>", "[Picture not shown: its address may hold a PNG, JPEG, GIF or WebP picture in base64 and nothing else.]")]
    [InlineData("<img src='data:image/png;base64,AAAA' onerror='x()' alt='dot'>", "<img src=\"data:image/png;base64,AAAA\" alt=\"dot\">")]
    [InlineData("<td style='text-align:right'>1</td>", "1")]
    [InlineData("<table><tr><td style='text-align: right' colspan='2'>1</td></tr></table>", "<table><tbody><tr><td colspan=\"2\" class=\"number\">1</td></tr></tbody></table>")]
    [InlineData("<!-- hidden --><p>t</p>", "<p>t</p>")]
    [InlineData("<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>", "[Picture not shown: there is no file x beside the notebook.]'&gt;")]
    [InlineData("<p>&lt;script&gt;</p>", "<p>&lt;script&gt;</p>")]
    [InlineData("<span role='img' aria-label='missing'>–</span><span role='button'>t</span>", "<span role=\"img\" aria-label=\"missing\">–</span><span>t</span>")]
    [InlineData("<div><unknown><i>a<blink>b</blink></i></unknown></div>", "<div><i>ab</i></div>")]
    [InlineData("10<sup>9</sup> <del>2</del><ins>3</ins> <mark>m</mark> H<sub>2</sub>O <s>x</s>", "10<sup>9</sup> <del>2</del><ins>3</ins> <mark>m</mark> H<sub>2</sub>O <s>x</s>")]
    [InlineData("<ol start='3' reversed><li>t</li></ol>", "<ol start=\"3\" reversed=\"\"><li>t</li></ol>")]
    public void Only_what_cannot_run_or_load_is_let_through(string markup, string expected) =>
        Assert.Equal(expected, Sanitize(markup));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void What_is_let_through_of_an_attack_has_nothing_that_runs_or_loads_or_changes_when_it_is_read_again(string markup)
    {
        var safe = Sanitize(markup);
        // As a browser reads it, which runs scripts
        var body = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument($"<body><div>{safe}</div></body>").Body!;

        Assert.All(body.QuerySelectorAll("*"), element =>
        {
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            Assert.DoesNotContain(element.LocalName, "script style svg math iframe object embed form input button template noscript link meta base title textarea select video audio".Split(' '));
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "id" or "name" or "srcset" or "xlink:href" or "cite" or "background" or "ping" or "is");
            Assert.Matches("^$|^#|^https?://", element.GetAttribute("href") ?? "");
            Assert.Matches("^$|^data:image/png;base64,", element.GetAttribute("src") ?? "");
        });
        Assert.Equal($"<div>{safe}</div>", body.ChildNodes.ToHtml(new Ganss.Xss.HtmlSanitizer().OutputFormatter));
        Assert.Equal(safe.Replace(" class=\"number\"", "", StringComparison.Ordinal), Sanitize(safe));
    }

    [Fact]
    public async Task In_a_browser_no_attack_runs_or_loads_anything()
    {
        var page = await reader.OpenAsync("about:blank");
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(request.Url);

        await page.SetContentAsync("<img src='https://example.org/' onerror=alert(1)>");
        Assert.Contains("dialog: 1", reader.Complaints);
        Assert.Equal(["https://example.org/"], loaded);
        reader.Complaints.Clear();
        loaded.Clear();
        await page.SetContentAsync(string.Concat(Attacks.Select(attack => $"<div>{Sanitize(attack.Data)}</div><div>{Sanitize(MarkdownText.ToHtml(attack.Data))}</div>")));
        // As scripts write it, too
        await page.EvaluateAsync("() => { document.body.innerHTML = document.body.innerHTML; for (const link of document.links) if (!link.hash) link.remove(); else link.click(); }");

        Assert.Empty(reader.Complaints);
        Assert.All(loaded, address => Assert.StartsWith("data:image/png;base64,", address, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_of_another_kind_is_for_the_page_to_translate() =>
        Assert.Equal("<a href=\"#there\" rel=\"noreferrer noopener\">t</a>", Sanitize("<a href='other.ipynb'>t</a>"));

    [Fact]
    public void Headings_go_below_their_sections_without_gaps() =>
        Assert.Equal("<h3>a</h3><h4>b</h4><h4>c</h4><h3>d</h3><h4>e</h4><h5>f</h5>", Sanitize("<h1>a</h1><h4>b</h4><h3>c</h3><h1>d</h1><h2>e</h2><h3>f</h3>"));

    [Theory]
    [InlineData("A <kbd>key</kbd> and **b** <!-- not seen --> <script>alert(1)</script>end", "<p>A <kbd>key</kbd> and <strong>b</strong>  end</p>\n")]
    [InlineData("<div align=\"center\" onclick=\"x()\">\n\n**b**\n\n</div>\n\n<!-- a\n\nb -->\n\nt", "<div>\n<p><strong>b</strong></p>\n</div>\n\n<p>t</p>\n")]
    [InlineData("<details><summary>More</summary>\n\n- one\n\n</details>", "<details><summary>More</summary>\n<ul>\n<li>one</li>\n</ul>\n</details>\n")]
    [InlineData("10<sup>9</sup> H<sub>2</sub>O <br> 1 < 2 & <x@y.org>", "<p>10<sup>9</sup> H<sub>2</sub>O <br> 1 &lt; 2 &amp; x@y.org</p>\n")]
    [InlineData("`<script>alert(1)</script>`", "<p><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></p>\n")]
    public void HTML_in_Markdown_is_let_through_as_that_of_outputs_is(string markdown, string expected) => Assert.Equal(expected, Sanitize(MarkdownText.ToHtml(markdown)));

    [Theory]
    [MemberData(nameof(Attacks))]
    public void In_a_report_no_name_of_an_attack_can_be_one_of_the_pages_own(string markup)
    {
        var edition = SampleEdition.Of(markup);
        var shown = new OutputBlock(new PagePlaces(edition).Of(0, 0, edition.Runs[0].Document.Cells[0]), new HeadingOutline(2)).Markdown(markup).ToString();
        var body = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(shown).Body!;

        Assert.All(body.QuerySelectorAll("*"), element =>
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "name" or "srcset" or "xlink:href");
            Assert.Matches(@"^$|^notebook_00-sample\.1\.", element.GetAttribute("id") ?? "");
            Assert.Matches(@"^$|^#notebook_00-sample\.1\.|^https?://", element.GetAttribute("href") ?? "");
        });
        Assert.Empty(body.QuerySelectorAll("script, style, svg, math, iframe, object, embed, form, input, button, template, base, link, meta"));
    }

    [Theory]
    [InlineData("<p><strong>North &amp; South grew by 5%.</strong> More.</p>", "<p><strong>North &amp; South grew by 5% (<a href=\"#growth\">Figure 1</a>).</strong> More.</p>")]
    [InlineData("<p>Why? North &amp; South grew by 5%.</p>", "<p>Why? North &amp; South grew by 5% (<a href=\"#growth\">Figure 1</a>).</p>")]
    [InlineData("<p>West, North &amp; South grew by 5%.</p>", "<p>West, North &amp; South grew by 5%.</p>")]
    [InlineData("<p title=\"North &amp; South grew by 5%.\"><code>North &amp; South grew by 5%.</code></p>", "<p title=\"North &amp; South grew by 5%.\"><code>North &amp; South grew by 5%.</code></p>")]
    public void A_sentence_that_a_figure_finds_refers_to_the_figure(string markup, string shown) => Assert.Equal(shown, Sanitize(markup));

    [Fact]
    public void Values_in_templates_are_encoded_and_markup_is_not() =>
        Assert.Equal("<p title=\"&quot;&amp;\">&lt;b&gt;<b>x</b>1.5 京</p>", Html.Of($"""<p title="{"\"&"}">{"<b>"}{Html.Of($"<b>{"x"}</b>")}{1.5} {"京"}</p>""").ToString());

    private static string Sanitize(string markup) => new HtmlSanitizer(new Places()).Sanitize(markup, new HeadingOutline(2)).ToString();

    // A page with one place, and without names for others
    private sealed class Places : IMarkupPlaces
    {
        public IReadOnlyList<(string Finding, string Address, string Name)> Findings => [("North & South grew by 5%.", "#growth", "Figure 1")];

        public string? Link(string address) => address == "other.ipynb" ? "#there" : WebAddress.IsWeb(address) || address.StartsWith('#') ? address : null;

        public string? Id(string name) => null;

        public (string? Address, string? Reason) Picture(string address) => new PictureSource("/", NotebookCell.Code("a", "")).Find(address);
    }
}
