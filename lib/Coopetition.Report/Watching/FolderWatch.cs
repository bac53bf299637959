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
    private readonly Dictionary<(string Folder, string Files), FileSystemWatcher> inside = [];
    private readonly List<FileSystemWatcher> outside = [];
    private bool ended;

    /// <param name="places">Folders, with the names of the files to watch there, such as <c>*.csv</c>; where it is all of them, those of inner folders are among them.</param>
    public FolderWatch(params IReadOnlyList<(string Folder, string Files)> places)
    {
        foreach (var place in places)
        {
            Follow(place);
            if (Path.GetDirectoryName(place.Folder) is { } parent)
            {
                // Who is told by a folder hears nothing of another that takes its place
                outside.Add(Start(new(parent, Path.GetFileName(place.Folder)) { NotifyFilter = NotifyFilters.DirectoryName | NotifyFilters.FileName }, () => Follow(place)));
            }
        }
    }

    public void Dispose()
    {
        outside.ForEach(watcher => watcher.Dispose());
        lock (inside)
        {
            ended = true;
            foreach (var watcher in inside.Values)
            {
                watcher.Dispose();
            }
        }
    }

    /// <summary>Ends shortly after the next change, or after one that nobody has asked for yet.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        await changes.Reader.ReadAsync(cancellation);
        await Task.Delay(Pause, cancellation);
        changes.Reader.TryRead(out _);
    }

    private void Follow((string Folder, string Files) place)
    {
        lock (inside)
        {
            if (inside.Remove(place, out var former))
            {
                former.Dispose();
            }

            try
            {
                if (!ended && Directory.Exists(place.Folder))
                {
                    inside[place] = Start(new(place.Folder, place.Files) { IncludeSubdirectories = place.Files == All });
                }
            }
            catch (Exception gone) when (gone is ArgumentException or IOException)
            {
                // It is followed again when it is back
            }
        }
    }

    private FileSystemWatcher Start(FileSystemWatcher watcher, Action? first = null)
    {
        watcher.Changed += (_, _) => Note();
        watcher.Created += (_, _) => Note();
        watcher.Deleted += (_, _) => Note();
        watcher.Renamed += (_, _) => Note();
        // What was missed may have been a change
        watcher.Error += (_, _) => Note();
        watcher.EnableRaisingEvents = true;
        return watcher;

        void Note()
        {
            first?.Invoke();
            changes.Writer.TryWrite(true);
        }
    }
}
