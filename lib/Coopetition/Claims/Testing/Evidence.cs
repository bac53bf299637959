namespace Coopetition.Testing;

/// <summary>The data as one examination sees them: some rows may be moved, and what is used is remembered.</summary>
internal sealed class Evidence(Register register, params IReadOnlyList<Move> moves)
{
    private readonly List<(Source Source, Status Status)> used = [];

    public Register Register => register;

    /// <summary>Of all that was used, each once, newest first.</summary>
    public IReadOnlyList<Source> Sources => used.Select(row => row.Source).NewestFirst();

    /// <summary>The weakest of all that was used; null if nothing was.</summary>
    public Status? Weakest => used.Count == 0 ? null : used.Min(row => row.Status);

    public double Number(Observation observation)
    {
        used.Add((observation.Source, observation.Status));
        return Moved(observation)?.Number ?? observation.Value!.Value;
    }

    public DateOnly Day(Event happening)
    {
        used.Add((happening.Source, happening.Status));
        return Moved(happening)?.Day ?? happening.Date;
    }

    public void Use(ChannelState state) => used.Add((state.Source, state.Status));

    public DateOnly Since(ChannelState state) => Moved(state)?.Day ?? state.Since;

    private Move? Moved(object row) => moves.FirstOrDefault(move => ReferenceEquals(move.Row, row));
}
