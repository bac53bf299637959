namespace Coopetition.Report.Browsers;

/// <summary>Gets a browser to run: the one named or installed, else one that is installed for this.</summary>
/// <param name="ways">Of installing one, in the order in which they are to be tried.</param>
/// <param name="say">Told in a sentence when something takes long.</param>
public sealed class BrowserStart(BrowserChoice choice, BrowserFinder finder, IReadOnlyList<InstallWay> ways, Action<string> say)
{
    private readonly string? installed = choice.Forbidden ? null : finder.Find(choice.Named);

    /// <exception cref="InputException">The browser that the user named is not there.</exception>
    public BrowserStart(BrowserChoice choice, Action<string> say) : this(choice, new BrowserFinder(), BrowserInstaller.OnThisMachine(), say) { }

    /// <exception cref="BrowserUnavailableException">There is none, and none can be had.</exception>
    public async Task<HeadlessBrowser> LaunchAsync(CancellationToken cancellation)
    {
        if (choice.Forbidden)
        {
            throw new BrowserUnavailableException("--no-browser was given.", remedy: "Leave it out.");
        }

        if (installed is not null)
        {
            return await HeadlessBrowser.LaunchAsync(installed, cancellation);
        }

        say("No browser is installed: getting one, once …");
        var refusals = new List<string>();
        foreach (var way in ways)
        {
            if (await way.TryAsync(cancellation) is { } refusal)
            {
                refusals.Add(refusal);
            }
            else if (finder.Find() is { } browser)
            {
                try
                {
                    return await HeadlessBrowser.LaunchAsync(browser, cancellation);
                }
                catch (BrowserUnavailableException broken)
                {
                    // What is downloaded may miss libraries, which the system's installer brings along
                    refusals.Add(broken.Reason);
                }
            }
        }

        throw new BrowserUnavailableException($"there is no browser, and none can be installed ({string.Join("; ", refusals)}).");
    }
}

/// <summary>Which browser may draw.</summary>
/// <param name="Named">The executable that the user named; null to look for one.</param>
/// <param name="Forbidden">No browser may be used, nor installed.</param>
public sealed record BrowserChoice(string? Named = null, bool Forbidden = false);

/// <summary>There is no browser that works, so that nothing can be drawn; the message has the remedy.</summary>
public sealed class BrowserUnavailableException(string reason, string remedy = BrowserUnavailableException.UsualRemedy) : Exception($"{reason} {remedy}")
{
    /// <summary>The message without its remedy.</summary>
    public string Reason => reason;

    private const string UsualRemedy = $"Install Chrome, Chromium or Edge, or name one with {BrowserFinder.Option} PATH.";
}
