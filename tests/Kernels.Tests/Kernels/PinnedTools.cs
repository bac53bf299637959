using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

/// <summary>The kernels, in the versions that the checkout's manifest of tools pins.</summary>
public sealed class PinnedTools : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await using var restore = ToolProcess.Start(Checkout.Root, "dotnet", "tool", "restore");
        if (await restore.EndAsync("the tools were there") != 0)
        {
            throw restore.Lost("could not get the tools");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
