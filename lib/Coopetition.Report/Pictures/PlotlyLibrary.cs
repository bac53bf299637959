using System.Reflection;

namespace Coopetition.Report.Pictures;

/// <summary>The plotly.js that Plotly.NET carries: the one that its charts are made for.</summary>
public static class PlotlyLibrary
{
    private static readonly Lazy<string> Script = new(Read);

    public static string Source => Script.Value;

    private static string Read()
    {
        var assembly = Assembly.Load("Plotly.NET");
        var name = assembly.GetManifestResourceNames()
            .Single(name => name.StartsWith("Plotly.NET.plotly-", StringComparison.Ordinal) && name.EndsWith(".min.js", StringComparison.Ordinal));
        return EmbeddedText.Read(assembly, name);
    }
}
