namespace Coopetition.Report.Tests.Collection;

/// <summary>One run on the data as shipped, for all tests that only look at it.</summary>
public sealed class ShippedStory : IAsyncLifetime
{
    internal CollectionRun Run { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Run = await CollectionRun.OnShippedData();

    public ValueTask DisposeAsync()
    {
        Run.Dispose();
        return ValueTask.CompletedTask;
    }
}
