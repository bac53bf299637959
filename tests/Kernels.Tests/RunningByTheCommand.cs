using Kernels.Tests.Kernels;
using Kernels.Tests.Notebooks;

namespace Kernels.Tests;

public sealed class RunningByTheCommand(OurCommand command)
{
    [Theory]
    [MemberData(nameof(Checkout.Notebooks), MemberType = typeof(Checkout))]
    public async Task Every_cell_succeeds_and_charts_are_shown(string notebook)
    {
        var source = SourceNotebook.Read(Checkout.In(notebook));

        Succeeded.Whole(await command.RunAsync(source), source);
    }

    [Fact]
    public Task A_failing_cell_is_told_with_its_notebook_number_code_and_error() => FailedNotebook.IsToldBy(command);
}
