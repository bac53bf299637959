using Kernels.Tests.Notebooks;

namespace Kernels.Tests;

public sealed class LoadingTheLibrary
{
    [Theory]
    [MemberData(nameof(Checkout.Notebooks), MemberType = typeof(Checkout))]
    public void Every_notebook_begins_with_the_same_cell(string notebook)
    {
        var first = SourceNotebook.Read(Checkout.In(Checkout.Notebooks.First().Data));
        var other = SourceNotebook.Read(Checkout.In(notebook));

        var toArtifacts = Path.GetRelativePath(other.Folder, Checkout.In("artifacts")).Replace('\\', '/');
        Assert.Equal(first.Cells[0].Source.Replace("../artifacts", toArtifacts, StringComparison.Ordinal), other.Cells[0].Source);
    }
}
