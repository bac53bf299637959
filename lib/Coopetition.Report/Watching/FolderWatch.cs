using System.Threading.Channels;

namespace Coopetition.Report.Watching;

/// <summary>Tells when files have been saved.</summary>
internal sealed class FolderWatch : IDisposable
{
    // Programs save a file in several steps
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    /// <summary>The name that stands for all files.</summary>
    public const string All = "*";

    private readonly Channel<bool> changes = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> watchers = [];

    /// <param name="places">Folders, with the names of the files to watch there, such as <c>*.csv</c>; where it is all of them, those of inner folders are among them.</param>
    public FolderWatch(params IReadOnlyList<(string Folder, string Files)> places)
    {
        foreach (var (folder, files) in places)
        {
            var watcher = new FileSystemWatcher(folder, files) { IncludeSubdirectories = files == All };
            watchers.Add(watcher);
            watcher.Changed += (_, _) => Note();
            watcher.Created += (_, _) => Note();
            watcher.Deleted += (_, _) => Note();
            watcher.Renamed += (_, _) => Note();
            // What was missed may have been a change
            watcher.Error += (_, _) => Note();
            watcher.EnableRaisingEvents = true;
        }
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    /// <summary>Ends shortly after the next change, or after one that nobody has asked for yet.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        await changes.Reader.ReadAsync(cancellation);
        await Task.Delay(Pause, cancellation);
        changes.Reader.TryRead(out _);
    }

    private void Note() => changes.Writer.TryWrite(true);
}
