using System.CommandLine;
using Coopetition.Report.Browsers;
using Coopetition.Report.Exports;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Commands;

/// <summary>The options that say what leaves a run and how it is drawn.</summary>
internal sealed class PictureOptions(IReadOnlyList<ExportFormat> possible, string usualFormats)
{
    private readonly ChoiceOption formats = new("--formats", "format", [.. possible.Select(ExportFormats.NameOf)], usualFormats)
    {
        Description = $"Any of {string.Join(", ", possible.Select(ExportFormats.NameOf))}, with commas; or all",
        HelpName = "names",
    };

    private readonly ChoiceOption sizes = new("--size", "name", PictureKind.Sizes, "wide") { Description = "Size of pictures: wide, square, column or all" };
    private readonly ChoiceOption themes = new("--theme", "name", PictureKind.Themes, "light") { Description = "Theme of pictures: light, dark or all" };
    private readonly Option<string?> browser = new(BrowserFinder.Option) { Description = $"Chrome, Chromium or Edge that draws [default: {BrowserFinder.Variable}, else an installed one]", HelpName = "path" };
    private readonly Option<bool> noBrowser = new("--no-browser") { Description = "Leave out what a browser would have to draw" };

    private readonly Option<double> scale = new Option<double>("--scale")
    {
        Description = "Pixels of a PNG to a pixel of the drawing, from 0.5 to 5",
        HelpName = "number",
        DefaultValueFactory = _ => 2,
        CustomParser = Options.Number,
    }.Accepting(text => Options.Number(text) is >= 0.5 and <= 5, "give a number from 0.5 to 5, such as 2.");

    public IEnumerable<Option> All => [formats, sizes, themes, scale, browser, noBrowser];

    public PictureRequest RequestOf(ParseResult parsed)
    {
        var chosen = parsed.GetValue(formats)!.Names.Select(name => Enum.Parse<ExportFormat>(name, ignoreCase: true)).ToHashSet();
        var asked = new ExportFormats(chosen, ByName: chosen.Count < possible.Count);
        var kinds = from size in parsed.GetValue(sizes)!.Names from theme in parsed.GetValue(themes)!.Names select new PictureKind(size, theme);
        return new(asked, new(asked.Pictures, [.. kinds], parsed.GetValue(scale)), new(parsed.GetValue(browser), parsed.GetValue(noBrowser)));
    }
}
