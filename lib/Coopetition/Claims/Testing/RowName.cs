namespace Coopetition.Testing;

/// <summary>A row of data that may move, as readers call it.</summary>
internal sealed class RowName(object row, Register register)
{
    public object Row => row;

    /// <summary>As it stands inside a sentence.</summary>
    public string Name => row switch
    {
        Observation observation => new Quantity(new(observation.Company, observation.App), observation.Metric, observation.Period, [observation]).Name,
        Event happening => Words.Quoted(happening.Title),
        ChannelState state => Words.Quoted(register.Channels.Values.First(channel => channel.States.Contains(state)).Name),
        _ => throw new ArgumentException($"A {row.GetType().Name} cannot move.", nameof(row)),
    };

    public Place Place => row switch
    {
        Observation observation => observation.Place,
        Event happening => happening.Place,
        ChannelState state => state.Place,
        _ => default,
    };

    /// <summary>Null for a row whose number moves.</summary>
    public Dated? Date => row switch
    {
        Event happening => happening.Dated,
        ChannelState state => state.Dated,
        _ => null,
    };
}
