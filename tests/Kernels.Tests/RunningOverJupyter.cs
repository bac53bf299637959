using Kernels.Tests.Kernels;
using Kernels.Tests.Notebooks;

namespace Kernels.Tests;

public sealed class RunningOverJupyter(OurCommand command) : RunningInAKernel(new Jupyter(), command)
{
    [Fact]
    public async Task A_cell_that_does_not_compile_is_told_with_the_words_of_the_compiler()
    {
        var run = await new Jupyter().RunAsync(SourceNotebook.Read(Checkout.Fixture("misspelt")));

        Assert.Contains("misspelt.ipynb, cell 1 failed: (1,1): error CS0103: The name 'wll' does not exist in the current context\ncompilation error\n", Assert.Single(run.Failures), StringComparison.Ordinal);
    }
}
