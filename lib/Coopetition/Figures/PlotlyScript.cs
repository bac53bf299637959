using System.IO.Compression;
using System.Reflection;
using Plotly.NET;

namespace Coopetition;

/// <summary>plotly.js, as Plotly.NET brings it; in a notebook carried once in a session, packed, by the first chart that is shown.</summary>
/// <remarks>
/// The file is 3.6 MB; packed and in text it is 1.3 MB, and the browser unpacks it. Without it (the first
/// chart's output was removed, say) a page asks the network after a while; without that the text stays.
/// </remarks>
public static class PlotlyScript
{
    private const string Namespace = "Plotly.NET.";

    private static readonly Assembly Carrier = typeof(GenericChart).Assembly;
    private static readonly string Resource = Carrier.GetManifestResourceNames()
        .Single(name => name.StartsWith(Namespace + "plotly-", StringComparison.Ordinal) && name.EndsWith(".min.js", StringComparison.Ordinal));

    private static int carried;

    /// <summary>What the file is called where it is published, its version included.</summary>
    public static string FileName => Resource[Namespace.Length..];

    /// <summary>The script, compressed by gzip and in base64, for a page to unpack.</summary>
    public static string Packed => field ??= Pack();

    /// <summary>The script as it is.</summary>
    public static string Read()
    {
        using var reader = new StreamReader(Carrier.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }

    /// <summary>Makes the next chart carry the script, as the first of a new session does.</summary>
    internal static void CarryAgain() => carried = 0;

    /// <summary>The script element that makes plotly.js available to a page, or nothing if an earlier chart has brought it.</summary>
    internal static string Once() => Interlocked.Exchange(ref carried, 1) == 0
        ? $"<script type=\"application/octet-stream\" data-coopetition-plotly>{Packed}</script>"
        : "";

    private static string Pack()
    {
        using var script = Carrier.GetManifestResourceStream(Resource)!;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            script.CopyTo(gzip);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }
}
