namespace Coopetition.Kinds;

/// <summary>A day that is marked on a time axis.</summary>
internal readonly record struct Moment(DateOnly Date, string Label);
