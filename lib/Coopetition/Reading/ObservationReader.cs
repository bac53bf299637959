namespace Coopetition.Reading;

/// <summary>Makes observations of the rows of quarters, years and users, and keeps those that make sense.</summary>
internal sealed class ObservationReader(KnownThings known)
{
    private readonly List<Observation> kept = [];
    private readonly HashSet<(string Company, string? App, string Metric, Period Period, DateOnly ReportedOn)> vintages = [];

    /// <summary>In the order in which they were read.</summary>
    public IReadOnlyList<Observation> Kept => kept;

    public void TakeQuarter(Cells cells)
    {
        var observation = Read(cells) with { ReportedGrowth = cells.OptionalNumber("yoy_pct"), FiscalPeriod = cells.Optional("fiscal_period") };
        if (cells.Wrong)
        {
            return;
        }

        if (observation.FiscalPeriod is { } name && observation.Company.FiscalName(observation.Period) is var expected && name != expected)
        {
            cells.Reject("fiscal_period", $"\"{name}\" is not what {observation.Company} calls {observation.Period.ToData()}.", $"Write {expected}, or correct the period.");
        }

        Keep(cells, observation);
    }

    public void TakeYear(Cells cells)
    {
        var observation = Read(cells) with { KnownDifference = cells.Optional("known_difference") };
        if (!cells.Wrong)
        {
            Keep(cells, observation);
        }
    }

    public void TakeUsers(Cells cells)
    {
        var app = cells.Require("app", "apps", known.Apps);
        var observation = Read(cells) with
        {
            App = app,
            AsOf = cells.Date("as_of"),
            FiscalPeriod = cells.Optional("fiscal_period"),
            Qualifier = cells.Word("qualifier", Vocabulary.Qualifiers),
        };
        if (cells.Wrong)
        {
            return;
        }

        if (app!.Company != observation.Company)
        {
            cells.Reject("app", $"\"{app}\" is not an app of {observation.Company}.", "Correct the app, the company, or apps.csv.");
        }

        Keep(cells, observation);
    }

    private Observation Read(Cells cells)
    {
        var (source, status) = cells.Witness(known.Sources);
        return new()
        {
            Company = cells.Require("company", "companies", known.Companies),
            Metric = cells.Require("metric", "metrics", known.Metrics),
            Period = cells.Period("period"),
            Value = cells.OptionalNumber("value"),
            ReportedOn = cells.Date("reported_on"),
            Source = source,
            Status = status,
            Evidence = cells.Optional("evidence"),
            Note = cells.Optional("note"),
            Place = cells.Place,
        };
    }

    private void Keep(Cells cells, Observation observation)
    {
        if (cells.Text("unit") is var unit && unit != observation.Metric.Unit)
        {
            cells.Reject("unit", $"\"{unit}\" is not the unit of {observation.Metric.Id}.", $"Give the value in {observation.Metric.Unit}, as metrics.csv says.");
        }

        if (observation.ReportedOn < (observation.AsOf ?? observation.Period.End))
        {
            cells.Reject("reported_on", FormattableString.Invariant($"{observation.ReportedOn:yyyy-MM-dd} is before the end of what was measured."), "Correct the date, or the period.");
        }

        if (!vintages.Add((observation.Company.Id, observation.App?.Id, observation.Metric.Id, observation.Period, observation.ReportedOn)))
        {
            cells.Reject(null, FormattableString.Invariant($"{observation.Subject}'s {observation.Metric.Id} of {observation.Period.ToData()} as reported on {observation.ReportedOn:yyyy-MM-dd} is there twice."), "Remove one of the two rows, or correct what tells them apart.");
        }

        if (!cells.Wrong)
        {
            kept.Add(observation);
        }
    }
}
