using System.Diagnostics.CodeAnalysis;

namespace Coopetition;

/// <summary>Something that happened between the companies, or to them.</summary>
[SuppressMessage("Naming", "CA1716", Justification = "The word of the domain; those who call the library write C#.")]
public sealed record Event : IRow
{
    /// <summary>The key in <c>events.csv</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As best attested; a day in the span that is known.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How exactly the date is known: to the day, the month, the quarter, the half or the year.</summary>
    public required PeriodKind Precision { get; init; }

    /// <summary>When it was, as far as that is known.</summary>
    public Period Dated => Period.Around(Date, Precision);

    /// <summary>Who did it: a company's key, or another name.</summary>
    public required string Actor { get; init; }

    /// <summary>To whom, or with whom; null if to nobody.</summary>
    public string? Counterparty { get; init; }

    public required string Kind { get; init; }

    /// <summary>The key of the channel that it changed; null if none.</summary>
    public string? Channel { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Where it lies in the story: before, during or after.</summary>
    public required string Phase { get; init; }

    /// <summary>When it happened by the account of the story, as data files hold it; null if the story does not tell it.</summary>
    public string? Told { get; init; }

    public required Source Source { get; init; }

    public required Status Status { get; init; }

    public Place Place { get; init; }

    /// <summary>Whether one did it to the other, or with it.</summary>
    public bool IsBetween(Company one, Company other) => (Actor == one.Id && Counterparty == other.Id) || (Actor == other.Id && Counterparty == one.Id);

    public override string ToString() => Title;
}
