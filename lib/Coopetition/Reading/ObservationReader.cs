namespace Coopetition.Reading;

/// <summary>Makes observations of the rows of quarters, years and users, and keeps those that make sense.</summary>
internal sealed class ObservationReader(DatasetRows known)
{
    private readonly Dictionary<(int YearEnd, Period Period), string> fiscalNames = [];

    public void TakeQuarter(Cells cells)
    {
        var observation = Read(cells, fiscalPeriod: cells.Optional("fiscal_period"), growth: cells.OptionalNumber("yoy_pct"));
        if (observation?.FiscalPeriod is { } name && FiscalName(observation) is var expected && name != expected)
        {
            cells.Reject("fiscal_period", $"\"{name}\" is not what {observation.Company} calls {observation.Period.ToData()}.", $"Write {expected}, or correct the period.");
        }

        Keep(cells, observation);
    }

    public void TakeYear(Cells cells) => Keep(cells, Read(cells, knownDifference: cells.Optional("known_difference")));

    public void TakeUsers(Cells cells)
    {
        var observation = Read(cells, cells.Require("app", "apps", known.Apps), cells.Date("as_of"), cells.Word("qualifier", Vocabulary.Qualifiers), cells.Optional("fiscal_period"));
        if (observation is { App: { } app } && app.Company != observation.Company)
        {
            cells.Reject("app", $"\"{app}\" is not an app of {observation.Company}.", "Correct the app, the company, or apps.csv.");
        }

        Keep(cells, observation);
    }

    private string FiscalName(Observation observation)
    {
        var key = (observation.Company.FiscalYearEndMonth, observation.Period);
        if (!fiscalNames.TryGetValue(key, out var name))
        {
            fiscalNames.Add(key, name = observation.Company.FiscalName(observation.Period));
        }

        return name;
    }

    /// <summary>Null if a cell was no value.</summary>
    private Observation? Read(Cells cells, App? app = null, DateOnly? asOf = null, Qualifier qualifier = default, string? fiscalPeriod = null, double? growth = null, string? knownDifference = null)
    {
        var (source, status) = cells.Witness(known.Sources);
        var observation = new Observation
        {
            Company = cells.Require("company", "companies", known.Companies),
            App = app,
            Metric = cells.Require("metric", "metrics", known.Metrics),
            Period = cells.Period("period"),
            FiscalPeriod = fiscalPeriod,
            AsOf = asOf,
            Value = cells.OptionalNumber("value"),
            Qualifier = qualifier,
            ReportedGrowth = growth,
            ReportedOn = cells.Date("reported_on"),
            Source = source,
            Status = status,
            Evidence = cells.Optional("evidence"),
            Note = cells.Optional("note"),
            KnownDifference = knownDifference,
            Place = cells.Place,
        };
        return cells.Wrong ? null : observation;
    }

    private void Keep(Cells cells, Observation? observation)
    {
        if (observation is null)
        {
            return;
        }

        if (cells.Text("unit") is var unit && unit != observation.Metric.Unit)
        {
            cells.Reject("unit", $"\"{unit}\" is not the unit of {observation.Metric.Id}.", $"Give the value in {observation.Metric.Unit}, as metrics.csv says.");
        }

        if (observation.ReportedOn < (observation.AsOf ?? observation.Period.End))
        {
            cells.Reject("reported_on", FormattableString.Invariant($"{observation.ReportedOn:yyyy-MM-dd} is before the end of what was measured."), "Correct the date, or the period.");
        }

        if (!cells.Wrong && !known.Observations.TryAdd(observation))
        {
            cells.Reject(null, FormattableString.Invariant($"{observation.Subject}'s {observation.Metric.Id} of {observation.Period.ToData()} as reported on {observation.ReportedOn:yyyy-MM-dd} is there twice."), "Remove one of the two rows, or correct what tells them apart.");
        }
    }
}
