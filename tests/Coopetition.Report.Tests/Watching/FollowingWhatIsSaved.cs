using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Coopetition.Report.Tests.Browsers;
using Coopetition.Report.Tests.Commands;
using Microsoft.Playwright;

namespace Coopetition.Report.Tests.Watching;

/// <summary>One notebook on one table, watched by the command as a process of its own.</summary>
public sealed class FollowingWhatIsSaved(ReadersPage reader) : IClassFixture<ReadersPage>, IAsyncLifetime
{
    private const string Table = "period,value\n2021Q1,34.1\n2021Q2,\n2024Q1,4.25\n";

    private readonly TemporaryFolder folder = new();
    private Process? command;
    private Uri address = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Take("story");
        File.Delete(folder.In("notebooks", "00-then.ipynb"));
        Save("data/growth.csv", Table);
        SaveNotebook("System.IO.File.ReadAllLines(data + \"/growth.csv\")[1]");
        command = Command.Start(folder.Path, "watch");
        var said = await command.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        address = new Uri(said!.Split(' ')[0]);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_open_page_shows_what_was_saved_and_keeps_its_place()
    {
        var page = await OpenAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2021Q1,34.1");
        Assert.Equal(200, await page.EvaluateAsync<int>("async () => (await fetch('edition.json')).status"));
        await page.Locator("details.code summary").Last.ClickAsync();
        var place = await page.EvaluateAsync<double>("() => { scrollTo({ top: 900, behavior: 'instant' }); return document.querySelector('main h3').getBoundingClientRect().top; }");

        Save("data/growth.csv", Table.Replace("34.1", "35.2", StringComparison.Ordinal));

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2021Q1,35.2");
        await Assertions.Expect(page.Locator("details.code[open]")).ToHaveCountAsync(1);
        await page.WaitForFunctionAsync("place => Math.abs(document.querySelector('main h3').getBoundingClientRect().top - place) < 2", place);
    }

    [Fact]
    public async Task What_has_changed_is_told_against_the_edition_that_there_was_and_of_those_since_the_last_is_kept()
    {
        var page = await OpenAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2021Q1,34.1");
        var first = Assert.Single(Directory.GetDirectories(folder.In("report", "editions")));

        foreach (var value in new[] { "35.2", "36.3" })
        {
            Save("data/growth.csv", Table.Replace("34.1", value, StringComparison.Ordinal));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"2021Q1,{value}");
        }

        Assert.Equal(2, Directory.GetDirectories(folder.In("report", "editions")).Length);
        Assert.True(Directory.Exists(first));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("value 34.1");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("value 35.2");
    }

    [Fact]
    public async Task What_is_wrong_stands_in_the_page_until_it_is_mended()
    {
        var page = await OpenAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2021Q1,34.1");
        var told = page.Locator(".live .failed");

        Save("data/growth.csv", Table.Replace("34.1", "n/a", StringComparison.Ordinal));
        await Assertions.Expect(told).ToContainTextAsync("growth.csv, line 2, column \"value\": \"n/a\" is not a number.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2021Q1,34.1");

        Save("data/growth.csv", Table);
        await Assertions.Expect(told).ToHaveCountAsync(0);

        SaveNotebook("1 + nothing");
        await Assertions.Expect(told).ToContainTextAsync("notebooks/01-changed.ipynb, cell 3, line 1: CS0103");
        await Assertions.Expect(page.Locator("main .error")).ToContainTextAsync("CS0103");

        SaveNotebook("\"mended\"");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("mended");
        await Assertions.Expect(told).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Another_folder_of_data_in_the_place_of_the_first_is_followed_as_that_was()
    {
        var page = await OpenAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2021Q1,34.1");

        Directory.Move(folder.In("data"), folder.In("before"));
        await Assertions.Expect(page.Locator(".live .failed")).ToContainTextAsync("data");
        Directory.Move(folder.In("before"), folder.In("data"));
        await Assertions.Expect(page.Locator(".live .failed")).ToHaveCountAsync(0);
        Save("data/growth.csv", Table.Replace("34.1", "35.2", StringComparison.Ordinal));

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2021Q1,35.2");
    }

    [Fact]
    public async Task Only_the_report_is_given_out_and_only_to_who_knows_its_address()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var away = new Uri(address, "/");
        folder.Write("report/mine.txt", "mine");

        Assert.Equal(HttpStatusCode.OK, await StatusOf(address));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(away));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(new Uri(address, "mine.txt")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(new Uri(address + "..%2fdata%2fgrowth.csv")));
        Assert.True((await client.GetAsync(address, TestContext.Current.CancellationToken)).Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.DeleteAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain(Dns.GetHostAddresses(Dns.GetHostName()).Where(own => own.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(own)), Answers);

        async Task<HttpStatusCode> StatusOf(Uri at) => (await client.GetAsync(at, TestContext.Current.CancellationToken)).StatusCode;
    }

    [Fact]
    public async Task Ctrl_C_ends_it_as_it_is_meant_to_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        Assert.Equal(0, await EndAsync());
    }

    private bool Answers(IPAddress own)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(own, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await reader.OpenAsync("about:blank");
        await page.Context.SetOfflineAsync(false);
        return await reader.OpenAsync(address.AbsoluteUri);
    }

    // As editors do: the whole file beside, then in its place
    private void Save(string file, string text)
    {
        var beside = folder.Write(file + ".saving", text);
        File.Move(beside, folder.In(file), overwrite: true);
    }

    private void SaveNotebook(string last) => Save("notebooks/01-changed.ipynb", NotebookText.Of(
        NotebookText.Markdown("# What changed\n\n" + string.Join("\n\n", Enumerable.Repeat("A paragraph of prose.", 40)) + "\n\n### The end"),
        NotebookText.Code("var data = \"../data\";", "parameters"),
        NotebookText.Code(last)));

    private async Task<int?> EndAsync()
    {
        if (command is null)
        {
            return null;
        }

        using var kill = Process.Start("kill", ["-INT", command.Id.ToString(CultureInfo.InvariantCulture)]);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);
        var code = command.ExitCode;
        command.Dispose();
        command = null;
        return code;
    }
}
