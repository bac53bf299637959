using System.CommandLine;
using System.CommandLine.Parsing;
using Coopetition.Report.Browsers;
using Coopetition.Report.Exports;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Commands;

/// <summary>The options that say what leaves a run and how it is drawn.</summary>
internal sealed class PictureOptions
{
    private const double UsualScale = 2;
    private const string All = "all";

    private readonly Option<ExportFormats> formats = new("--formats") { HelpName = "names" };
    private readonly Option<string[]> sizes = new("--size") { Description = "Size of pictures: wide, square, column or all", HelpName = "name", DefaultValueFactory = _ => ["wide"] };
    private readonly Option<string[]> themes = new("--theme") { Description = "Theme of pictures: light, dark or all", HelpName = "name", DefaultValueFactory = _ => ["light"] };
    private readonly Option<double> scale = new("--scale") { Description = "Pixels of a PNG to a pixel of the drawing, from 0.5 to 5", HelpName = "number", DefaultValueFactory = _ => UsualScale };
    private readonly Option<string?> browser = new(BrowserFinder.Option) { Description = $"Chrome, Chromium or Edge that draws [default: {BrowserFinder.Variable}, else an installed one]", HelpName = "path" };
    private readonly Option<bool> noBrowser = new("--no-browser") { Description = "Leave out what a browser would have to draw" };

    private readonly IReadOnlyList<ExportFormat> possible;

    public PictureOptions(IReadOnlyList<ExportFormat> possible, string usualFormats)
    {
        this.possible = possible;
        formats.Description = $"Any of {string.Join(", ", ExportFormats.NamesOf(possible))}, with commas; or all";
        formats.DefaultValueFactory = _ => ExportFormats.Parse(usualFormats, possible);
        formats.CustomParser = ParseFormats;
        scale.Validators.Add(RefuseScale);
        sizes.Validators.Add(result => RefuseOthers(result, PictureKind.Sizes));
        themes.Validators.Add(result => RefuseOthers(result, PictureKind.Themes));
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { formats, sizes, themes, scale, browser, noBrowser })
        {
            command.Options.Add(option);
        }
    }

    public ExportFormats FormatsOf(ParseResult parsed) => parsed.GetValue(formats)!;

    public PictureOrder OrderOf(ParseResult parsed) => new(
        FormatsOf(parsed).Pictures,
        [.. Chosen(parsed.GetValue(sizes)!, PictureKind.Sizes).SelectMany(size => Chosen(parsed.GetValue(themes)!, PictureKind.Themes).Select(theme => new PictureKind(size, theme)))],
        parsed.GetValue(scale));

    public BrowserChoice BrowserOf(ParseResult parsed) => new(parsed.GetValue(browser), parsed.GetValue(noBrowser));

    private static IReadOnlyList<string> Chosen(string[] named, IReadOnlyList<string> existing) => named.Contains(All) ? existing : [.. named.Distinct()];

    private ExportFormats? ParseFormats(ArgumentResult result)
    {
        try
        {
            return ExportFormats.Parse(string.Join(',', result.Tokens.Select(token => token.Value)), possible);
        }
        catch (InputException wrong)
        {
            foreach (var error in wrong.Errors)
            {
                result.AddError(error);
            }

            return null;
        }
    }

    private static void RefuseOthers(OptionResult result, IReadOnlyList<string> existing)
    {
        foreach (var token in result.Tokens.Where(token => token.Value != All && !existing.Contains(token.Value)))
        {
            result.AddError($"{result.Option.Name} {token.Value}: there is no such name.{UsageErrors.DidYouMean(token.Value, existing)} Choose from {string.Join(", ", existing)} or {All}.");
        }
    }

    private static void RefuseScale(OptionResult result)
    {
        if (result.Tokens is [var token] && result.GetValueOrDefault<double>() is not (>= 0.5 and <= 5))
        {
            result.AddError($"--scale {token.Value}: give a number from 0.5 to 5, such as 2.");
        }
    }
}
