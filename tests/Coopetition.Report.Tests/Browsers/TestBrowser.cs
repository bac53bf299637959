using Coopetition.Report.Browsers;

namespace Coopetition.Report.Tests.Browsers;

/// <summary>The browser that tests use: whichever the product finds or installs.</summary>
internal static class TestBrowser
{
    private static readonly BrowserStart Start = new(new BrowserChoice(), _ => { });

    /// <summary>Launches it; without one the test is skipped, with the reason, unless it runs where all must be tested.</summary>
    public static async Task<HeadlessBrowser> LaunchAsync(CancellationToken cancellation)
    {
        try
        {
            return await Start.LaunchAsync(cancellation);
        }
        catch (BrowserUnavailableException none) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(none.Message);
            throw;
        }
    }
}

/// <summary>One browser for the tests of a class, which run one after another; launched by the first that asks.</summary>
public sealed class OneBrowser : IAsyncDisposable
{
    private HeadlessBrowser? browser;

    public async Task<HeadlessBrowser> GetAsync() => browser ??= await TestBrowser.LaunchAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => browser?.DisposeAsync() ?? ValueTask.CompletedTask;
}
