using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Coopetition.Report.Editions;
using Coopetition.Report.Exports;

namespace Coopetition.Report.Watching;

/// <summary>
/// Serves a report to browsers on this machine only, below a path that nobody can guess, and keeps their pages up to date. It gives out
/// the page and the files that its edition lists, nothing else, and nothing that a browser may keep.
/// </summary>
internal sealed class ReportServer : IDisposable
{
    private const int TriesForPort = 10;

    private readonly HttpListener listener;
    private readonly string report;
    private readonly Broadcast<LiveStatus> status;
    private readonly string root = $"/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}/";

    private ReportServer(HttpListener listener, int port, string report, Broadcast<LiveStatus> status)
    {
        (this.listener, this.report, this.status) = (listener, report, status);
        Address = new Uri($"http://127.0.0.1:{port}{root}");
    }

    /// <summary>The page's address.</summary>
    public Uri Address { get; }

    /// <param name="report">The report's folder; it may come into being later.</param>
    /// <param name="port">Null for any that is free.</param>
    /// <exception cref="InputException">The port is taken or not allowed.</exception>
    public static ReportServer Start(string report, int? port, Broadcast<LiveStatus> status)
    {
        for (var tries = 1; ; tries++)
        {
            var chosen = port ?? FreePort();
            var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{chosen}/" } };
            try
            {
                listener.Start();
                return new ReportServer(listener, chosen, report, status);
            }
            catch (Exception refused) when (refused is HttpListenerException or SocketException)
            {
                ((IDisposable)listener).Dispose();
                // Between being found free and being taken, another program may have it
                if (port is not null || tries == TriesForPort)
                {
                    throw new InputException($"--port {chosen}: nothing can be served there. {refused.Message} Give another port, or none.");
                }
            }
        }
    }

    public void Dispose() => ((IDisposable)listener).Dispose();

    /// <summary>Answers until it is disposed of.</summary>
    public async Task ServeAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync().WaitAsync(cancellation);
            }
            catch (Exception ended) when (ended is OperationCanceledException or HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = AnswerAsync(context, cancellation);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context, CancellationToken cancellation)
    {
        using var response = context.Response;
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        try
        {
            var path = context.Request.Url?.AbsolutePath ?? "";
            if (context.Request.HttpMethod != "GET")
            {
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            }
            else if (!path.StartsWith(root, StringComparison.Ordinal))
            {
                response.StatusCode = (int)HttpStatusCode.NotFound;
            }
            else
            {
                await AnswerAsync(Uri.UnescapeDataString(path[root.Length..]), response, cancellation);
            }
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser went away, or the command ends
        }
    }

    private Task AnswerAsync(string path, HttpListenerResponse response, CancellationToken cancellation)
    {
        if (path == LiveStatus.Events)
        {
            return TellAsync(response, cancellation);
        }

        if (path is "" or ReportFiles.Page)
        {
            return SendAsync(Encoding.UTF8.GetBytes(LivePage.Of(PageOrNull())), "text/html; charset=utf-8", response, cancellation);
        }

        if (OwnFileOrNull(path) is { } file)
        {
            return SendAsync(File.ReadAllBytes(file), TypeOf(file), response, cancellation);
        }

        response.StatusCode = (int)HttpStatusCode.NotFound;
        return Task.CompletedTask;
    }

    private async Task TellAsync(HttpListenerResponse response, CancellationToken cancellation)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        while (true)
        {
            var (current, next) = status.Read();
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"data: {current.ToJson()}\n\n"), cancellation);
            await response.OutputStream.FlushAsync(cancellation);
            await next.WaitAsync(cancellation);
        }
    }

    private string? PageOrNull()
    {
        var file = Path.Combine(report, ReportFiles.Page);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    // What the edition does not list may be anything, or lead anywhere; itself it does not list
    private string? OwnFileOrNull(string path) =>
        ReportRecord.Read(report) is var record && (path == EditionDocument.FileName ? record.Edition is not null : record.Files.Any(own => own.Path == path)) && Path.Combine(report, path) is var file && File.Exists(file) ? file : null;

    private static async Task SendAsync(byte[] content, string type, HttpListenerResponse response, CancellationToken cancellation)
    {
        response.ContentType = type;
        response.ContentLength64 = content.Length;
        await response.OutputStream.WriteAsync(content, cancellation);
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".json" or ".ipynb" => "application/json",
        ".md" => "text/plain; charset=utf-8",
        ".pdf" => "application/pdf",
        ".png" => "image/png",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

/// <summary>What open pages are told.</summary>
/// <param name="Page">The hash of the report's page; null while there is none.</param>
/// <param name="Running">Whether a newer one is being made.</param>
/// <param name="Errors">A line for each; none if all is well.</param>
internal sealed record LiveStatus(string? Page, bool Running, IReadOnlyList<string> Errors)
{
    /// <summary>Where pages hear of it, seen from the page.</summary>
    public const string Events = "events";

    public string ToJson() => JsonSerializer.Serialize(this, LiveJson.Default.LiveStatus);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LiveStatus))]
internal sealed partial class LiveJson : JsonSerializerContext;

/// <summary>The latest of something, for any number of readers who wait for the next.</summary>
internal sealed class Broadcast<T>(T first)
{
    private readonly Lock gate = new();
    private T latest = first;
    private TaskCompletionSource changed = New();

    /// <summary>The latest, and what ends when there is a later one.</summary>
    public (T Latest, Task Changed) Read()
    {
        lock (gate)
        {
            return (latest, changed.Task);
        }
    }

    public void Send(T next)
    {
        TaskCompletionSource waited;
        lock (gate)
        {
            (latest, waited, changed) = (next, changed, New());
        }

        waited.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
