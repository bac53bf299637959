using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Browsers;
using Coopetition.Report.Pictures;
using Coopetition.Report.Tests.Browsers;

namespace Coopetition.Report.Tests.Pictures;

public sealed class LosingTheBrowser : IAsyncDisposable
{
    private static readonly IReadOnlyList<Figure> Figures = [.. SampleFigures.TwentyFour.Take(10)];

    // Several times what any of them takes where all else is tested meanwhile
    private static readonly PictureOrder Limited = Renderer.OrderOf(PictureFormat.Svg) with { Limit = TimeSpan.FromSeconds(8) };

    private readonly Renderer renderer = new();

    public ValueTask DisposeAsync() => renderer.DisposeAsync();

    [Fact]
    public async Task A_browser_that_is_killed_is_replaced_and_every_figure_is_drawn()
    {
        var drawn = await renderer.DrawAsync(Figures, Renderer.Everything, AtTheFifth(() => renderer.Browsers[0].Kill()));

        Assert.Empty(drawn.Failures);
        Assert.Equal(3 * Figures.Count, drawn.Pictures.Count);
        Assert.True(renderer.Browsers.Count > 1);
    }

    [Fact]
    public async Task A_browser_that_hangs_is_replaced_and_every_figure_is_drawn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows cannot stop a process.");

        var drawn = await renderer.DrawAsync(Figures, Limited, AtTheFifth(() =>
        {
            using var stop = Process.Start("kill", ["-STOP", renderer.Browsers[0].ProcessId.ToString(CultureInfo.InvariantCulture)]);
            stop.WaitForExit();
        }));

        Assert.Empty(drawn.Failures);
        Assert.Equal(Figures.Count, drawn.Pictures.Count);
    }

    [Fact]
    public async Task A_figure_that_takes_too_long_is_tried_twice_then_reported_and_the_others_are_drawn()
    {
        var labels = Enumerable.Range(0, 20_000).Select(i => new JsonObject { ["text"] = $"label {i}", ["x"] = i, ["y"] = i, ["showarrow"] = true });
        var endless = SampleFigures.Of(1).WithChart(new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["type"] = "scatter", ["y"] = new JsonArray(1, 2, 3) }),
            ["layout"] = new JsonObject { ["annotations"] = new JsonArray([.. labels]) },
        }) with { Slug = "endless" };

        var drawn = await renderer.DrawAsync([endless, .. Figures], Limited);

        Assert.Equal(new PictureFailure("endless", new PictureKind(), "the browser took longer than 8 s."), Assert.Single(drawn.Failures));
        Assert.Equal(Figures.Count, drawn.Pictures.Count);
    }

    [Fact]
    public async Task Figures_are_given_up_when_one_browser_after_the_other_is_lost()
    {
        await using var dying = new PictureRenderer(
            async cancellation =>
            {
                var browser = await TestBrowser.LaunchAsync(cancellation);
                browser.Kill();
                return browser;
            },
            TestContext.Current.CancellationToken);

        var failures = await dying.DrawAsync(SampleFigures.TwentyFour, Renderer.Everything, Renderer.ProvenanceOf, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(SampleFigures.TwentyFour.Count, failures.Count);
        Assert.Contains(failures, failure => failure.Reason == "the browser broke down.");
        Assert.Contains(failures, failure => failure.Reason.StartsWith("not tried, since ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_an_error_that_names_it_and_the_remedy()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken", "#!/bin/sh\nexit 3\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(broken, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        await using var none = new PictureRenderer(cancellation => HeadlessBrowser.LaunchAsync(broken, cancellation), TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<BrowserUnavailableException>(() => none.DrawAsync(
            [SampleFigures.Of(1)], Renderer.Everything, Renderer.ProvenanceOf, _ => { }, TestContext.Current.CancellationToken));

        Assert.Equal($"{broken} does not start: it ended with exit code 3. Install Chrome, Chromium or Edge, or name one with --browser PATH.", error.Message);
    }

    /// <summary>Does it once, at the fifth picture; no other picture is taken meanwhile, so that some are left for the next browser.</summary>
    private static Action AtTheFifth(Action harm)
    {
        var gate = new Lock();
        var seen = 0;
        return () =>
        {
            lock (gate)
            {
                if (++seen == 5)
                {
                    harm();
                }
            }
        };
    }
}
