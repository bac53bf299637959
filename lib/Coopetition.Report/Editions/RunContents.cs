using System.Text.Json;
using System.Text.Json.Nodes;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Pictures;

namespace Coopetition.Report.Editions;

/// <summary>What executed notebooks hold for readers: figures, charts, tables and claims, each found again by the output that it came from.</summary>
public sealed class RunContents
{
    /// <summary>The media type of a chart that a notebook shows without a figure's finding and data.</summary>
    internal const string PlotlyType = "application/vnd.plotly.v1+json";

    private readonly Dictionary<JsonObject, PlacedFigure> figuresByOutput = [];
    private readonly Dictionary<JsonObject, DrawnFigure> chartsByOutput = [];
    private readonly Dictionary<JsonObject, ClaimLedger> ledgersByOutput = [];
    private readonly Dictionary<JsonObject, ComparedPeriods> periodsByOutput = [];
    private readonly Dictionary<JsonObject, Table> tablesByOutput = [];
    private readonly Dictionary<JsonObject, (string Place, string Problem)> problemsByOutput = [];

    /// <param name="executed">Notebooks with their outputs.</param>
    public RunContents(IEnumerable<(string Path, Notebook Document)> executed)
    {
        foreach (var (notebook, (path, document)) in executed.Index())
        {
            foreach (var (cell, code) in document.Cells.Index().Where(entry => entry.Item.Type == CellType.Code))
            {
                foreach (var output in code.Outputs.OfType<JsonObject>())
                {
                    try
                    {
                        Add(output, notebook);
                    }
                    catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
                    {
                        problemsByOutput.Add(output, ($"{path}, cell {document.NumberOf(cell)}", e.Message));
                    }
                }
            }
        }
    }

    /// <summary>In the order of the notebooks.</summary>
    public IReadOnlyList<PlacedFigure> Figures => [.. figuresByOutput.Values];

    public IReadOnlyList<ClaimLedger> Ledgers => [.. ledgersByOutput.Values];

    /// <summary>What the notebooks compare; null if none says, or not all compare the same.</summary>
    public ComparedPeriods? Periods => periodsByOutput.Values.DistinctBy(periods => (periods.Then, periods.Now)).ToList() is [var only] ? only : null;

    /// <summary>Of all figures and claims, each once, by publisher and date.</summary>
    public IReadOnlyList<Source> Sources =>
    [
        .. Figures.SelectMany(placed => placed.Figure.Sources).Concat(Ledgers.SelectMany(ledger => ledger.Claims).SelectMany(claim => claim.Sources))
            .Distinct().OrderBy(source => source.Publisher, StringComparer.Ordinal).ThenBy(source => source.PublishedOn),
    ];

    /// <summary>One line for each output that is not in the form that it claims.</summary>
    public IReadOnlyList<string> Problems => [.. problemsByOutput.Values.Select(problem => $"{problem.Place}: an output cannot be shown. {problem.Problem}")];

    /// <summary>Whether an output's data have a media type that the report has a form of its own for.</summary>
    internal static bool IsPlaced(JsonObject data) =>
        new[] { Figure.MediaType, ClaimLedger.MediaType, ComparedPeriods.MediaType, Table.MediaType, PlotlyType }.Any(data.ContainsKey);

    public PlacedFigure? FigureOf(JsonObject output) => figuresByOutput.GetValueOrDefault(output);

    internal DrawnFigure? ChartOf(JsonObject output) => chartsByOutput.GetValueOrDefault(output);

    /// <summary>Why an output cannot be shown in the form that it claims; null if it can.</summary>
    public string? ProblemOf(JsonObject output) => problemsByOutput.TryGetValue(output, out var problem) ? $"An output cannot be shown. {problem.Problem}" : null;

    public ClaimLedger? LedgerOf(JsonObject output) => ledgersByOutput.GetValueOrDefault(output);

    public Table? TableOf(JsonObject output) => tablesByOutput.GetValueOrDefault(output);

    public bool ArePeriods(JsonObject output) => periodsByOutput.ContainsKey(output);

    private void Add(JsonObject output, int notebook)
    {
        if (output["data"] is not JsonObject data)
        {
            return;
        }

        if (data[Figure.MediaType] is { } figureJson)
        {
            var figure = Contract.Read<Figure>(figureJson);
            figure = Contract.Check(figure) with { Slug = FreeSlug(figure.Slug) };
            figuresByOutput.Add(output, new PlacedFigure(figure, figuresByOutput.Count + 1, notebook));
        }
        else if (data[PlotlyType] is { } plotly)
        {
            chartsByOutput.Add(output, DrawnFigure.Of(plotly as JsonObject ?? throw new JsonException("A chart is a JSON object.")));
        }

        if (data[ClaimLedger.MediaType] is { } claims)
        {
            ledgersByOutput.Add(output, Contract.Read<ClaimLedger>(claims));
        }

        if (data[ComparedPeriods.MediaType] is { } periods)
        {
            periodsByOutput.Add(output, Contract.Read<ComparedPeriods>(periods));
        }

        if (data[Table.MediaType] is { } table)
        {
            tablesByOutput.Add(output, Contract.Check(Contract.Read<Table>(table)));
        }
    }

    // A slug names files, so it must not lead out of their folder; the same figure may be shown twice
    private string FreeSlug(string slug)
    {
        if (!Figure.IsSlug(slug))
        {
            throw new JsonException($"The slug \"{slug}\" is not of at most {Figure.LongestSlug} lower-case letters and digits in words joined by single hyphens.");
        }

        var free = slug;
        for (var i = 2; figuresByOutput.Values.Any(placed => placed.Figure.Slug == free); i++)
        {
            free = $"{slug}-{i}";
        }

        return free;
    }
}

/// <summary>A figure and the notebook that it came from.</summary>
/// <param name="Number">Its place among all figures, from one.</param>
/// <param name="Notebook">The notebook's index, from zero.</param>
public sealed record PlacedFigure(Figure Figure, int Number, int Notebook)
{
    /// <summary>The figure's data as a file of comma-separated values.</summary>
    public string Csv { get; } = FigureData.Csv(Figure.Table);

    /// <summary>SHA-256 of the CSV, in hexadecimal.</summary>
    public string DataHash => Sha256.Of(Csv);
}
