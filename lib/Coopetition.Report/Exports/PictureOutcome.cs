namespace Coopetition.Report.Exports;

/// <summary>What became of the pictures that were asked for.</summary>
/// <param name="Failures">The number of figures that could not be drawn though there is a browser.</param>
/// <param name="Lines">What the user is to be told; none if all went well.</param>
internal sealed record PictureOutcome(int Failures, IReadOnlyList<string> Lines)
{
    /// <summary>None were asked for.</summary>
    public static PictureOutcome None { get; } = new(0, []);

    /// <summary>There is no browser, and pictures had been asked for by name.</summary>
    public bool IsRefusal { get; init; }
}
