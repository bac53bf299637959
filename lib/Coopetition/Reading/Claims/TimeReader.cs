using Coopetition.Testing;

namespace Coopetition.Reading;

/// <summary>Makes tests of states, dates, spans and calendars.</summary>
internal sealed class TimeReader(ClaimCells cells)
{
    private const int DaysPerMonth = 31;
    private const int UsualMonths = 3;

    public StateTest? State()
    {
        var window = Window();
        var channels = new Selection(cells).Channels();
        var comparison = cells.Comparison();
        var states = cells.List("value").Select(state => new Selection(cells).State("value", state)).ToList();
        var period = cells.Needed("period");
        return period is not null && cells.Stretch("period", period) is { } stretch
            && channels is not null && comparison is not null && states.Count > 0 && states.TrueForAll(state => state is not null)
            ? new(channels, stretch, period.Contains("..", StringComparison.Ordinal), [.. states.Select(state => state!.Value)], comparison == Comparison.NotEqual, window)
            : null;
    }

    public DateTest? Date()
    {
        var window = Window();
        var events = cells.Find("subject", cells.Known.Events, "events");
        var comparison = cells.Comparison();
        return cells.Needed("value") is { } value && cells.Stretch("value", value) is { } stated && events is not null && comparison is { } compared
            ? new([.. events.Select(happening => happening.Id)], stated, compared, window)
            : null;
    }

    public SpanTest? Span()
    {
        var ends = cells.List("subject");
        if (ends.Count is not (0 or 2))
        {
            cells.Reject("subject", $"a span has two ends, not {ends.Count}.", "Write two events, or an event and a day, with | between them.");
        }

        var known = ends.Select(IsEnd).ToList().TrueForAll(end => end);
        var unit = cells.Needed("unit");
        if (unit is not null && !ClaimVocabulary.Days.ContainsKey(unit))
        {
            cells.Reject("unit", $"a span is not in {unit}.", $"Write {string.Join(" or ", ClaimVocabulary.Days.Keys)}.");
            unit = null;
        }

        var stated = cells.Number(unit ?? "", signed: false);
        return known && ends.Count == 2 && unit is not null && stated is not null ? new(ends[0], ends[1], stated, ClaimVocabulary.Days[unit]) : null;
    }

    public CalendarTest? Calendar()
    {
        var company = cells.Find("subject", cells.Known.Companies, "companies");
        var comparison = cells.Comparison();
        var name = cells.Needed("period");
        var fiscal = name is null ? null : FiscalPeriod.TryParse(name);
        if (name is not null && fiscal is null)
        {
            cells.Reject("period", $"\"{name}\" is not a fiscal period.", "Write a fiscal year as FY2022 or a fiscal quarter as FY2025Q1.");
        }

        if (company is { Count: > 1 })
        {
            cells.Reject("subject", $"the test \"calendar\" is of one company, not {company.Count}.", "Write one claim for each.");
            return null;
        }

        return cells.Needed("value") is { } value && cells.Period("value", value) is { } stated && company is not null && comparison is not null && fiscal is { } known
            ? new(company[0], known, stated)
            : null;
    }

    /// <summary>How many days off is still near.</summary>
    private int Window() => (int)Math.Min((cells.Tolerance() ?? UsualMonths) * DaysPerMonth, 1e6);

    private bool IsEnd(string key) =>
        (Period.TryParse(key, out var day) && day.Kind == PeriodKind.Day)
        || cells.Find("subject", key, cells.Known.Events, "events") is not null;
}
