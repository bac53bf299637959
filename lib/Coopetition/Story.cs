using Coopetition.Data;

using System.Text.Json;
using Deedle;

namespace Coopetition;

/// <summary>
/// A dataset told of two sides and two periods, then and now. A year stands for its latest quarter that both
/// sides have reported; the year compared with stands for the same quarter, so that seasons match.
/// </summary>
public sealed class Story
{
    private const string Revenue = "revenue";

    private Story(Dataset data, Period then, Period now, IReadOnlyList<string> notes) => (Data, Then, Now, Notes) = (data, then, now, notes);

    public Dataset Data { get; }

    public string Title => Data.Outline.Title;

    /// <summary>The first side.</summary>
    public Company A => Data.Outline.A;

    /// <summary>The second side.</summary>
    public Company B => Data.Outline.B;

    /// <summary>Companies beside the two.</summary>
    public IReadOnlyList<Company> Context => [.. Data.Companies.Where(company => company.Side == Side.Context)];

    /// <summary>The quarter compared with.</summary>
    public Period Then { get; }

    /// <summary>The quarter told of.</summary>
    public Period Now { get; }

    /// <summary>What readers must be told of the two periods, in full sentences: what a year stands for, and what is missing.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Whether both sides have reported revenue for both periods.</summary>
    public bool IsComplete => new[] { Then, Now }.All(period => HasBoth(Data, period));

    /// <summary>Reads a data folder and settles the two periods; each is a year (<c>2024</c>) or a quarter (<c>2024Q2</c>), and if left out, the descriptor's.</summary>
    /// <exception cref="DataException">Something is wrong with the data.</exception>
    /// <exception cref="ArgumentException">A period is neither, or then is not before now.</exception>
    public static Story Read(string folder, string? then = null, string? now = null) => Of(Dataset.Read(folder), then, now);

    /// <inheritdoc cref="Read"/>
    public static Story Of(Dataset data, string? then = null, string? now = null)
    {
        var notes = new List<string>();
        var last = NowOf(data, ParseOrNull(now ?? data.Outline.Now, "now"), notes);
        var first = ParseOrNull(then ?? data.Outline.Then, "then");
        var start = first is not { } asked ? last.YearBefore : asked.IsQuarter ? asked : last.InYear(asked.End.Year);
        if (start >= last && HasMoved(now ?? data.Outline.Now, last))
        {
            notes.Add($"{start} is not before it, so that {last.YearBefore} takes the place of then.");
            (start, first) = (last.YearBefore, null);
        }
        else if (start >= last)
        {
            throw new ArgumentException($"then ({start}) is not before now ({last}). Give an earlier period for then, or a later one for now.");
        }

        if (first is { IsQuarter: false } year)
        {
            notes.Add($"{year} stands for {start}, so that the seasons match.");
        }

        foreach (var period in new[] { start, last })
        {
            notes.AddRange(new[] { data.Outline.A, data.Outline.B }
                .Select(side => RevenueOf(data, side, period))
                .Where(fact => fact.Gap is not null)
                .Select(fact => fact.Gap!.Reason));
        }

        return new(data, start, last, [.. notes.Distinct()]);
    }

    /// <inheritdoc cref="Dataset.Frame(IReadOnlyList{string})"/>
    public Frame<Period, Measure> Frame(params IReadOnlyList<string> metrics) => Data.Frame(metrics, [Then, Now]);

    /// <inheritdoc cref="Dataset.PartsOf(Company, string)"/>
    public Frame<Period, Measure> PartsOf(Company company, string metric) => Data.PartsOf(company, metric);

    /// <summary>What the two did to each other or by themselves, and what was done to them by others than companies; in order of date.</summary>
    public IReadOnlyList<Event> Events => [.. Data.Events.Where(happening => new[] { happening.Actor, happening.Counterparty }.All(IsOneOfTheTwo))];

    /// <summary>Where the story was told; none if it was not told before.</summary>
    public IReadOnlyList<Source> ToldIn => Data.Outline.Article is { } article ? [article] : [];

    /// <summary>The channels that one company opens or shuts for another.</summary>
    public IReadOnlyList<Channel> Channels(Company opener, Company beneficiary) =>
        [.. Data.Channels.Where(channel => channel.Opener == opener && channel.Beneficiary == beneficiary)];

    /// <summary>Which periods are compared, and why, for readers.</summary>
    public Prose ToProse() => Prose.Of($"Compared are {Then} and {Now}. {string.Join(" ", Notes)}");

    public string ToHtml() => ToProse().ToHtml();

    public string ToJson() => JsonSerializer.Serialize(new ComparedPeriods(Then.ToString(), Now.ToString(), Notes), ContractJson.Plain.ComparedPeriods);

    private bool IsOneOfTheTwo(string? name) => name is null || name == A.Id || name == B.Id || Data.Companies.All(company => company.Id != name);

    private static Period NowOf(Dataset data, Period? asked, List<string> notes)
    {
        if (asked is { IsQuarter: true } quarter)
        {
            return quarter;
        }

        var both = data.Quarters.Where(period => HasBoth(data, period)).ToList();
        var (a, b) = (data.Outline.A, data.Outline.B);
        if (both.Count == 0)
        {
            var instead = asked is { } year ? Period.Quarter(year.End.Year, 4) : Period.QuarterOf(data.Sources.Select(source => source.PublishedOn).DefaultIfEmpty().Max());
            notes.Add($"{a} and {b} have reported no quarter in common in these data; {instead} is shown as missing.");
            return instead;
        }

        if (asked is not { } wanted)
        {
            return both[^1];
        }

        var latest = both.Where(period => period.End.Year == wanted.End.Year).Select(period => (Period?)period).LastOrDefault();
        notes.Add(latest is { } found
            ? $"{wanted} stands for {found}, its latest quarter that both {a} and {b} have reported."
            : $"These data have no quarter of {wanted} that both {a} and {b} have reported; {both[^1]}, the latest, stands in for it.");
        return latest ?? both[^1];
    }

    /// <summary>Whether another year had to stand in for the one that was asked for.</summary>
    private static bool HasMoved(string? asked, Period now) => ParseOrNull(asked, "now") is { IsQuarter: false } year && year.End.Year != now.End.Year;

    private static bool HasBoth(Dataset data, Period period) =>
        new[] { data.Outline.A, data.Outline.B }.All(side => RevenueOf(data, side, period).Gap is null);

    private static Fact RevenueOf(Dataset data, Company side, Period period) => data.FactOf(side, null, data.Metric(Revenue), period);

    private static Period? ParseOrNull(string? text, string parameter)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Period.TryParse(text, out var period) && (period.IsQuarter || period.Kind == PeriodKind.Year)
            ? period
            : throw new ArgumentException($"{parameter} is \"{text}\", which is neither a year (2024) nor a quarter (2024Q2).");
    }
}
