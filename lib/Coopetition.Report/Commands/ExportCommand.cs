using System.CommandLine;
using System.Globalization;
using System.Text;
using Coopetition.Report.Browsers;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Pictures;

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
                var (formats, order, outcome) = (pictures.FormatsOf(parsed), pictures.OrderOf(parsed), new ExportOutcome());
                // Started now, so that it is ready by the time that the figures have been read
                var start = new BrowserStart(pictures.BrowserOf(parsed), line => terminal.Complain([line]));
                await using var renderer = formats.Pictures.Count == 0 ? null : new PictureRenderer(start.LaunchAsync, cancellation);
                var run = LastRun.Read(Locations.FindReport(Directory.GetCurrentDirectory(), parsed.GetValue(report)));
                var chosen = run.Choose(parsed.GetValue(slugs)!);
                using var folder = ExportFolder.Open(parsed.GetValue(to)!, NamesOf(chosen, formats, order));
                WriteData(chosen, formats, folder);
                if (renderer is not null)
                {
                    await terminal.WatchPicturesAsync(order.CountFor(chosen.Count), drawn => PictureExport.DrawAsync(
                        renderer,
                        chosen,
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
                }

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
}
