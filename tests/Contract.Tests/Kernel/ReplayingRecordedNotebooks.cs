using System.Globalization;
using System.Reactive.Linq;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Contract.Tests.Kernel;

[Collection(ProcessWideState.Name)]
public sealed class ReplayingRecordedNotebooks : IDisposable
{
    private const string CancelMark = "@cancel\n";

    private readonly (CultureInfo, CultureInfo) _cultures = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
    private readonly Notebook _notebook;

    public ReplayingRecordedNotebooks()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
        Formatter.ResetToDefault();
        _notebook = new Notebook();
    }

    public static TheoryData<string> Ids => [.. RecordedNotebook.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Gives_the_events_of_the_original(string id)
    {
        var recorded = RecordedNotebook.All[id];
        foreach (var (name, content) in recorded.Files ?? [])
        {
            if (name.EndsWith(".cs", StringComparison.Ordinal))
            {
                _notebook.Compile(Path.GetFileNameWithoutExtension(name), content);
            }
            else
            {
                _notebook.Write(name, content);
            }
        }

        var normalisation = new Normalisation(_notebook.Folder);
        foreach (var (index, cell) in recorded.Cells.Index())
        {
            var events = cell.StartsWith(CancelMark, StringComparison.Ordinal)
                ? await RunAndCancel(cell[CancelMark.Length..])
                : await _notebook.Run(cell, TestContext.Current.CancellationToken);
            var sent = events[^1].Command;
            Assert.Equal(Lines(recorded.Events[index]), Lines(Describe(events)));
            if (recorded.Stream?[index] is { } stream)
            {
                Assert.Equal(Lines(stream), Lines(Describe(_notebook.Stream)));
            }

            IEnumerable<RecordedEvent> Describe(IEnumerable<KernelEvent> described) =>
                described.Select(happened => EventDescription.Of(happened, sent, normalisation));
        }
    }

    public void Dispose()
    {
        _notebook.Dispose();
        Formatter.ResetToDefault();
        CultureInfo.DefaultThreadCurrentCulture = null;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _cultures;
    }

    private async Task<IReadOnlyList<KernelEvent>> RunAndCancel(string code)
    {
        var started = new TaskCompletionSource();
        using var subscription = _notebook.Kernel.KernelEvents.OfType<StandardOutputValueProduced>().Subscribe(_ => started.TrySetResult());
        var running = _notebook.Run(code, TestContext.Current.CancellationToken);
        await started.Task;
        await _notebook.Kernel.SendAsync(new Cancel(), TestContext.Current.CancellationToken);
        return await running;
    }

    private static string Lines(IEnumerable<RecordedEvent> events) => string.Join("\n", events);
}
