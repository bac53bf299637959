namespace Coopetition.Testing;

/// <summary>One row of data, with another number or another day in it.</summary>
/// <param name="Row">An observation, an event or a channel's state of the dataset.</param>
/// <param name="Number">In the row's unit.</param>
internal sealed record Move(object Row, double? Number = null, DateOnly? Day = null);
