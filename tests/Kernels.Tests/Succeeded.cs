using Kernels.Tests.Notebooks;

namespace Kernels.Tests;

internal static class Succeeded
{
    /// <summary>Fails with every cell that did.</summary>
    public static void Whole(NotebookRun run)
    {
        if (run.Failures is not [])
        {
            Assert.Fail(string.Join('\n', run.Failures));
        }

        Assert.NotEmpty(run.Figures);
        Assert.All(run.Figures, figure => Assert.True(figure.HasHtml));
    }
}
