namespace Coopetition.Report.Browsers;

/// <summary>The one browser in use; a new one after that is lost.</summary>
internal sealed class SharedBrowser(Func<CancellationToken, Task<HeadlessBrowser>> launch, CancellationToken cancellation) : IAsyncDisposable
{
    private readonly Lock door = new();
    private Task<HeadlessBrowser>? current;

    /// <summary>Starts the browser if none is running.</summary>
    /// <exception cref="BrowserUnavailableException">None can be started.</exception>
    public Task<HeadlessBrowser> GetAsync()
    {
        lock (door)
        {
            return current ??= Task.Run(() => launch(cancellation), cancellation);
        }
    }

    /// <summary>Gives a browser up that broke or hangs, unless another has taken its place already.</summary>
    public async Task ReplaceAsync(HeadlessBrowser? lost)
    {
        lock (door)
        {
            if (current is not { IsCompletedSuccessfully: true } || current.Result != lost)
            {
                return;
            }

            current = null;
        }

        await lost.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Task<HeadlessBrowser>? last;
        lock (door)
        {
            last = current;
            current = null;
        }

        await (last ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (last is { IsCompletedSuccessfully: true })
        {
            await last.Result.DisposeAsync();
        }
    }
}
