using AngleSharp.Html.Parser;
using Coopetition.Report.Pages;
using Coopetition.Report.Tests.Documents;

namespace Coopetition.Report.Tests.Pages;

public sealed class ShowingWhatTerminalsShow
{
    [Theory]
    // Colours, the cursor, windows, links
    [InlineData("\u001b[31mred\u001b[0m \u001b[1;38;5;208morange\u001b[m", "red orange")]
    [InlineData("\u001b[?25lhidden\u001b[?25h \u001b[2J\u001b[1;1Htop\u001b[3A\u001b[!p", "hidden top")]
    [InlineData("\u001b]0;a title\u0007text\u001b]2;other\u001b\\!", "text!")]
    [InlineData("see \u001b]8;;https://example.org/\u001b\\the page\u001b]8;;\u001b\\ now", "see the page now")]
    [InlineData("\u001bP1$r0m\u001b\\a\u001b(B\u001b=b\u001b7c\u009b31md\u001bM", "abcd")]
    [InlineData("cut \u001b[12", "cut ")]
    [InlineData("cut \u001b]8;;https", "cut ")]
    [InlineData("cut \u001b", "cut ")]
    // Lines that are written over
    [InlineData("  0%\r 50%\r100%\ndone", "100%\ndone")]
    [InlineData("loading…\rdone", "doneing…")]
    [InlineData("loading…\r\u001b[Kdone", "done")]
    [InlineData("loading…\u001b[2K\rdone", "done")]
    [InlineData("a long line\r\u001b[3C\u001b[1Kb", "b long line")]
    [InlineData("one\r\ntwo\r\n", "one\ntwo\n")]
    [InlineData("one\r\r\ntwo", "one\ntwo")]
    [InlineData("abc\b\bX", "aXc")]
    [InlineData("\b\bX", "X")]
    [InlineData("\U0001F600 \U0001F468\u200D\U0001F469\u200D\U0001F467!\r\U0001F601", "\U0001F601 \U0001F468\u200D\U0001F469\u200D\U0001F467!")]
    [InlineData("e\u0301e\u0301\rx", "xe\u0301")]
    [InlineData("plain\ttext <b>", "plain\ttext <b>")]
    public void What_a_cell_prints_is_shown_as_a_terminal_would(string printed, string shown)
    {
        var page = new HtmlParser().ParseDocument(ReportPage.Of(SampleEdition.OfNotebooks("/", ("00-a.ipynb",
        [
            SampleEdition.CellOf(new() { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = printed }),
            SampleEdition.Cell(("text/plain", printed)),
            SampleEdition.CellOf(new() { ["output_type"] = "error", ["ename"] = "E", ["evalue"] = printed, ["traceback"] = new System.Text.Json.Nodes.JsonArray("E", printed) }),
        ]))));

        Assert.Equal([shown, shown, $"E\n{shown}"], page.QuerySelectorAll("section pre").Select(text => text.TextContent));
        Assert.Equal($"E {shown}", page.QuerySelector(".error p")!.TextContent);
    }

    [Theory]
    [InlineData(99_999, "\U0001F600", 0)]
    [InlineData(99_998, "\U0001F600", 2)]
    [InlineData(99_995, "\U0001F468\u200D\U0001F469\u200D\U0001F467", 0)]
    [InlineData(99_999, "e\u0301", 0)]
    public void A_long_text_is_cut_between_what_readers_see_as_letters(int before, string letter, int kept)
    {
        var text = new string('x', before) + letter + new string('y', 200_000);
        var page = new HtmlParser().ParseDocument(ReportPage.Of(SampleEdition.OfNotebooks("/", ("00-a.ipynb", [SampleEdition.Cell(("text/plain", text))]))));
        var end = before + kept;

        Assert.Equal(text[..end] + FormattableString.Invariant($"\n… {text.Length - end:N0} more characters are in the notebook"), page.QuerySelector("section pre")!.TextContent);
    }
}
