using System.Diagnostics.Tracing;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace Coopetition.Tests;

/// <summary>A rerun passes over notebooks whose data files are as they were, so that each use of a file must be told.</summary>
public sealed class TellingWhichFilesAreUsed : IDisposable
{
    private static readonly string[] ReferredTo = ["apps", "companies", "datapackage", "metrics", "sources"];

    private readonly DataCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void What_rows_refer_to_is_used_from_the_start_and_nothing_else() => Assert.Equal(ReferredTo, FilesOf(_ => { }));

    [Fact]
    public void A_metric_rests_on_the_files_that_can_hold_a_row_of_it() => Assert.Equal(["annuals", "financials"], Used(data => data.Frame("domestic_games")).Except(["gaps"]));

    [Fact]
    public void Users_rest_on_their_file_and_on_those_that_say_which_quarters_there_are() => Assert.Equal(["annuals", "financials", "users"], Used(data => data.Frame("mau")).Except(["gaps"]));

    [Fact]
    public void A_missing_value_rests_on_the_file_that_says_why_and_on_those_that_could_have_held_it() =>
        Assert.Equal(["annuals", "financials", "gaps"], Used(data => data.Of("ByteDance", "revenue").FactAt("2024Q2").Gap));

    [Fact]
    public void A_metric_that_no_file_may_hold_rests_on_those_that_say_which_quarters_there_are() =>
        Assert.Equal(["annuals", "financials"], Used(data => data.Frame("payment_transactions")).Except(["gaps"]));

    [Fact]
    public void Where_the_descriptor_leaves_the_unit_open_any_file_may_hold_the_metric()
    {
        copy.Edit("datapackage.json", text => Regex.Replace(text, "\"enum\": \\[\\s*\"mn people\"\\s*\\]", "\"minLength\": 1"));

        Assert.Equal(["annuals", "financials", "users"], Used(data => data.Frame("revenue")));
    }

    [Theory]
    [InlineData("events")]
    [InlineData("channel_states", "channels")]
    [InlineData("channel_states", "channels", "claims", "events")]
    [InlineData("annuals", "financials", "users")]
    public void Each_table_is_used_when_it_is_asked_for(params string[] files) => Assert.Equal(files, Used(data => files switch
    {
        ["events"] => data.Events.Count,
        ["channel_states", _] => data.Channels.Count,
        [_, _, "claims", ..] => data.Claims.Count,
        _ => data.Observations.Count,
    }));

    [Fact]
    public void Growth_in_a_figure_rests_on_the_breaks_in_its_series() =>
        Assert.Contains("breaks", Used(data => data.Frame("revenue").Growth() is var growth ? growth.Lines().Together().ToFigure("growth", growth, _ => "It grew.") : null));

    [Fact]
    public void The_ledger_rests_on_all_that_its_claims_test() =>
        Assert.Equal(["annuals", "channel_states", "channels", "claims", "events", "financials", "gaps", "users"], Used(data => ClaimLedger.Test(data)));

    [Fact]
    public void Each_dataset_tells_its_files_once()
    {
        var told = Told(() =>
        {
            foreach (var data in new[] { copy.Read(), copy.Read() })
            {
                data.Frame("revenue");
                _ = data.Observations;
            }
        });

        Assert.All(told.GroupBy(path => path), file => Assert.Equal(2, file.Count()));
        Assert.Equal(ReferredTo.Length + 3, told.Distinct().Count());
    }

    [Fact]
    public void A_path_is_told_in_full_however_the_folder_was_named()
    {
        var near = Path.GetRelativePath(Directory.GetCurrentDirectory(), copy.Folder);

        Assert.Contains(Path.Combine(copy.Folder, "events.csv"), Told(() => _ = Dataset.Read(near).Events));
    }

    [Fact]
    public void A_second_copy_of_the_library_in_the_process_tells_as_well()
    {
        var context = new SecondCopy();
        var dataset = context.LoadFromAssemblyPath(typeof(Dataset).Assembly.Location).GetType(typeof(Dataset).FullName!)!;
        Assert.NotSame(typeof(Dataset), dataset);

        var told = Told(() =>
        {
            var data = dataset.GetMethod(nameof(Dataset.Read), [typeof(string)])!.Invoke(null, [copy.Folder]);
            dataset.GetProperty(nameof(Dataset.Events))!.GetValue(data);
            _ = copy.Read().Channels;
        });

        Assert.Contains(Path.Combine(copy.Folder, "events.csv"), told);
        Assert.Contains(Path.Combine(copy.Folder, "channels.csv"), told);
    }

    /// <summary>The files that are used beside those that always are, by name and in order.</summary>
    private IEnumerable<string> Used(Func<Dataset, object?> work) => FilesOf(data => work(data)).Except(ReferredTo);

    private List<string> FilesOf(Action<Dataset> work) =>
        [.. Told(() => work(copy.Read())).Select(path => Path.GetFileNameWithoutExtension(path)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The paths in this test's folder, as an outsider hears them: others read data at the same time.</summary>
    private List<string> Told(Action work)
    {
        using var listener = new Listener();
        work();
        return [.. listener.Paths.Where(path => Path.GetDirectoryName(path) == copy.Folder)];
    }

    private sealed class Listener : EventListener
    {
        private readonly List<string> paths = [];

        public IReadOnlyList<string> Paths
        {
            get
            {
                lock (paths)
                {
                    return [.. paths];
                }
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Coopetition.Data")
            {
                EnableEvents(eventSource, EventLevel.LogAlways);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData is { EventName: "DataFileUsed", Payload: [string path] })
            {
                lock (paths)
                {
                    paths.Add(path);
                }
            }
        }
    }

    /// <summary>Loads the project's own assemblies once more, and takes the rest from where they are.</summary>
    private sealed class SecondCopy() : AssemblyLoadContext(nameof(SecondCopy))
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name?.StartsWith("Coopetition", StringComparison.Ordinal) == true ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")) : null;
    }
}
