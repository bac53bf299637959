namespace Deedle;

/// <summary>Where a missing value is filled from: forward carries earlier values on, backward takes the next.</summary>
public enum Direction
{
    Backward = 0,
    Forward = 1,
}
