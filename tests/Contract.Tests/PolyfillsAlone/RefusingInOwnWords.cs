using Contract.Tests.Kernel;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Contract.Tests.PolyfillsAlone;

[Collection(ProcessWideState.Name)]
public sealed class RefusingInOwnWords : IDisposable
{
    private readonly Notebook _notebook = new();

    [Fact]
    public async Task A_package_that_the_process_does_not_have() => Assert.Equal(
        "#r \"nuget: Acme.Ledger, 1.0.0\": this build of the kernel restores no packages. Reference the assembly's file instead "
        + "(#r \"../path/Acme.Ledger.dll\"), or run the notebook in the .NET kernel for Jupyter.",
        await Failure("#r \"nuget: Acme.Ledger, 1.0.0\""));

    [Fact]
    public async Task Another_version_of_a_package_that_the_process_has() => Assert.Equal(
        "#r \"nuget: Newtonsoft.Json, 1.0.0\": the process has Newtonsoft.Json 13.0.4, and only one version at a time can be loaded. "
        + "Ask for that version, or leave the version out.",
        await Failure("#r \"nuget: Newtonsoft.Json, 1.0.0\""));

    [Fact]
    public async Task Code_for_a_kernel_that_is_not_there()
    {
        var result = await _notebook.Kernel.SendAsync(new SubmitCode("1", "fsharp"), TestContext.Current.CancellationToken);

        Assert.Equal("No kernel \"fsharp\" runs code here. There are: .NET, csharp.", Assert.IsType<CommandFailed>(result.Events[^1]).Message);
    }

    [Fact]
    public async Task A_broken_notebook_to_import()
    {
        _notebook.Write("broken.ipynb", "{ \"cells\": 7 }");

        Assert.StartsWith("System.IO.InvalidDataException: broken.ipynb is not a Jupyter notebook: ", await Failure("#!import broken.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_media_type_that_nothing_writes() => Assert.Equal(
        "Nothing formats such a value as MIME type text/x-unknown. Register a formatter for it, or ask for text/html, text/plain or application/json. (Parameter 'mimeType')",
        Assert.Throws<ArgumentException>(() => 7.ToDisplayString("text/x-unknown")).Message);

    [Fact]
    public void A_kernel_whose_name_is_taken()
    {
        using var kernel = new CSharpKernel();

        Assert.Equal("Another kernel is called \"csharp\" already. (Parameter 'kernel')", Assert.Throws<ArgumentException>(() => _notebook.Kernel.Add(kernel)).Message);
    }

    [Fact]
    public void A_kernel_that_has_a_home()
    {
        using var other = new CompositeKernel();

        Assert.Equal("The kernel \"csharp\" belongs to \".NET\" already.", Assert.Throws<InvalidOperationException>(() => other.Add(_notebook.CSharp)).Message);
    }

    [Theory]
    [InlineData("Deedle", "Deedle.Frame.CreateEmpty<int, string>().ExpandColumns(1)")]
    [InlineData("Deedle", "Deedle.Frame.CustomExpanders")]
    [InlineData("Plotly.NET", "new Plotly.NET.LayoutObjects.Slider()")]
    public async Task A_member_that_only_the_original_package_has(string package, string code)
    {
        await _notebook.Run($"#r \"{Path.Combine(AppContext.BaseDirectory, package)}.dll\"", TestContext.Current.CancellationToken);

        Assert.EndsWith(
            $" {package} is a stand-in here, with only the members that this project uses: others need a build with the original packages, -p:Packages=nuget.",
            await Failure(code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_nothing_has() => Assert.DoesNotContain("stand-in", await Failure("\"text\".Nonsense()"), StringComparison.Ordinal);

    public void Dispose() => _notebook.Dispose();

    private async Task<string> Failure(string code) =>
        Assert.IsType<CommandFailed>((await _notebook.Run(code, TestContext.Current.CancellationToken))[^1]).Message;
}
