using System.CommandLine;
using System.Globalization;
using System.Text;
using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Pictures;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>Exports figures of the last run.</summary>
internal static class ExportCommand
{
    private const string UsualFormats = "png,svg";

    public static Command Create()
    {
        var slugs = new Argument<string[]>("slug") { Description = "Figures to export, by the names that they have in the report's links [default: all]", Arity = ArgumentArity.ZeroOrMore };
        var to = new Option<string>("--to") { Description = "Folder for the files", HelpName = "folder", Required = true };
        var report = new Option<string?>("--report") { Description = "Folder of the report [default: report/, here or above]", HelpName = "folder" };
        var pictures = new PictureOptions(ExportFormats.OfFigures, UsualFormats);
        var command = new Command("export", "Export figures of the last run as pictures and data.") { slugs, to, report };
        pictures.AddTo(command);
        command.SetAction((parsed, cancellation) => CommandErrors.CatchAsync(
            parsed,
            async terminal =>
            {
                var figures = LastRun.Read(Locations.FindReport(Directory.GetCurrentDirectory(), parsed.GetValue(report)));
                var chosen = figures.Choose(parsed.GetValue(slugs)!);
                using var folder = ExportFolder.Open(parsed.GetValue(to)!, NamesOf(chosen, pictures.FormatsOf(parsed), pictures.OrderOf(parsed)));
                WriteData(chosen, pictures.FormatsOf(parsed), folder);
                var outcome = await DrawAsync(figures, chosen, pictures, parsed, folder, terminal, cancellation);
                terminal.Complain(outcome.Lines);
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{parsed.GetValue(to)}: {folder.Count} files of {chosen.Count} figures"));
                return outcome.IsRefusal ? ExitCode.BadInput : outcome.Failures > 0 ? ExitCode.FigureFailed : ExitCode.Done;
            },
            cancellation,
            left: "The files that have been written are whole."));
        return command;
    }

    private static IEnumerable<string> NamesOf(IReadOnlyList<PlacedFigure> figures, ExportFormats formats, PictureOrder order) =>
        from figure in figures
        let slug = figure.Figure.Slug
        let data = ExportFormats.NamesOf(new[] { ExportFormat.Csv, ExportFormat.Json }.Where(formats.Has)).Select(extension => $"{slug}.{extension}")
        let drawn = order.Kinds.SelectMany(kind => order.Formats.Select(format => kind.FileName(slug, format.ToString().ToLowerInvariant())))
        from name in data.Concat(drawn)
        select name;

    private static void WriteData(IReadOnlyList<PlacedFigure> figures, ExportFormats formats, ExportFolder folder)
    {
        foreach (var placed in figures)
        {
            if (formats.Has(ExportFormat.Csv))
            {
                folder.Write($"{placed.Figure.Slug}.csv", Encoding.UTF8.GetBytes(placed.Csv));
            }

            if (formats.Has(ExportFormat.Json))
            {
                folder.Write($"{placed.Figure.Slug}.json", Encoding.UTF8.GetBytes(FigureData.Json(placed)));
            }
        }
    }

    private static async Task<ExportOutcome> DrawAsync(
        LastRun run, IReadOnlyList<PlacedFigure> figures, PictureOptions options, ParseResult parsed, ExportFolder folder, Terminal terminal, CancellationToken cancellation)
    {
        var (formats, order, outcome) = (options.FormatsOf(parsed), options.OrderOf(parsed), new ExportOutcome());
        if (formats.Pictures.Count == 0)
        {
            return outcome;
        }

        var start = new BrowserStart(options.BrowserOf(parsed), line => terminal.Complain([line]));
        await using var renderer = new PictureRenderer(start.LaunchAsync, cancellation);
        await terminal.WatchPicturesAsync(order.CountFor(figures.Count), drawn => PictureExport.DrawAsync(
            renderer,
            figures,
            order,
            figure => Provenance.Of(figure, run.Edition, run.Licence),
            picture =>
            {
                folder.Write(picture.FileName, picture.Content);
                drawn();
            },
            outcome,
            formats.ByName,
            cancellation));
        return outcome;
    }
}
