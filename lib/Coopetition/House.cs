using System.Text.Json.Nodes;
using Deedle;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Coopetition;

/// <summary>The house style: how charts look, and how a notebook shows what cells give back.</summary>
public static class House
{
    private const string Html = "text/html";
    private const string Markdown = "text/markdown";
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>For light paper, as plotly.js takes it.</summary>
    public static JsonNode LightTemplate { get; } = HouseTemplate.On(Paper.Light);

    /// <summary>For dark paper, as plotly.js takes it.</summary>
    public static JsonNode DarkTemplate { get; } = HouseTemplate.On(Paper.Dark);

    /// <summary>For light paper, as Plotly.NET takes it.</summary>
    internal static Template Template { get; } = HouseTemplate.ForPlotly(LightTemplate);

    /// <summary>Draws any chart with plotly.js so that nothing is cut and labels keep apart: <c>window.coopetition.draw</c>.</summary>
    public static string Script { get; } = string.Concat(new[] { "chart-texts.js", "chart-colours.js", "chart-keys.js", "chart.js" }.Select(Read));

    /// <summary>
    /// Makes the house template Plotly.NET's default, and registers figures, charts, frames, series, tables, prose, stories and the
    /// ledger of claims with the notebook's kernel. The next chart carries plotly.js, so that a saved notebook draws without a network.
    /// Calling it again is harmless.
    /// </summary>
    public static void Use()
    {
        PlotlyScript.CarryAgain();
        Defaults.DefaultTemplate = Template;
        Register<Figure>((Html, figure => figure.ToHtml()), (Figure.MediaType, figure => figure.ToJson()));
        Register<GenericChart>((Html, Figure.ToHtml), (Plotly, GenericChart.toFigureJson));
        Register<Table>((Html, table => table.ToHtml()), (Table.MediaType, table => table.ToJson()));
        Register<Prose>((Markdown, prose => prose.ToMarkdown()), (Html, prose => prose.ToHtml()));
        Register<Story>((Markdown, story => story.ToProse().ToMarkdown()), (Html, story => story.ToHtml()), (ComparedPeriods.MediaType, story => story.ToJson()));
        Register<ClaimLedger>((Html, ledger => ledger.ToHtml()), (ClaimLedger.MediaType, ledger => ledger.ToJson()));
        RegisterTable(typeof(Frame<,>), frame => Tables.ToTable((dynamic)frame));
        RegisterTable(typeof(Series<,>), series => Tables.ToTable((dynamic)series));
    }

    private static string Read(string name)
    {
        using var script = new StreamReader(typeof(House).Assembly.GetManifestResourceStream(name)!);
        return script.ReadToEnd();
    }

    private static void Register<T>(params (string MediaType, Func<T, string> Write)[] forms)
    {
        foreach (var (mediaType, write) in forms)
        {
            Formatter.Register<T>((value, writer) => writer.Write(write(value)), mediaType);
        }

        Formatter.SetPreferredMimeTypesFor(typeof(T), [.. forms.Select(form => form.MediaType)]);
    }

    private static void RegisterTable(Type type, Func<object, Table> table)
    {
        Formatter.Register(type, (value, writer) => writer.Write(table(value).ToHtml()), Html);
        Formatter.Register(type, (value, writer) => writer.Write(table(value).ToJson()), Table.MediaType);
        Formatter.SetPreferredMimeTypesFor(type, Html, Table.MediaType);
    }
}
