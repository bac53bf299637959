using Coopetition.Data;

namespace Coopetition.Reading;

/// <summary>Makes the domain's objects of the rows of a data folder, and checks what a schema cannot.</summary>
internal sealed class DatasetReader(DataPackage package)
{
    private readonly Dictionary<string, Company> companies = [];
    private readonly Dictionary<string, Metric> metrics = [];
    private readonly Dictionary<string, App> apps = [];
    private readonly Dictionary<string, Source> sources = [];
    private readonly Dictionary<string, Channel> channels = [];
    private readonly List<(string Channel, ChannelState State)> states = [];
    private readonly List<Observation> observations = [];
    private readonly List<Event> events = [];
    private readonly List<GapRow> gaps = [];
    private readonly List<Claim> claims = [];
    private ClaimReader? claimReader;

    /// <exception cref="DataException">Something is wrong with the data; all of it.</exception>
    public Dataset Read()
    {
        Expectation.Check(package);
        package.ReadRows(row => Take(row.Table.Name, new Cells(row)), last: "claims");
        return new Dataset
        {
            Folder = package.Folder,
            Outline = new OutlineReader(package, companies, sources).Read(),
            Companies = [.. companies.Values],
            Metrics = [.. metrics.Values],
            Apps = [.. apps.Values],
            Sources = [.. sources.Values],
            Observations = observations,
            Events = [.. events.OrderBy(happening => happening.Date)],
            Channels = [.. channels.Values.Select(channel => channel with { States = StatesOf(channel) })],
            Gaps = gaps,
            Claims = claims,
        };
    }

    private ChannelState[] StatesOf(Channel channel) =>
        [.. states.Where(pair => pair.Channel == channel.Id).Select(pair => pair.State).OrderBy(state => state.Since)];

    private void Take(string table, Cells cells)
    {
        switch (table)
        {
            case "companies":
                Keep(cells, new Company(cells.Text("company"), cells.Text("name"), cells.Word("side", Vocabulary.Sides), cells.Text("colour"), cells.Text("colour_dark"), (int)cells.Number("fiscal_year_end_month"), cells.Optional("note")), company => companies.Add(company.Id, company));
                break;
            case "metrics":
                Keep(cells, ReadMetric(cells), metric => metrics.Add(metric.Id, metric));
                break;
            case "apps":
                Keep(cells, new App(cells.Text("app"), cells.Require("company", companies), cells.Text("scope"), cells.Text("region"), cells.Optional("note")), app => apps.Add(app.Id, app));
                break;
            case "sources":
                Keep(cells, new Source(cells.Text("source"), cells.Text("publisher"), cells.Text("title"), cells.Date("published_on"), cells.Optional("url"), cells.Text("kind")), source => sources.Add(source.Id, source));
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
                Keep(cells, ReadEvent(cells), events.Add);
                break;
            case "channels":
                Keep(cells, new Channel(cells.Text("channel"), cells.Text("name"), cells.Text("kind"), cells.Require("opener", companies), cells.Require("beneficiary", companies), [], cells.Optional("note")), channel => channels.Add(channel.Id, channel));
                break;
            case "channel_states":
                Keep(cells, (cells.Text("channel"), new ChannelState(cells.Date("since"), cells.Word("precision", Vocabulary.Precisions), cells.Word("state", Vocabulary.Opennesses), cells.Require("source", sources), cells.Word("status", Vocabulary.Statuses), cells.Optional("note")) { Place = cells.Place }), states.Add);
                break;
            case "gaps":
                Keep(cells, ReadGap(cells), KeepGap(cells));
                break;
            case "claims":
                claimReader ??= new(new(companies, apps, metrics, sources, channels, events.ToDictionary(happening => happening.Id)));
                Keep(cells, claimReader.Read(cells), claim => claims.Add(claim!));
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
        Company = cells.Require("company", companies),
        Metric = cells.Require("metric", metrics),
        Period = cells.Period("period"),
        Value = cells.OptionalNumber("value"),
        ReportedOn = cells.Date("reported_on"),
        Source = cells.Require("source", sources),
        Status = cells.Word("status", Vocabulary.Statuses),
        Evidence = cells.Optional("evidence"),
        Note = cells.Optional("note"),
        Place = cells.Place,
    };

    private Observation ReadUsers(Cells cells) => ReadObservation(cells) with
    {
        App = cells.Require("app", apps)?.Id,
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
        Channel = cells.Optional("channel"),
        Title = cells.Text("title"),
        Summary = cells.Text("summary"),
        Phase = cells.Text("phase"),
        Source = cells.Require("source", sources),
        Status = cells.Word("status", Vocabulary.Statuses),
        Place = cells.Place,
    };

    private GapRow ReadGap(Cells cells) => new(
        cells.Require("company", companies),
        cells.Find("app", apps)?.Id,
        cells.Require("metric", metrics),
        cells.Period("from"),
        cells.OptionalPeriod("to"),
        new Gap(cells.Word("kind", Vocabulary.GapKinds), cells.Text("reason"), cells.Find("source", sources)));

    private Action<GapRow> KeepGap(Cells cells) => gap =>
    {
        if (gap.To < gap.From)
        {
            cells.Reject("to", $"{gap.To:D} is before {gap.From:D}.", "Let the gap end after it starts, or leave the cell blank if it lasts.");
        }

        Keep(cells, gap, gaps.Add);
    };
}
