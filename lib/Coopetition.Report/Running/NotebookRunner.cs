using System.Diagnostics;
using Coopetition.Report.Notebooks;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace Coopetition.Report.Running;

/// <summary>Runs a notebook's cells one after another in a fresh kernel and tells what happens; the first failing cell is the last.</summary>
public sealed class NotebookRunner
{
    private const long LongestPrint = 1_000_000;

    private readonly Action<RunEvent> tell;
    private int cell;
    private long printed;

    private NotebookRunner(Action<RunEvent> tell) => this.tell = tell;

    /// <param name="tell">Called in order, never at the same time, and from several threads.</param>
    /// <exception cref="OperationCanceledException">Between cells; a cell that does not end is the caller's to stop.</exception>
    public static Task RunAsync(Notebook notebook, Action<RunEvent> tell, CancellationToken cancellation) =>
        new NotebookRunner(tell).RunAsync(notebook, cancellation);

    private async Task RunAsync(Notebook notebook, CancellationToken cancellation)
    {
        using var kernel = NotebookKernel.Create();
        using var events = kernel.KernelEvents.Subscribe(new EventObserver(Translate));
        foreach (var (index, code) in notebook.Cells.Index().Where(entry => entry.Item.Type == CellType.Code))
        {
            cancellation.ThrowIfCancellationRequested();
            (cell, printed) = (index, 0);
            if (!await RunAsync(kernel, code, code.Language ?? notebook.Language, cancellation))
            {
                return;
            }
        }
    }

    private async Task<bool> RunAsync(CompositeKernel kernel, NotebookCell code, string language, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        tell(new RunEvent.Started(cell));
        var error = language == NotebookKernel.Language
            ? await SubmitAsync(kernel, code.Source, cancellation)
            : CellError.Of("Language", $"the cell is written in {language}, and C# cells can be run. Set its language to C#.");
        if (error is not null)
        {
            tell(new RunEvent.Failed(cell, error));
        }

        tell(new RunEvent.Ended(cell, watch.Elapsed.TotalSeconds));
        return error is null;
    }

    private static async Task<CellError?> SubmitAsync(CompositeKernel kernel, string source, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            return null;
        }

        var result = await kernel.SendAsync(new SubmitCode(source), cancellation);
        return CellErrors.Of(result, source, kernel.OfType<CSharpKernel>().First());
    }

    private void Translate(KernelEvent happened)
    {
        switch (happened)
        {
            case StandardOutputValueProduced output:
                Write("stdout", PlainText(output));
                break;
            case StandardErrorValueProduced output:
                Write("stderr", PlainText(output));
                break;
            case ReturnValueProduced value:
                tell(new RunEvent.Returned(cell, MediaBundle.Of(value.FormattedValues)));
                break;
            case DisplayedValueUpdated value:
                tell(new RunEvent.Updated(cell, value.ValueId, MediaBundle.Of(value.FormattedValues)));
                break;
            case DisplayedValueProduced value:
                tell(new RunEvent.Displayed(cell, value.ValueId, MediaBundle.Of(value.FormattedValues)));
                break;
        }
    }

    private void Write(string stream, string text)
    {
        var room = LongestPrint - printed;
        printed += text.Length;
        if (text.Length <= room)
        {
            tell(new RunEvent.Written(cell, stream, text));
        }
        else if (room >= 0)
        {
            tell(new RunEvent.Written(cell, stream, text[..(int)room] + "\n… the cell printed more than is kept\n"));
        }
    }

    private static string PlainText(DisplayEvent output) => string.Concat(output.FormattedValues.Select(value => value.Value));

    private sealed class EventObserver(Action<KernelEvent> next) : IObserver<KernelEvent>
    {
        public void OnNext(KernelEvent value) => next(value);

        public void OnError(Exception error) { }

        public void OnCompleted() { }
    }
}

/// <summary>A kernel set up as notebook editors set theirs up.</summary>
internal static class NotebookKernel
{
    public const string Language = "csharp";

    public static CompositeKernel Create()
    {
        var csharp = new CSharpKernel()
            .UseKernelHelpers()
            .UseNugetDirective((kernel, packages) =>
            {
                kernel.AddAssemblyReferences(packages.SelectMany(package => package.AssemblyPaths));
                return Task.CompletedTask;
            });
        var kernel = new CompositeKernel();
        kernel.Add(csharp, ["c#", "C#"]);
        kernel.DefaultKernelName = Language;
        return kernel.UseImportMagicCommand();
    }
}
