using System.Text.Json.Nodes;
using Kernels.Tests.Kernels;
using Kernels.Tests.Notebooks;

namespace Kernels.Tests;

public sealed class RunningOverJupyter(Jupyter kernel, OurCommand command) : RunningInAKernel(kernel, command), IClassFixture<Jupyter>
{
    [Theory]
    [MemberData(nameof(Checkout.Notebooks), MemberType = typeof(Checkout))]
    public void Every_notebook_asks_for_the_kernel_by_the_name_it_is_installed_by(string notebook) =>
        Assert.Equal(".net-csharp", (string?)JsonNode.Parse(File.ReadAllText(Checkout.In(notebook)))!["metadata"]!["kernelspec"]!["name"]);

    [Fact]
    public async Task A_cell_that_does_not_compile_is_told_with_the_words_of_the_compiler()
    {
        var run = await Kernel.RunAsync(SourceNotebook.Read(Checkout.Fixture("misspelt")));

        Assert.Contains("misspelt.ipynb, cell 1 failed: (1,1): error CS0103: The name 'wll' does not exist in the current context\ncompilation error\n", Assert.Single(run.Failures), StringComparison.Ordinal);
    }
}
