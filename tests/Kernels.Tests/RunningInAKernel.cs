using Kernels.Tests.Kernels;
using Kernels.Tests.Notebooks;

namespace Kernels.Tests;

/// <summary>What must be so in each of the kernels that people open the notebooks in.</summary>
public abstract class RunningInAKernel(IKernel kernel, OurCommand command)
{
    protected IKernel Kernel => kernel;

    [Theory]
    [MemberData(nameof(Checkout.Notebooks), MemberType = typeof(Checkout))]
    public async Task Every_cell_succeeds_and_gives_the_figures_of_the_command(string notebook)
    {
        var source = SourceNotebook.Read(Checkout.In(notebook));
        var run = await kernel.RunAsync(source);
        Succeeded.Whole(run, source);

        var expected = (await command.RunAsync(source)).Figures;
        Assert.Equal(expected.Select(figure => figure with { Document = "" }), run.Figures.Select(figure => figure with { Document = "" }));
        Assert.All(expected.Zip(run.Figures), pair => Assert.Equal(pair.First.Document, pair.Second.Document));
    }

    [Fact]
    public Task A_failing_cell_is_told_with_its_notebook_number_code_and_error() => FailedNotebook.IsToldBy(kernel);
}
