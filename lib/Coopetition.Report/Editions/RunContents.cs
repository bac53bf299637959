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

    // What has several of these is of the first
    private static readonly (string MediaType, Func<JsonNode, object> Read)[] Kinds =
    [
        (Figure.MediaType, json => Contract.Check(Contract.Read<Figure>(json))),
        (ClaimLedger.MediaType, Contract.Read<ClaimLedger>),
        (ComparedPeriods.MediaType, Contract.Read<ComparedPeriods>),
        (Table.MediaType, json => Contract.Check(Contract.Read<Table>(json))),
        (PlotlyType, json => DrawnFigure.Of(json as JsonObject ?? throw new JsonException("A chart is a JSON object."))),
    ];

    private readonly Dictionary<JsonObject, object> found = [];
    private readonly HashSet<string> slugs = [];

    /// <param name="executed">Notebooks with their outputs.</param>
    public RunContents(IEnumerable<(string Path, Notebook Document)> executed)
    {
        var outputs = from notebook in executed.Index()
                      from cell in notebook.Item.Document.Cells.Index().Where(cell => cell.Item.Type == CellType.Code)
                      from output in cell.Item.Outputs.OfType<JsonObject>()
                      where output["data"] is JsonObject
                      select (output, notebook.Index, Place: $"{notebook.Item.Path}, cell {notebook.Item.Document.NumberOf(cell.Index)}");
        foreach (var (output, notebook, place) in outputs)
        {
            try
            {
                if (Read(output["data"]!.AsObject(), notebook) is { } content)
                {
                    found.Add(output, content);
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
            {
                found.Add(output, new UnreadOutput(place, e.Message));
            }
        }

        Figures = [.. found.Values.OfType<PlacedFigure>()];
        Ledgers = [.. found.Values.OfType<ClaimLedger>()];
    }

    /// <summary>In the order of the notebooks.</summary>
    public IReadOnlyList<PlacedFigure> Figures { get; }

    public IReadOnlyList<ClaimLedger> Ledgers { get; }

    /// <summary>What the notebooks compare; null if none says, or not all compare the same.</summary>
    public ComparedPeriods? Periods => found.Values.OfType<ComparedPeriods>().DistinctBy(periods => (periods.Then, periods.Now)).ToList() is [var only] ? only : null;

    /// <summary>Of all figures and claims, each once, by publisher and date.</summary>
    public IReadOnlyList<Source> Sources =>
    [
        .. Figures.SelectMany(placed => placed.Figure.Sources).Concat(Ledgers.SelectMany(ledger => ledger.Claims).SelectMany(claim => claim.Sources))
            .Distinct().OrderBy(source => source.Publisher, StringComparer.Ordinal).ThenBy(source => source.PublishedOn),
    ];

    /// <summary>One line for each output that is not in the form that it claims.</summary>
    public IReadOnlyList<string> Problems =>
        [.. found.Values.OfType<UnreadOutput>().Select(unread => $"{unread.Place}: an output cannot be shown. {unread.Reason}")];

    /// <summary>Whether an output's data have a media type that the report has a form of its own for.</summary>
    internal static bool IsPlaced(JsonObject data) => Kinds.Any(kind => data.ContainsKey(kind.MediaType));

    /// <summary>What an output holds: a <see cref="PlacedFigure"/>, <see cref="ClaimLedger"/>, <see cref="Table"/> or <see cref="ComparedPeriods"/>, a bare chart, or an <see cref="UnreadOutput"/>.</summary>
    /// <returns>Null if it is of no such kind.</returns>
    public object? Of(JsonObject output) => found.GetValueOrDefault(output);

    private object? Read(JsonObject data, int notebook)
    {
        var content = Kinds.Where(kind => data[kind.MediaType] is not null).Select(kind => kind.Read(data[kind.MediaType]!)).FirstOrDefault();
        return content is Figure figure ? Place(figure, notebook) : content;
    }

    // A slug names files, so it must not lead out of their folder; the same figure may be shown twice
    private PlacedFigure Place(Figure figure, int notebook) => Figure.IsSlug(figure.Slug)
        ? new(figure with { Slug = CellIds.Free(figure.Slug, slugs) }, slugs.Count, notebook)
        : throw new JsonException($"The slug \"{figure.Slug}\" is not of at most {Figure.LongestSlug} lower-case letters and digits in words joined by single hyphens.");
}

/// <summary>An output that is not in the form that it claims.</summary>
/// <param name="Place">The notebook's path and the cell.</param>
public sealed record UnreadOutput(string Place, string Reason)
{
    /// <summary>For readers, in the output's place.</summary>
    public string Notice => $"An output cannot be shown. {Reason}";
}

/// <summary>A figure and the notebook that it came from.</summary>
/// <param name="Number">Its place among all figures, from one.</param>
/// <param name="Notebook">The notebook's index, from zero.</param>
public sealed record PlacedFigure(Figure Figure, int Number, int Notebook)
{
    /// <summary>The figure's data as a file of comma-separated values.</summary>
    public string Csv { get; } = FigureCsv.Of(Figure.Table);

    /// <summary>SHA-256 of the CSV, in hexadecimal.</summary>
    public string DataHash => Sha256.Of(Csv);
}
