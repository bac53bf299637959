using System.Reflection;

namespace Plotly.NET;

/// <summary>The browser library that draws the charts, embedded in this assembly.</summary>
internal static class PlotlyJs
{
    private static readonly Assembly Carrier = typeof(PlotlyJs).Assembly;

    public static string Version { get; } = Carrier.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "PlotlyJsVersion").Value;

    public static PlotlyJSReference OnCdn { get; } = PlotlyJSReference.NewCDN($"https://cdn.plot.ly/plotly-{Version}.min.js");

    public static string ReadScript()
    {
        using var reader = new StreamReader(Carrier.GetManifestResourceStream($"Plotly.NET.plotly-{Version}.min.js"));
        return reader.ReadToEnd();
    }
}
