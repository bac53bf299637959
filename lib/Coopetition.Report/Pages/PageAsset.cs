using System.Reflection;

namespace Coopetition.Report.Pages;

/// <summary>Texts that are kept in assemblies.</summary>
internal static class PageAsset
{
    public static string Read(string name) => Read(typeof(PageAsset).Assembly, name);

    /// <summary>The browser library that the charts' package carries, so that charts and library fit.</summary>
    public static string ReadPlotlyScript()
    {
        var assembly = Assembly.Load("Plotly.NET");
        var name = assembly.GetManifestResourceNames().First(resource =>
            resource.Contains("plotly-", StringComparison.Ordinal) && resource.EndsWith(".min.js", StringComparison.Ordinal));
        return Read(assembly, name);
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
