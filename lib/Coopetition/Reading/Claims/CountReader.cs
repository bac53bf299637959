using Coopetition.Testing;

namespace Coopetition.Reading;

/// <summary>Makes tests of counts: of channels in a state, of events, of figures that fulfil a condition.</summary>
internal sealed class CountReader(ClaimCells cells)
{
    private static readonly string[] Numeric = ["value", "growth", "share", "change"];

    public ClaimTest? Test()
    {
        var stated = cells.Number("", signed: false, exact: true);
        var period = cells.Needed("period");
        var where = cells.Optional("where")?.Split(' ', 3);
        if (where is null)
        {
            return period is null ? null : Events(stated, period);
        }

        if (where is not [var what, var comparison, var limit] || !ClaimVocabulary.Comparisons.ContainsKey(comparison))
        {
            cells.Reject("where", $"\"{string.Join(' ', where)}\" is not a condition.", "Write what, a comparison and a limit, such as growth >= 10 or state = open.");
            return null;
        }

        return period is null ? null
            : what == "state" ? States(stated, period, comparison, limit)
            : Numeric.Contains(what) ? Figures(stated, period, what, comparison, limit)
            : Unknown(what);
    }

    private ClaimTest? Unknown(string what)
    {
        cells.Unknown("where", what, $"one of state, {string.Join(", ", Numeric)}", [.. Numeric, "state"]);
        return null;
    }

    private EventCount? Events(StatedNumber? stated, string period)
    {
        RejectMeasure("events");
        var chosen = new Selection(cells).Events();
        return stated is not null && chosen is not null && cells.Stretch("period", period) is { } stretch
            ? new(chosen, cells.Optional("subject")!.Split(':') is [var kind, var actor] ? $"of kind {Words.Quoted(kind)} by {actor} " : "", stretch, stated)
            : null;
    }

    private StateCount? States(StatedNumber? stated, string period, string comparison, string limit)
    {
        RejectMeasure("channels");
        var channels = new Selection(cells).Channels();
        var state = new Selection(cells).State("where", limit);
        if (comparison != "=")
        {
            cells.Reject("where", $"a state is not compared by \"{comparison}\".", "Write state = and the state.");
            return null;
        }

        return stated is not null && channels is not null && state is { } openness && cells.Period("period", period) is { } day
            ? new(channels, day, openness, stated)
            : null;
    }

    private FigureCount? Figures(StatedNumber? stated, string period, string what, string comparison, string limit)
    {
        var subjects = cells.Subjects();
        var metrics = cells.Find("measure", cells.Known.Metrics, "metrics");
        var steps = cells.Steps("period", period);
        if (subjects is null || metrics is null || steps is null || !HaveWholes(what, metrics))
        {
            return null;
        }

        var unit = what is "growth" or "share" ? "%" : metrics[0].Unit;
        var condition = cells.Number("where", limit, ClaimVocabulary.Comparisons[comparison], unit, signed: false, tolerance: null);
        return condition is null || stated is null ? null : new(what, condition, stated, evidence =>
        [
            .. from subject in subjects
               from metric in metrics
               from step in steps
               select Make(evidence, what, subject, metric, step),
        ]);
    }

    private Formula Make(Evidence evidence, string what, Subject subject, Metric metric, Period period) => what switch
    {
        "growth" => FigureReader.Growth(evidence, subject, metric, period),
        "change" => FigureReader.Change(evidence, subject, metric, period, 1),
        "share" => Formula.Share(evidence.Register.Find(subject, metric, period), evidence.Register.Find(subject, cells.Known.Metrics[metric.Parent!], period)),
        _ => new(evidence.Register.Find(subject, metric, period)),
    };

    private bool HaveWholes(string what, IReadOnlyList<Metric> metrics)
    {
        if (what == "share" && metrics.FirstOrDefault(metric => metric.Parent is null || !cells.Known.Metrics.ContainsKey(metric.Parent)) is { } whole)
        {
            cells.Reject("measure", $"\"{whole.Id}\" is not a part of anything, so that it has no share.", "Give it a parent in metrics.csv, or choose another metric.");
            return false;
        }

        return true;
    }

    private void RejectMeasure(string counted)
    {
        if (cells.Optional("measure") is { } measure)
        {
            cells.Reject("measure", $"a count of {counted} does not use \"{measure}\".", "Leave the cell blank, or say in \"where\" what the figures must fulfil.");
        }
    }
}
