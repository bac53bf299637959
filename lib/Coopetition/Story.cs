using System.Text.Json;
using Coopetition.Data;
using Deedle;

namespace Coopetition;

/// <summary>
/// A dataset told of two sides and two periods, then and now: two calendar years, or two quarters.
/// </summary>
public sealed class Story
{
    private Story(Dataset data, Period then, Period now, IReadOnlyList<string> notes) => (Data, Then, Now, Notes) = (data, then, now, notes);

    public Dataset Data { get; }

    /// <summary>The first side.</summary>
    public Company A => Data.Outline.A;

    /// <summary>The second side.</summary>
    public Company B => Data.Outline.B;

    /// <summary>The period compared with: a calendar year or a quarter.</summary>
    public Period Then { get; }

    /// <summary>The period told of, of the same kind.</summary>
    public Period Now { get; }

    /// <summary>The last quarter that both sides had reported on the day the story was told; now, if it was not told before or there is none.</summary>
    public Period AsTold => Data.Outline.ToldOn is { } day && Data.Quarters.LastOrDefault(quarter => new[] { A, B }.All(side => Data.WasReported(side, Data.Metrics[0], quarter, day))) is { IsQuarter: true } last ? last : Now;

    /// <summary>How many rows of <see cref="Frame"/> a year has: 1 where years are compared, 4 where quarters are.</summary>
    public int RowsInYear => Now.IsQuarter ? 4 : 1;

    /// <summary>What readers must be told of the two periods, in full sentences: what stands in for what, and what is missing.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Reads a data folder and settles the two periods; each is a year (<c>2024</c>) or a quarter (<c>2024Q2</c>), and if left out, the descriptor's. A period is known if both sides have reported the first metric of <c>metrics.csv</c> for it.</summary>
    /// <exception cref="DataException">Something is wrong with the data.</exception>
    /// <exception cref="ArgumentException">A period is neither, the two are of different kinds, or then is not before now.</exception>
    public static Story Read(string folder, string? then = null, string? now = null) => Of(Dataset.Read(folder), then, now);

    /// <inheritdoc cref="Read"/>
    internal static Story Of(Dataset data, string? then = null, string? now = null)
    {
        var notes = new List<string>();
        var asked = now is null ? data.Outline.Now : ParseOrNull(now, "now");
        var last = NowOf(data, asked, notes);
        var first = ThenOf(then is null ? data.Outline.Then : ParseOrNull(then, "then"), last, notes);
        if (first >= last)
        {
            if (last == asked)
            {
                throw new ArgumentException($"then ({first}) is not before now ({last}). Give an earlier period for then, or a later one for now.");
            }

            notes.Add($"{first} is not before it, so that {last.YearBefore} takes the place of then.");
            first = last.YearBefore;
        }

        notes.AddRange(
            from period in new[] { first, last }
            from side in new[] { data.Outline.A, data.Outline.B }
            let gap = FirstMetricOf(data, side, period).Gap
            where gap is not null
            select gap.Reason);
        return new(data, first, last, [.. notes.Distinct()]);
    }

    /// <summary>Metrics of everybody of whom one was observed, by the kind of period that is compared: a row for each calendar year or quarter, a column for each company and product, in the metric's unit.</summary>
    public Frame<Period, Measure> Frame(params IReadOnlyList<string> metrics) => Compared(Quarters(metrics));

    /// <summary>The same by the quarter, whatever is compared (or, where none is by the quarter, by the periods observed): for what happened in between.</summary>
    public Frame<Period, Measure> Quarters(params IReadOnlyList<string> metrics) => Data.Frame(metrics, [Then.Quarters()[0], Now.Quarters()[^1]]);

    /// <summary>The parts that add up to a company's metric, of which something is known: rows as in <see cref="Frame"/>, columns in the order of <c>metrics.csv</c>.</summary>
    public Frame<Period, Measure> PartsOf(Company company, string metric) => Compared(Data.PartsOf(company, metric, [Then.Quarters()[0], Now.Quarters()[^1]]));

    /// <summary>Who stands beside the two.</summary>
    public IReadOnlyList<Company> Rivals => [.. Data.Companies.Where(company => company.Side == Side.Context)];

    /// <summary>What the two did to each other or by themselves, and what was done to them by others than companies; in order of date.</summary>
    public IReadOnlyList<Event> Events => [.. Data.Events.Where(happening => new[] { happening.Actor, happening.Counterparty }.All(IsOneOfTheTwo))];

    /// <summary>The channels that the two open or shut for each other, those of the first side before those of the second.</summary>
    public IReadOnlyList<Channel> Channels =>
    [
        .. from side in new[] { (Opener: A, Beneficiary: B), (Opener: B, Beneficiary: A) }
           from channel in Data.Channels
           where (channel.Opener, channel.Beneficiary) == side
           select channel,
    ];

    /// <summary>Which periods are compared, and why, for readers.</summary>
    internal Prose ToProse() => Prose.Of($"Compared are {Then} and {Now}. {string.Join(" ", Notes)}");

    public string ToHtml() => ToProse().ToHtml();

    internal string ToJson() => JsonSerializer.Serialize(new ComparedPeriods(Then.ToString(), Now.ToString(), Notes), ContractJson.Plain.ComparedPeriods);

    private bool IsOneOfTheTwo(string? name) => name is null || name == A.Id || name == B.Id || Data.Companies.All(company => company.Id != name);

    private Frame<Period, Measure> Compared(Frame<Period, Measure> quarters) => Now.IsQuarter ? quarters : quarters.CalendarYears();

    private static Period NowOf(Dataset data, Period? asked, List<string> notes)
    {
        if (asked is { IsQuarter: true } quarter)
        {
            return quarter;
        }

        var years = data.Quarters.Select(period => Period.Year(period.End.Year)).Distinct().ToList();
        var found = asked is { } wanted && HasBoth(data, wanted) ? wanted : Common(data, years) ?? Common(data, data.Quarters);
        var both = $"both {data.Outline.A} and {data.Outline.B}";
        if (found is null)
        {
            var instead = asked ?? Period.Year(data.Sources.Select(source => source.PublishedOn).DefaultIfEmpty().Max().Year);
            notes.Add($"No period is known of {both} in these data; {instead} is shown as missing.");
            return instead;
        }

        if (asked is not null && found != asked)
        {
            notes.Add($"{asked} is not known whole of {both} in these data; {found}, the latest that is, stands in for it.");
        }

        return found.Value;
    }

    private static Period ThenOf(Period? asked, Period now, List<string> notes)
    {
        if (asked is not { } then)
        {
            return now.YearBefore;
        }

        if (then.IsQuarter && !now.IsQuarter)
        {
            throw new ArgumentException($"then ({then}) is a quarter, and now ({now}) is a year. Give two years, or two quarters.");
        }

        if (then.IsQuarter == now.IsQuarter)
        {
            return then;
        }

        var season = now.InYear(then.End.Year);
        notes.Add($"{then} stands for {season}, so that the seasons match.");
        return season;
    }

    /// <summary>The latest of which both sides have reported the first metric; null if there is none.</summary>
    private static Period? Common(Dataset data, IEnumerable<Period> periods) =>
        periods.Where(period => HasBoth(data, period)).Select(period => (Period?)period).LastOrDefault();

    private static bool HasBoth(Dataset data, Period period) =>
        new[] { data.Outline.A, data.Outline.B }.All(side => FirstMetricOf(data, side, period).Gap is null);

    private static Fact FirstMetricOf(Dataset data, Company side, Period period) => data.FactOf(side, null, data.Metrics[0], period);

    private static Period? ParseOrNull(string? text, string parameter)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Period.TryParse(text, out var period) && period.CanBeTold
            ? period
            : throw new ArgumentException($"{parameter} is \"{text}\", which is neither a year (2024) nor a quarter (2024Q2).");
    }
}
