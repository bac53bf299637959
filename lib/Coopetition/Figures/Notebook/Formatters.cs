using Deedle;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Coopetition;

/// <summary>How a notebook shows what cells give back.</summary>
public static class Formatters
{
    private const string Html = "text/html";
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>
    /// Registers figures, charts, frames, series, prose, stories, tables of measures and the ledger of claims with the notebook's kernel.
    /// The next figure or chart carries plotly.js, so that a saved notebook draws without a network. Calling it again is harmless.
    /// </summary>
    public static void Register()
    {
        PlotlyScript.CarryAgain();
        Register<Figure>(Html, (figure, writer) => writer.Write(figure.ToHtml()));
        Register<Figure>(Plotly, (figure, writer) => writer.Write(GenericChart.toFigureJson(figure.ToChart(FigureSize.Wide))));
        Register<Figure>(Figure.MediaType, (figure, writer) => writer.Write(figure.ToJson()));
        Prefer(typeof(Figure), Html, Plotly, Figure.MediaType);

        Register<GenericChart>(Html, (chart, writer) => FigureHtml.Write(chart, writer));
        Register<GenericChart>(Plotly, (chart, writer) => writer.Write(GenericChart.toFigureJson(chart)));
        Prefer(typeof(GenericChart), Html, Plotly);

        Formatter.Register(typeof(Frame<,>), (frame, writer) => FrameHtml.Write((dynamic)frame, writer), Html);
        Prefer(typeof(Frame<,>), Html);
        Formatter.Register(typeof(Series<,>), (series, writer) => FrameHtml.WriteSeries((dynamic)series, writer), Html);
        Prefer(typeof(Series<,>), Html);
        Formatter.Register(typeof(ObjectSeries<>), (row, writer) => FrameHtml.WriteSeries((dynamic)row, writer), Html);
        Prefer(typeof(ObjectSeries<>), Html);

        Register<Prose>("text/markdown", (prose, writer) => writer.Write(prose.ToMarkdown()));
        Register<Prose>(Html, (prose, writer) => writer.Write(prose.ToHtml()));
        Prefer(typeof(Prose), "text/markdown", Html);

        Register<Story>("text/markdown", (story, writer) => writer.Write(StoryPeriods.ToProse(story).ToMarkdown()));
        Register<Story>(Html, (story, writer) => writer.Write(story.ToHtml()));
        Register<Story>(StoryPeriods.MediaType, (story, writer) => writer.Write(StoryPeriods.ToJson(story)));
        Prefer(typeof(Story), "text/markdown", Html, StoryPeriods.MediaType);

        Register<MeasureTable>(Html, (table, writer) => writer.Write(table.ToHtml()));
        Register<MeasureTable>(MeasureTable.MediaType, (table, writer) => writer.Write(table.ToJson()));
        Prefer(typeof(MeasureTable), Html, MeasureTable.MediaType);

        Register<ClaimLedger>(Html, (ledger, writer) => writer.Write(ledger.ToHtml()));
        Register<ClaimLedger>("text/markdown", (ledger, writer) => writer.Write(ledger.ToMarkdown()));
        Register<ClaimLedger>(ClaimLedger.MediaType, (ledger, writer) => writer.Write(ledger.ToJson()));
        Prefer(typeof(ClaimLedger), Html, "text/markdown", ClaimLedger.MediaType);
    }

    private static void Register<T>(string mimeType, Action<T, TextWriter> write) => Formatter.Register(write, mimeType);

    private static void Prefer(Type type, params string[] mimeTypes) => Formatter.SetPreferredMimeTypesFor(type, mimeTypes);
}
