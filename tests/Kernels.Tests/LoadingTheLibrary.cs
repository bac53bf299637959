using Kernels.Tests.Notebooks;

namespace Kernels.Tests;

public sealed class LoadingTheLibrary
{
    private const string Last = "House.Use();";

    [Theory]
    [MemberData(nameof(Checkout.Notebooks), MemberType = typeof(Checkout))]
    public void Every_notebook_loads_it_by_the_same_lines(string notebook)
    {
        var (first, other) = (SourceNotebook.Read(Checkout.In(Checkout.Notebooks.First().Data)), SourceNotebook.Read(Checkout.In(notebook)));

        var toArtifacts = Path.GetRelativePath(other.Folder, Checkout.In("artifacts")).Replace('\\', '/');
        Assert.Equal(LoadingLinesOf(first).Replace("../artifacts", toArtifacts, StringComparison.Ordinal), LoadingLinesOf(other));
    }

    private static string LoadingLinesOf(SourceNotebook notebook)
    {
        var source = notebook.Cells.First(cell => cell.Source.Contains("#r ", StringComparison.Ordinal)).Source;
        return source[..(source.IndexOf(Last, StringComparison.Ordinal) + Last.Length)];
    }
}
