using Coopetition.Report.Tests.Pictures;

namespace Coopetition.Report.Tests.Collection;

[Collection<OneStory>]
public sealed class DrawingTheStory(ShippedStory shipped) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Liberation Sans", "LiberationSans-Regular.ttf")]
    [InlineData("DejaVu Sans", "DejaVuSans.ttf")]
    public async Task No_picture_of_the_story_has_ink_at_its_edge_whatever_the_system_font(string font, string file)
    {
        SystemFont.SkipWithout(file);

        await SystemFont.ExportAsync(font, folder, shipped.Run.PathOf(""));

        var pictures = Directory.GetFiles(folder.In("out"), "*.png");
        Assert.Equal(shipped.Run.Figures.Count * 6, pictures.Length);
        Assert.All(pictures, picture => Assert.Empty(PngPixels.Of(File.ReadAllBytes(picture)).InkAtTheEdge()));
    }

    [Fact]
    public void The_page_is_light_enough_to_be_sent_by_mail() => Assert.InRange(new FileInfo(shipped.Run.PathOf("index.html")).Length, 0, 3_500_000);
}
