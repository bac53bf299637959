using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Pictures;

namespace Coopetition.Report.Tests.Collection;

[Collection<OneStory>]
public sealed class DrawingTheStory(ShippedStory shipped, ReadersPage reader) : IClassFixture<ReadersPage>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Liberation Sans", "LiberationSans-Regular.ttf")]
    [InlineData("DejaVu Sans", "DejaVuSans.ttf")]
    public async Task No_picture_of_the_story_has_ink_at_its_edge_whatever_the_system_font(string font, string file)
    {
        SystemFont.SkipWithout(file);

        await SystemFont.ExportAsync(font, folder, shipped.Run.PathOf(""), "--formats", "png", "--size", "all");

        var pictures = Directory.GetFiles(folder.In("out"), "*.png");
        Assert.Equal(shipped.Run.Figures.Count * 3, pictures.Length);
        Assert.All(pictures, picture => Assert.Empty(PngPixels.Of(File.ReadAllBytes(picture)).InkAtTheEdge()));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task On_the_page_texts_are_whole_and_apart_values_stand_by_their_own_marks_and_bars_take_the_room_there_is(int width)
    {
        var page = await reader.OpenAsync(shipped.Run.PathOf("index.html"), width);

        var faults = await page.EvaluateAsync<string[]>(
            """
            async () => {
              await window.coopetition.drawAll();
              const faults = [];
              const away = (a, b) => Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));
              for (const chart of document.querySelectorAll('.chart')) {
                const boxes = selector => [...chart.querySelectorAll(selector)].map(element => ({ text: element.textContent, bold: element.outerHTML.includes('font-weight:bold'), ...element.getBoundingClientRect().toJSON() }));
                const place = chart.querySelector('.js-plotly-plot');
                const points = [...chart.querySelectorAll('.scatterlayer .point')].map(point => ({ point: point.__data__, ...point.getBoundingClientRect().toJSON() }));
                for (const [index, label] of (place._fullLayout.annotations ?? []).entries()) {
                  // The name of a line that stops early stands where there is room for it, and has the line's colour
                  if (label.name !== 'value' || label.text.startsWith('<b>')) continue;
                  const text = chart.querySelector(`.annotation[data-index="${index}"] .annotation-text`).getBoundingClientRect();
                  const sorted = points.toSorted((a, b) => away(a, text) - away(b, text));
                  const own = points.find(({ point }) => Math.abs(point.y - label.y) < 1e-9 && String(new Date(point.x).toISOString()).startsWith(label.x));
                  if (away(own, text) > away(sorted[0], text) + 3) faults.push(`${chart.id}: ${label.text} is nearer to ${sorted[0].point.y}`);
                }
                const frame = chart.querySelector('.main-svg').getBoundingClientRect();
                const texts = boxes('.main-svg text').filter(text => text.width > 0);
                for (const [index, text] of texts.entries()) {
                  if (text.left < frame.left || text.right > frame.right || text.top < frame.top || text.bottom > frame.bottom) faults.push(`${chart.id}: ${text.text} is cut`);
                  // Letters are lower than their line
                  for (const other of texts.slice(index + 1)) {
                    if (text.left < other.right && other.left < text.right && text.top + 3 < other.bottom && other.top + 3 < text.bottom) faults.push(`${chart.id}: ${text.text} meets ${other.text}`);
                  }
                }
                const names = boxes('.ytick text');
                for (const [index, name] of names.entries()) {
                  if (chart.clientWidth < 640 && name.bold && index > 0 && names[index + 1].top - name.bottom > name.top - names[index - 1].bottom) faults.push(`${chart.id}: ${name.text} is nearer to what is above it`);
                }
                const bars = place.data.some(trace => trace.type === 'bar' && trace.orientation === 'h' && !trace.base) ? boxes('.bartext') : [];
                const unused = chart.getBoundingClientRect().right - Math.max(...bars.map(bar => bar.right));
                if (Number.isFinite(unused) && unused > chart.clientWidth * 0.12) faults.push(`${chart.id}: ${unused} pixels are not used`);
              }
              return faults;
            }
            """);

        Assert.Empty(faults);
    }

    [Fact]
    public void The_page_is_light_enough_to_be_sent_by_mail() => Assert.InRange(new FileInfo(shipped.Run.PathOf("index.html")).Length, 0, 3_500_000);
}
