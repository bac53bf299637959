using Deedle;

namespace Coopetition.Tests.Figures;

/// <summary>Companies, frames, channels and events made up for a test.</summary>
internal static class Given
{
    public static readonly Company Acme = new("acme", "Acme", Side.A, "#aa0000", "#ffaaaa", 6);
    public static readonly Company Birch = new("birch", "Birch", Side.B, "#0000aa", "#aaaaff", 12);
    public static readonly Source Report = new("report", "Acme", "Report", new(2024, 8, 1), null, "results");

    /// <summary>A metric of Acme and, if given, Birch: a value a quarter from 2023 Q1 on; null is missing.</summary>
    public static Frame<Period, Measure> Frame(string metric, double?[] acme, double?[]? birch = null)
    {
        using var pair = new OtherPair().With("acme", metric, "2023Q1", acme).With("birch", metric, "2023Q1", birch ?? []);
        return pair.Read().Frame([metric]);
    }

    /// <summary>Acme's users with a status for each quarter.</summary>
    public static Frame<Period, Measure> Users(params (double Value, string Status)[] values)
    {
        using var pair = new OtherPair();
        foreach (var (index, (value, status)) in values.Index())
        {
            pair.Row("acme", "staff", Quarter(index), value, status);
        }

        return pair.Read().Frame(["staff"]);
    }

    /// <summary>A channel that Acme opens to Birch, with its state from each day on.</summary>
    public static Channel Channel(string name, params (DateOnly Since, Openness Openness)[] states) =>
        new(name, name, "payment", Acme, Birch, [.. states.Select(state => new ChannelState(state.Since, PeriodKind.Day, state.Openness, Report, Status.Seen))]);

    public static Event Event(string title, string actor, DateOnly date) => new()
    {
        Id = title,
        Date = date,
        Precision = PeriodKind.Day,
        Actor = actor,
        Kind = "opening",
        Title = title,
        Summary = $"What {title} was.",
        Phase = "during",
        Source = Report,
        Status = Status.Seen,
    };

    public static Period Quarter(int index) => Enumerable.Range(0, index).Aggregate(Period.Quarter(2023, 1), (period, _) => period.Next);
}
