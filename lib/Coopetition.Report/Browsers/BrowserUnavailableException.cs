namespace Coopetition.Report.Browsers;

/// <summary>There is no browser that works, so that nothing can be drawn; the message has the remedy.</summary>
public sealed class BrowserUnavailableException(string reason, string remedy = BrowserUnavailableException.UsualRemedy) : Exception($"{reason} {remedy}")
{
    private const string UsualRemedy = $"Install Chrome, Chromium or Edge, or name one with {BrowserFinder.Option} PATH.";
}
