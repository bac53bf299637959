using Kernels.Tests.Notebooks;

namespace Kernels.Tests;

internal static class Succeeded
{
    /// <summary>Fails with every cell that did, and if cells that make charts have shown none.</summary>
    public static void Whole(NotebookRun run, SourceNotebook source)
    {
        if (run.Failures is not [])
        {
            Assert.Fail(string.Join('\n', run.Failures));
        }

        Assert.Equal(source.Cells.Any(cell => cell.Source.Contains("Chart.", StringComparison.Ordinal) || cell.Source.Contains(".ToFigure(", StringComparison.Ordinal)), run.Figures.Count > 0);
        Assert.All(run.Figures, figure => Assert.True(figure.HasHtml));
    }
}
