using System.CommandLine;
using System.Globalization;
using System.Text;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;
using Coopetition.Report.Pictures;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>Exports figures of the last run.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var slugs = new Argument<string[]>("slug") { Description = "Figures to export, by the names that they have in the report's links [default: all]", Arity = ArgumentArity.ZeroOrMore };
        var to = new Option<string>("--to") { Description = "Folder for the files", HelpName = "folder", Required = true };
        var report = Options.Report();
        var pictures = new PictureOptions(ExportFormats.OfFigures, "png,svg");
        var command = new Command("export", "Export figures of the last run as pictures and data.") { slugs, to, report };
        command.Add(pictures.All);
        command.SetWork(
            async (parsed, terminal, cancellation) =>
            {
                var request = pictures.RequestOf(parsed);
                // Started now, so that it is ready by the time that the figures have been read
                await using var renderer = request.Order.Formats.Count > 0 ? request.StartRenderer(terminal, cancellation) : null;
                var run = LastRun.Read(Locations.FindReport(parsed.GetValue(report)));
                return await ExportAsync(run, run.Choose(parsed.GetValue(slugs)!), request, renderer, parsed.GetValue(to)!, terminal, cancellation);
            },
            left: "The files that were there are as they were.");
        return command;
    }

    private static async Task<int> ExportAsync(LastRun run, IReadOnlyList<PlacedFigure> figures, PictureRequest request, PictureRenderer? renderer, string to, Terminal terminal, CancellationToken cancellation)
    {
        var outcome = new ExportOutcome();
        outcome.Add(figures.SelectMany(placed => DataOf(placed, run, request.Formats)));
        var pictures = from placed in figures
                       from kind in request.Order.Kinds
                       from format in request.Order.Formats
                       select $"{kind.NameOf(placed.Figure.Slug)}.{format.ToString().ToLowerInvariant()}";
        using var folder = OutputFolder.Open(OutputKind.Export, to, outcome.Files.Select(file => file.Path).Concat(pictures), keep: _ => true);
        if (renderer is not null)
        {
            await request.DrawAsync(renderer, figures, run.ProvenanceOf, "", outcome, terminal, cancellation);
        }

        if (outcome.Files.Count > 0)
        {
            folder.Write(outcome.Files, files => new ListedFiles(1, run.Edition.Stamp, files).ToJson());
        }

        terminal.Complain(outcome.Lines);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{to}: {outcome.Files.Count} files of {figures.Count} figures"));
        return outcome.Code;
    }

    private static IEnumerable<(string Path, byte[]? Content)> DataOf(PlacedFigure placed, LastRun run, ExportFormats formats)
    {
        if (formats.Has(ExportFormat.Csv))
        {
            yield return ($"{placed.Figure.Slug}.csv", Encoding.UTF8.GetBytes(placed.Csv));
        }

        if (formats.Has(ExportFormat.Json))
        {
            yield return ($"{placed.Figure.Slug}.json", Encoding.UTF8.GetBytes(run.ProvenanceOf(placed.Figure).ToFile()));
        }
    }
}
