using Coopetition.Data;

namespace Coopetition.Reading;

/// <summary>Makes the domain's objects of the rows of a data folder, and checks what a schema cannot.</summary>
internal sealed class DatasetReader(DataPackage package)
{
    /// <summary>A row speaks of what was read before it.</summary>
    private static readonly string[] Order = ["companies", "metrics", "apps", "sources", "financials", "annuals", "users", "channels", "channel_states", "events", "gaps", "claims"];

    private readonly Dictionary<string, Company> companies = [];
    private readonly Dictionary<string, Metric> metrics = [];
    private readonly Dictionary<string, App> apps = [];
    private readonly Dictionary<string, Source> sources = [];
    private readonly Dictionary<string, Channel> channels = [];
    private readonly List<(string Channel, ChannelState State)> states = [];
    private readonly List<Observation> observations = [];
    private readonly HashSet<(Company, string?, Metric, Period, DateOnly)> vintages = [];
    private readonly Dictionary<string, Event> events = [];
    private readonly List<GapRow> gaps = [];
    private readonly Dictionary<string, Claim> claims = [];
    private ClaimReader? claimReader;

    /// <exception cref="DataException">Something is wrong with the data; all of it.</exception>
    public Dataset Read()
    {
        Expectation.Check(package);
        package.ReadRows(row => Take(row.Table.Name, new Cells(row)), Order);
        CheckParents();
        return new Dataset
        {
            Folder = package.Folder,
            Outline = new OutlineReader(package, companies, sources).Read(),
            Companies = [.. companies.Values],
            Metrics = [.. metrics.Values],
            Apps = [.. apps.Values],
            Sources = [.. sources.Values],
            Observations = observations,
            Events = [.. events.Values.OrderBy(happening => happening.Date)],
            Channels = [.. channels.Values.Select(channel => channel with { States = StatesOf(channel) })],
            Gaps = gaps,
            Claims = [.. claims.Values],
        };
    }

    /// <summary>A metric that is a part of itself, by whatever way, could not be summed up.</summary>
    private void CheckParents()
    {
        foreach (var metric in metrics.Values)
        {
            var parent = metric;
            for (var steps = 0; parent?.Parent is { } id; steps++)
            {
                parent = metrics.GetValueOrDefault(id);
                if (parent == metric || steps > metrics.Count)
                {
                    var file = package.FileOf(package.Resources.First(resource => resource.Name == "metrics"));
                    throw new DataException(new DataError(file, null, "parent", $"\"{metric.Id}\" is a part of itself.", "Let parts lead up to a metric that is a part of none."));
                }
            }
        }
    }

    private ChannelState[] StatesOf(Channel channel) =>
        [.. states.Where(pair => pair.Channel == channel.Id).Select(pair => pair.State).OrderBy(state => state.Since)];

    private void Take(string table, Cells cells)
    {
        switch (table)
        {
            case "companies":
                cells.Keep("company", new Company(cells.Text("company"), cells.Text("name"), cells.Word("side", Vocabulary.Sides), cells.Text("colour"), cells.Text("colour_dark"), cells.Month("fiscal_year_end_month"), cells.Optional("note")), companies);
                break;
            case "metrics":
                cells.Keep("metric", ReadMetric(cells), metrics);
                break;
            case "apps":
                cells.Keep("app", new App(cells.Text("app"), cells.Require("company", "companies", companies), cells.Text("scope"), cells.Text("region"), cells.Optional("note")), apps);
                break;
            case "sources":
                cells.Keep("source", new Source(cells.Text("source"), cells.Text("publisher"), cells.Text("title"), cells.Date("published_on"), cells.Optional("url"), cells.Text("kind")), sources);
                break;
            case "financials":
                Keep(cells, ReadObservation(cells) with { ReportedGrowth = cells.OptionalNumber("yoy_pct"), FiscalPeriod = cells.Optional("fiscal_period") }, KeepFinancial(cells));
                break;
            case "annuals":
                Keep(cells, ReadObservation(cells), KeepObservation(cells));
                break;
            case "users":
                Keep(cells, ReadUsers(cells), KeepUsers(cells));
                break;
            case "events":
                cells.Keep("event", ReadEvent(cells), events);
                break;
            case "channels":
                cells.Keep("channel", new Channel(cells.Text("channel"), cells.Text("name"), cells.Text("kind"), cells.Require("opener", "companies", companies), cells.Require("beneficiary", "companies", companies), [], cells.Optional("note")), channels);
                break;
            case "channel_states":
                Keep(cells, (cells.Require("channel", "channels", channels)?.Id ?? "", new ChannelState(cells.Date("since"), cells.Word("precision", Vocabulary.Precisions), cells.Word("state", Vocabulary.Opennesses), cells.Require("source", "sources", sources), cells.Word("status", Vocabulary.Statuses), cells.Optional("note")) { Place = cells.Place }), states.Add);
                break;
            case "gaps":
                Keep(cells, ReadGap(cells), KeepGap(cells));
                break;
            case "claims":
                claimReader ??= new(new(companies, apps, metrics, sources, channels, events));
                cells.Keep("claim", claimReader.Read(cells)!, claims);
                break;
        }
    }

    private static void Keep<T>(Cells cells, T made, Action<T> keep)
    {
        if (!cells.Wrong)
        {
            keep(made);
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

    private Observation ReadObservation(Cells cells) => new()
    {
        Company = cells.Require("company", "companies", companies),
        Metric = cells.Require("metric", "metrics", metrics),
        Period = cells.Period("period"),
        Value = cells.OptionalNumber("value"),
        ReportedOn = cells.Date("reported_on"),
        Source = cells.Require("source", "sources", sources),
        Status = cells.Word("status", Vocabulary.Statuses),
        Evidence = cells.Optional("evidence"),
        Note = cells.Optional("note"),
        Place = cells.Place,
    };

    private Observation ReadUsers(Cells cells) => ReadObservation(cells) with
    {
        App = cells.Require("app", "apps", apps)?.Id,
        AsOf = cells.Date("as_of"),
        FiscalPeriod = cells.Optional("fiscal_period"),
        Qualifier = cells.Word("qualifier", Vocabulary.Qualifiers),
    };

    private Action<Observation> KeepObservation(Cells cells) => observation =>
    {
        if (cells.Text("unit") is var unit && unit != observation.Metric.Unit)
        {
            cells.Reject("unit", $"\"{unit}\" is not the unit of {observation.Metric.Id}.", $"Give the value in {observation.Metric.Unit}, as metrics.csv says.");
        }

        if (observation.ReportedOn < (observation.AsOf ?? observation.Period.Start))
        {
            cells.Reject("reported_on", FormattableString.Invariant($"{observation.ReportedOn:yyyy-MM-dd} is before what was measured."), "Correct the date, or the period.");
        }

        if (!vintages.Add((observation.Company, observation.App, observation.Metric, observation.Period, observation.ReportedOn)))
        {
            cells.Reject(null, FormattableString.Invariant($"{observation.Subject}'s {observation.Metric.Id} of {observation.Period:D} as reported on {observation.ReportedOn:yyyy-MM-dd} is there twice."), "Remove one of the two rows, or correct what tells them apart.");
        }

        Keep(cells, observation, observations.Add);
    };

    private Action<Observation> KeepFinancial(Cells cells) => observation =>
    {
        if (observation.FiscalPeriod is { } name && observation.Company.FiscalName(observation.Period) is var expected && name != expected)
        {
            cells.Reject("fiscal_period", $"\"{name}\" is not what {observation.Company} calls {observation.Period:D}.", $"Write {expected}, or correct the period.");
        }

        KeepObservation(cells)(observation);
    };

    private Action<Observation> KeepUsers(Cells cells) => observation =>
    {
        if (apps[observation.App!].Company != observation.Company)
        {
            cells.Reject("app", $"\"{observation.App}\" is not an app of {observation.Company}.", "Correct the app, the company, or apps.csv.");
        }

        KeepObservation(cells)(observation);
    };

    private Event ReadEvent(Cells cells) => new()
    {
        Id = cells.Text("event"),
        Date = cells.Date("date"),
        Precision = cells.Word("precision", Vocabulary.Precisions),
        Told = cells.Optional("told"),
        Actor = cells.Text("actor"),
        Counterparty = cells.Optional("counterparty"),
        Kind = cells.Text("kind"),
        Channel = cells.Find("channel", "channels", channels)?.Id,
        Title = cells.Text("title"),
        Summary = cells.Text("summary"),
        Phase = cells.Text("phase"),
        Source = cells.Require("source", "sources", sources),
        Status = cells.Word("status", Vocabulary.Statuses),
        Place = cells.Place,
    };

    private GapRow ReadGap(Cells cells) => new(
        cells.Require("company", "companies", companies),
        cells.Find("app", "apps", apps)?.Id,
        cells.Require("metric", "metrics", metrics),
        cells.Period("from"),
        cells.OptionalPeriod("to"),
        new Gap(cells.Word("kind", Vocabulary.GapKinds), cells.Text("reason"), cells.Find("source", "sources", sources)));

    private Action<GapRow> KeepGap(Cells cells) => gap =>
    {
        if (gap.To < gap.From)
        {
            cells.Reject("to", $"{gap.To:D} is before {gap.From:D}.", "Let the gap end after it starts, or leave the cell blank if it lasts.");
        }

        Keep(cells, gap, gaps.Add);
    };
}
