using Kernels.Tests.Kernels;
using Kernels.Tests.Notebooks;

namespace Kernels.Tests;

internal static class FailedNotebook
{
    /// <summary>Asserts that a notebook that fails is seen as failing.</summary>
    public static async Task IsToldBy(IKernel kernel)
    {
        var run = await kernel.RunAsync(SourceNotebook.Read(Checkout.Fixture("failing")));

        var failure = Assert.Single(run.Failures);
        Assert.StartsWith("tests/Kernels.Tests/Fixtures/failing.ipynb, cell 3 failed: ", failure, StringComparison.Ordinal);
        Assert.Contains("The wall still stands.", failure, StringComparison.Ordinal);
        Assert.EndsWith("\n\nvar wall = \"The wall still \" + (height + 1 > 2 ? \"stands.\" : \"falls.\");\nthrow new InvalidOperationException(wall);\n", failure, StringComparison.Ordinal);
    }
}
