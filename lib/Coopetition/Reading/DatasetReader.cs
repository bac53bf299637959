using Coopetition.Data;

namespace Coopetition.Reading;

/// <summary>Makes the domain's objects of the rows of a data folder, and checks what a schema cannot.</summary>
internal sealed class DatasetReader
{
    private static readonly string[] Needed = ["companies", "metrics", "sources", "financials"];

    /// <summary>A row speaks of what was read before it.</summary>
    private static readonly string[] Order = ["companies", "metrics", "apps", "sources", "financials", "annuals", "users", "channels", "channel_states", "events", "gaps", "breaks", "claims"];

    private readonly DatasetRows known = new();
    private readonly DataPackage package;
    private readonly ObservationReader observations;
    private Cells? cells;

    public DatasetReader(DataPackage package) => (this.package, observations) = (package, new(known));

    /// <summary>The tables that a dataset cannot do without and a package does not have.</summary>
    public static IReadOnlyList<string> Missing(DataPackage package) => [.. Needed.Except(package.Resources.Select(resource => resource.Name))];

    /// <exception cref="DataException">Something is wrong with the data; all of it.</exception>
    public Dataset Read()
    {
        if (Missing(package) is { Count: > 0 } missing)
        {
            throw new DataException([.. missing.Select(name => new DataError(package.DescriptorFile, null, null, $"the resource \"{name}\" is missing.", $"Describe the table of {name}."))]);
        }

        package.ReadRows(Take, Order);
        CheckParents();
        return new(known, new OutlineReader(package, known).Read(), new UsedFiles(package));
    }

    /// <summary>A metric that is a part of itself, by whatever way, could not be summed up.</summary>
    private void CheckParents()
    {
        foreach (var metric in known.Metrics.Values)
        {
            var parent = metric;
            for (var steps = 0; parent?.Parent is { } id; steps++)
            {
                parent = known.Metrics.GetValueOrDefault(id);
                if (parent == metric || steps > known.Metrics.Count)
                {
                    var file = package.FileOf(package.Resources.First(resource => resource.Name == "metrics"));
                    throw new DataException(new DataError(file, null, "parent", $"\"{metric.Id}\" is a part of itself.", "Let parts lead up to a metric that is a part of none."));
                }
            }
        }
    }

    private void Take(Row row)
    {
        if (cells?.Row != row)
        {
            cells = new(row);
        }

        switch (row.Table.Name)
        {
            case "companies":
                cells.Keep("company", new Company(cells.Text("company"), cells.Text("name"), cells.Word("side", Vocabulary.Sides), cells.Text("colour"), cells.Text("colour_dark"), cells.Month("fiscal_year_end_month"), cells.Optional("note")), known.Companies);
                break;
            case "metrics":
                cells.Keep("metric", ReadMetric(cells), known.Metrics);
                break;
            case "apps":
                cells.Keep("app", new App(cells.Text("app"), cells.Require("company", "companies", known.Companies), cells.Text("scope"), cells.Text("region"), cells.Optional("note")), known.Apps);
                break;
            case "sources":
                cells.Keep("source", new Source(cells.Text("source"), cells.Text("publisher"), cells.Text("title"), cells.Date("published_on"), cells.Optional("url"), cells.Text("kind")) { Precision = cells.WordIfAny("precision", Vocabulary.Precisions) }, known.Sources);
                break;
            case "financials":
                observations.TakeQuarter(cells);
                break;
            case "annuals":
                observations.TakeYear(cells);
                break;
            case "users":
                observations.TakeUsers(cells);
                break;
            case "events":
                cells.Keep("event", ReadEvent(cells), known.Events);
                break;
            case "channels":
                cells.Keep("channel", new Channel(cells.Text("channel"), cells.Text("name"), cells.Text("kind"), cells.Require("opener", "companies", known.Companies), cells.Require("beneficiary", "companies", known.Companies), [], cells.Optional("note")), known.Channels);
                break;
            case "channel_states":
                var channel = cells.Require("channel", "channels", known.Channels);
                cells.Keep(ReadState(cells), state => known.Channels[channel.Id] = Extended(known.Channels[channel.Id], state));
                break;
            case "gaps":
                cells.Keep(ReadGap(cells), known.Gaps.Add);
                break;
            case "breaks":
                cells.Keep(ReadBreak(cells), known.Breaks.Add);
                break;
            case "claims":
                var claim = new ClaimCells(row, known);
                claim.Keep("claim", ClaimReader.Read(claim)!, known.Claims);
                break;
        }
    }

    private static Metric ReadMetric(Cells cells) => new(
        cells.Text("metric"),
        cells.Text("name"),
        cells.Text("unit"),
        cells.Optional("currency"),
        cells.Word("basis", Vocabulary.Bases),
        cells.Word("attribution", Vocabulary.Attributions),
        cells.Optional("parent"),
        cells.Text("definition"),
        cells.Optional("meaning"))
    {
        IsFlow = cells.Word("kind", Vocabulary.Flows),
        Precision = cells.Number("precision"),
        AddsUp = cells.Flag("adds_up"),
    };

    private static Channel Extended(Channel channel, ChannelState state) => channel with { States = [.. channel.States.Append(state).OrderBy(known => known.Since)] };

    private ChannelState ReadState(Cells cells)
    {
        var (source, status) = cells.Witness(known.Sources);
        return new(cells.Date("since"), cells.Word("precision", Vocabulary.Precisions), cells.Word("state", Vocabulary.Opennesses), source, status, cells.Optional("note")) { Place = cells.Place };
    }

    private Event ReadEvent(Cells cells)
    {
        var (source, status) = cells.Witness(known.Sources);
        return new()
        {
            Id = cells.Text("event"),
            Date = cells.Date("date"),
            Precision = cells.Word("precision", Vocabulary.Precisions),
            Told = cells.Optional("told"),
            Actor = cells.Text("actor"),
            Counterparty = cells.Optional("counterparty"),
            Kind = cells.Text("kind"),
            Channel = cells.Find("channel", "channels", known.Channels)?.Id,
            Title = cells.Text("title"),
            Summary = cells.Text("summary"),
            Phase = cells.Text("phase"),
            Source = source,
            Status = status,
            Place = cells.Place,
        };
    }

    private GapRow ReadGap(Cells cells)
    {
        var gap = new GapRow(
            cells.Require("company", "companies", known.Companies),
            cells.Find("app", "apps", known.Apps),
            cells.Require("metric", "metrics", known.Metrics),
            cells.Period("from"),
            cells.OptionalPeriod("to"),
            new Gap(cells.Word("kind", Vocabulary.GapKinds), cells.Text("reason"), cells.Find("source", "sources", known.Sources)));
        if (!cells.Wrong && gap.To < gap.From)
        {
            cells.Reject("to", $"{gap.To?.ToData()} is before {gap.From.ToData()}.", "Let the gap end after it starts, or leave the cell blank if it lasts.");
        }

        return gap;
    }

    private Break ReadBreak(Cells cells) => new(
        cells.Require("company", "companies", known.Companies),
        cells.Require("metric", "metrics", known.Metrics),
        cells.Period("from"),
        cells.OptionalPeriod("to"),
        cells.Text("text"),
        cells.Require("source", "sources", known.Sources));
}
