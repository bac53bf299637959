namespace Coopetition.Report.Pictures;

/// <summary>A figure could not be drawn.</summary>
/// <param name="browserLost">The browser broke or hangs, and may have been the cause.</param>
internal sealed class DrawingException(string message, bool browserLost) : Exception(message)
{
    public bool BrowserLost { get; } = browserLost;
}
