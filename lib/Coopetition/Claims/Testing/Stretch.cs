namespace Coopetition.Testing;

/// <summary>One period, or several that follow each other.</summary>
internal readonly record struct Stretch(Period First, Period Last)
{
    public DateOnly Start => First.Start;

    public DateOnly End => Last.End;

    /// <summary>By how many days a day lies outside; negative if before, 0 if inside.</summary>
    public int DaysTo(DateOnly day) =>
        day < Start ? day.DayNumber - Start.DayNumber
        : day > End ? day.DayNumber - End.DayNumber
        : 0;

    /// <summary>"the end of February 2022"; of a single day, the day.</summary>
    public string Edge(string edge) => Start == End ? ToString() : $"the {edge} of {this}";

    public override string ToString() => First == Last ? First.ToString() : $"{First} to {Last}";
}
