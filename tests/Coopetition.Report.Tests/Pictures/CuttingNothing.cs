using Coopetition.Report.Tests.Commands;
using Coopetition.Report.Tests.Exports;
using UglyToad.PdfPig;

namespace Coopetition.Report.Tests.Pictures;

public sealed class CuttingNothing : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Liberation Sans", "LiberationSans-Regular.ttf")]
    [InlineData("DejaVu Sans", "DejaVuSans.ttf")]
    public async Task No_picture_has_ink_at_its_edge_whatever_the_system_font(string font, string file)
    {
        SystemFont.SkipWithout(file);
        SampleReport.Write(folder.In("report"), [.. Enumerable.Range(1, 4).Select(SampleFigures.Of)]);

        await SystemFont.ExportAsync(font, folder, folder.In("report"), "--formats", "png,pdf", "--size", "all");

        var pictures = Directory.GetFiles(folder.In("out"), "*.png");
        Assert.Equal(12, pictures.Length);
        Assert.All(pictures, picture => Assert.Empty(PngPixels.Of(File.ReadAllBytes(picture)).InkAtTheEdge()));
        using var pdf = PdfDocument.Open(folder.In("out", "sample-1.pdf"));
        Assert.All(pdf.GetPage(1).Letters, letter => Assert.Contains(font.Replace(" ", "", StringComparison.Ordinal), letter.FontName, StringComparison.Ordinal));
    }
}

/// <summary>The command, where one font stands for every other.</summary>
internal static class SystemFont
{
    private const string Fonts = "/usr/share/fonts";

    /// <summary>Skips a test where fontconfig or the font is not at hand, unless all must be tested.</summary>
    public static void SkipWithout(string file) => Assert.SkipWhen(
        !OperatingSystem.IsLinux() || (!Directory.EnumerateFiles(Fonts, file, SearchOption.AllDirectories).Any() && Environment.GetEnvironmentVariable("CI") != "true"),
        $"{file} is not installed.");

    /// <summary>Exports figures of a report to the folder <c>out</c>.</summary>
    public static async Task ExportAsync(string font, TemporaryFolder folder, string report, params string[] arguments)
    {
        var configuration = folder.Write("fonts.conf", $"""
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>{Fonts}</dir><cachedir>{folder.In("font-cache")}</cachedir>
            <match target="pattern"><edit name="family" mode="prepend" binding="strong"><string>{font}</string></edit></match></fontconfig>
            """);
        using var process = Command.Start(
            folder.Path,
            new Dictionary<string, string> { ["FONTCONFIG_FILE"] = configuration },
            ["export", .. arguments, "--scale", "1", "--report", report, "--to", folder.In("out")]);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, error));
    }
}
