namespace Coopetition.Report.Browsers;

/// <summary>There is no browser that works, so that nothing can be drawn; the message is one line with the remedy.</summary>
public sealed class BrowserUnavailableException(string reason)
    : Exception($"{reason} Install Chrome, Chromium or Edge, or name one with {BrowserFinder.Option} PATH.");
