using Kernels.Tests.Kernels;
using Kernels.Tests.Notebooks;
using Kernels.Tests.Processes;

namespace Kernels.Tests;

public sealed class WaitingForAKernel
{
    [Fact]
    public async Task A_cell_that_never_ends_is_told_with_what_was_seen_last()
    {
        await using var kernel = VsCodeKernel.Start(Checkout.Root);
        var conversation = new KernelConversation(kernel);
        await conversation.BeginAsync();
        await conversation.SubmitAsync(new CodeCell(1, "csharp", "var wall = new System.Threading.ManualResetEvent(false);"));
        kernel.Patience = TimeSpan.FromSeconds(20);
        var silent = await Assert.ThrowsAsync<SilentException>(() => conversation.SubmitAsync(new CodeCell(2, "csharp", "display(\"Still at the wall.\");\nwall.WaitOne();")));

        Assert.Contains(": silent for 20 s before cell 2 ended. Last seen: ", silent.Message, StringComparison.Ordinal);
        Assert.Contains("Still at the wall.", silent.Message, StringComparison.Ordinal);
    }
}
