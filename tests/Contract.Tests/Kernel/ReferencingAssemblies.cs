using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Contract.Tests.Kernel;

[Collection(ProcessWideState.Name)]
public sealed class ReferencingAssemblies : IDisposable
{
    private const string Money = "namespace Ledger.Money { public record Amount(decimal Value) { public static int Made; } }";

    private const string Book = """
        using Microsoft.DotNet.Interactive.Formatting;
        using Ledger.Money;
        namespace Ledger;
        public static class Book
        {
            public static Amount Total() => new Amount(120.5m);
            public static void Show() => Formatter.Register<Amount>(amount => "<b>" + amount.Value + "</b>", "text/html");
        }
        """;

    private readonly Notebook _notebook = new();

    public ReferencingAssemblies() => Formatter.ResetToDefault();

    [Fact]
    public async Task Dependencies_come_from_the_folder_of_the_assembly()
    {
        CompileLedger(_notebook);

        Assert.Equal("120.5", await Text(_notebook, "#r \"lib/Ledger.dll\"\nLedger.Book.Total().Value.ToString(System.Globalization.CultureInfo.InvariantCulture)"));
    }

    [Fact]
    public async Task A_type_of_a_dependency_can_be_named_once_it_is_referenced_too()
    {
        CompileLedger(_notebook);
        await Run(_notebook, "#r \"lib/Ledger.dll\"\n#r \"lib/Ledger.Money.dll\"");

        Assert.Equal("7", await Text(_notebook, "using Ledger.Money;\nAmount a = new(7m); a.Value.ToString()"));
    }

    [Fact]
    public async Task Formatters_that_a_library_registers_shape_the_output_of_cells()
    {
        CompileLedger(_notebook);
        await Run(_notebook, "#r \"lib/Ledger.dll\"\nLedger.Book.Show();");

        Assert.Equal("<b>120.5</b>", await Text(_notebook, "Ledger.Book.Total()"));
    }

    [Fact]
    public async Task Two_kernels_of_one_process_use_the_same_library()
    {
        CompileLedger(_notebook);
        await Run(_notebook, "#r \"lib/Ledger.dll\"\nLedger.Book.Show();");
        using var second = new Notebook();
        Directory.SetCurrentDirectory(_notebook.Folder);
        await Run(second, "#r \"lib/Ledger.dll\"\nLedger.Book.Show();");

        Assert.Equal("<b>120.5</b>", await Text(second, "Ledger.Book.Total()"));
        Assert.Equal("<b>120.5</b>", await Text(_notebook, "Ledger.Book.Total()"));
    }

    [Fact]
    public async Task Two_kernels_of_one_process_use_different_libraries_of_one_name()
    {
        _notebook.Compile("Rate", "public static class Rate { public static string Name => \"first\"; }");
        Assert.Equal("first", await Text(_notebook, "#r \"Rate.dll\"\nRate.Name"));
        using var second = new Notebook();
        second.Compile("Rate", "public static class Rate { public static string Name => \"second\"; }");

        Assert.Equal("second", await Text(second, "#r \"Rate.dll\"\nRate.Name"));
    }

    [Fact]
    public async Task An_assembly_that_the_process_has_is_the_one_that_cells_get()
    {
        File.Copy(typeof(Formatter).Assembly.Location, Path.Combine(_notebook.Folder, "Microsoft.DotNet.Interactive.Formatting.dll"));
        await Run(_notebook, "#r \"Microsoft.DotNet.Interactive.Formatting.dll\"\nusing Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<int>(i => \"<i>\" + i + \"</i>\", \"text/html\");");

        Assert.Equal("<i>7</i>", 7.ToDisplayString("text/html"));
    }

    [Fact]
    public async Task A_path_is_relative_to_the_working_directory_of_the_moment()
    {
        _notebook.Compile("below/Rate", "public static class Rate { public static string Name => \"below\"; }");
        await Run(_notebook, "System.IO.Directory.SetCurrentDirectory(\"below\");");

        Assert.Equal("below", await Text(_notebook, "#r \"Rate.dll\"\nRate.Name"));
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_does_not_compile()
    {
        _notebook.Write("notes.dll", "These are notes.");

        var events = await _notebook.Run("#r \"notes.dll\"\n1", TestContext.Current.CancellationToken);

        Assert.Equal("CS0009", Assert.Single(Assert.Single(events.OfType<DiagnosticsProduced>()).Diagnostics).Code);
        Assert.IsType<CommandFailed>(events[^1]);
    }

    [Theory]
    [InlineData("#r \"nuget: Newtonsoft.Json, 13.0.4\"")]
    [InlineData("#r \"nuget:Newtonsoft.Json,13.0.4\"")]
    public async Task A_package_can_be_asked_for_by_name_and_version(string line)
    {
        Assert.Equal("[1]", await Text(_notebook, line + "\nNewtonsoft.Json.JsonConvert.SerializeObject(new[] { 1 })"));
    }

    [Fact]
    public async Task A_package_that_is_nowhere_fails_the_cell_before_any_of_it_runs()
    {
        var events = await _notebook.Run("#r \"nuget: No.Such.Package.Acme, 1.0.0\"\nConsole.WriteLine(\"ran\");", TestContext.Current.CancellationToken);

        Assert.Contains("No.Such.Package.Acme", Assert.IsType<CommandFailed>(events[^1]).Message, StringComparison.Ordinal);
        Assert.Empty(events.OfType<StandardOutputValueProduced>());
    }

    [Fact]
    public async Task A_host_can_add_references()
    {
        var path = _notebook.Compile("Rate", "public static class Rate { public static string Name => \"added\"; }");
        _notebook.CSharp.AddAssemblyReferences([path]);

        Assert.Equal("added", await Text(_notebook, "Rate.Name"));
    }

    public void Dispose()
    {
        _notebook.Dispose();
        Formatter.ResetToDefault();
    }

    private static void CompileLedger(Notebook notebook) =>
        notebook.Compile("lib/Ledger", Book, notebook.Compile("lib/Ledger.Money", Money));

    private static async Task<IReadOnlyList<KernelEvent>> Run(Notebook notebook, string code)
    {
        var events = await notebook.Run(code, TestContext.Current.CancellationToken);
        Assert.True(events[^1] is CommandSucceeded, events[^1].ToString());
        return events;
    }

    private static async Task<string> Text(Notebook notebook, string code) =>
        Assert.Single((await Run(notebook, code)).OfType<ReturnValueProduced>()).FormattedValues.First().Value;
}
