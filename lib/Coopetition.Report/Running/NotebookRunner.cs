using System.Diagnostics;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Coopetition.Report.Running;

/// <summary>Runs a notebook's cells one after another in a fresh kernel and tells what happens; the first failing cell is the last.</summary>
public sealed class NotebookRunner
{
    private const int LongestPrint = 1_000_000;
    private const long MostDisplayed = 100_000_000;

    private readonly Action<RunEvent> tell;
    private int cell;
    private int printed;
    private long displayed;
    private (string Stream, string Half) held = ("", "");

    private NotebookRunner(Action<RunEvent> tell) => this.tell = tell;

    /// <param name="compiled">What need not be compiled again.</param>
    /// <param name="tell">Called in order, never at the same time, and from several threads.</param>
    /// <exception cref="OperationCanceledException">Between cells; a cell that does not end is the caller's to stop.</exception>
    public static Task RunAsync(Notebook notebook, CompiledNotebooks compiled, Action<RunEvent> tell, CancellationToken cancellation) =>
        new NotebookRunner(tell).RunAsync(notebook, compiled, cancellation);

    private async Task RunAsync(Notebook notebook, CompiledNotebooks compiled, CancellationToken cancellation)
    {
        using var csharp = new ScriptKernel(compiled.Of(notebook));
        using var kernel = new CompositeKernel().UseImportMagicCommand();
        kernel.Add(csharp, ["c#", "C#"]);
        using var events = kernel.KernelEvents.Subscribe(Translate);
        foreach (var (index, code) in notebook.Cells.Index().Where(entry => entry.Item.Type == CellType.Code))
        {
            cancellation.ThrowIfCancellationRequested();
            (cell, printed, displayed) = (index, 0, 0);
            if (!await RunAsync(kernel, csharp, code, code.Language ?? notebook.Language, cancellation))
            {
                return;
            }
        }

        compiled.Keep(notebook, csharp.Cells);
    }

    private async Task<bool> RunAsync(CompositeKernel kernel, ScriptKernel csharp, NotebookCell code, string language, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        tell(new RunEvent.Started(cell));
        var error = language == ScriptKernel.Language
            ? await SubmitAsync(kernel, csharp, code.Source, cancellation)
            : CellError.Of("Language", $"the cell is written in {language}, and C# cells can be run. Set its language to C#.");
        Write(held.Stream, "");
        if (error is not null)
        {
            tell(new RunEvent.Failed(cell, error));
        }

        tell(new RunEvent.Ended(cell, watch.Elapsed.TotalSeconds));
        return error is null;
    }

    private static async Task<CellError?> SubmitAsync(CompositeKernel kernel, ScriptKernel csharp, string source, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            return null;
        }

        var result = await kernel.SendAsync(new SubmitCode(source), cancellation);
        return CellErrors.Of(result, source, csharp);
    }

    private void Translate(KernelEvent happened)
    {
        switch (happened)
        {
            case StandardOutputValueProduced output:
                Write("stdout", TextOf(output));
                break;
            case StandardErrorValueProduced output:
                Write("stderr", TextOf(output));
                break;
            case ReturnValueProduced or DisplayedValueProduced or DisplayedValueUpdated when (DisplayEvent)happened is var value && HasRoomFor(value):
                var data = MediaBundle.Of(value.FormattedValues);
                tell(value switch
                {
                    ReturnValueProduced => new RunEvent.Returned(cell, data),
                    DisplayedValueUpdated update => new RunEvent.Updated(cell, update.ValueId, data),
                    _ => new RunEvent.Displayed(cell, value.ValueId, data),
                });
                break;
        }
    }

    private bool HasRoomFor(DisplayEvent value)
    {
        var before = displayed;
        displayed += value.FormattedValues.Sum(one => (long)(one.Value?.Length ?? 0));
        if (displayed > MostDisplayed && before <= MostDisplayed)
        {
            Write("stderr", "… the cell displayed more than is kept\n");
        }

        return displayed <= MostDisplayed;
    }

    // The first half of a character waits for the second, which may be printed by itself
    private void Write(string stream, string text)
    {
        var (before, half) = held;
        held = ("", "");
        if (half.Length > 0 && before != stream)
        {
            Keep(before, half);
            half = "";
        }

        text = half + text;
        if (text.Length > half.Length && char.IsHighSurrogate(text[^1]))
        {
            held = (stream, text[^1..]);
            text = text[..^1];
        }

        Keep(stream, text);
    }

    private void Keep(string stream, string text)
    {
        var room = LongestPrint - printed;
        if (text.Length == 0 || room < 0)
        {
            return;
        }

        var kept = PlainText.Beginning(text, room);
        printed += text.Length;
        tell(new RunEvent.Written(cell, stream, kept.Length == text.Length ? text : kept + "\n… the cell printed more than is kept\n"));
    }

    private static string TextOf(DisplayEvent output) => string.Concat(output.FormattedValues.Select(value => value.Value));
}
