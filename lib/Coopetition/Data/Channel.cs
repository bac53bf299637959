namespace Coopetition;

/// <summary>One way between two ecosystems.</summary>
/// <param name="Id">The key in <c>channels.csv</c>.</param>
/// <param name="Opener">Whose wall it is: who opens or shuts.</param>
/// <param name="Beneficiary">Who gets through.</param>
/// <param name="States">In order of time.</param>
public sealed record Channel(string Id, string Name, string Kind, Company Opener, Company Beneficiary, IReadOnlyList<ChannelState> States, string? Note = null)
{
    /// <summary>The state on a day; null before the first that is known.</summary>
    public ChannelState? On(DateOnly day) => States.LastOrDefault(state => state.Since <= day);

    public override string ToString() => Name;
}
