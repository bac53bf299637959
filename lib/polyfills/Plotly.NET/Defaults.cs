namespace Plotly.NET;

/// <summary>What every new chart starts with; a change takes effect on charts made after it.</summary>
public static class Defaults
{
    // Three bars.
    private const string Favicon =
        "data:image/png;base64,"
        + "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAgMAAABinRfyAAAACVBMVEX////ZXwIfb7RiOZCbAAAAAXRSTlMAQObYZgAAABhJREFUeNpjYIAAxhAM"
        + "gmshBiHqhY8AAQChAw1JtBm1mQAAAABJRU5ErkJggg==";

    static Defaults()
    {
        reset();
        DefaultDisplayOptions = DisplayOptions.init(
            DocumentTitle: "Plotly.NET Datavisualization",
            DocumentCharset: "UTF-8",
            DocumentDescription: "A plotly.js graph generated with Plotly.NET",
            PlotlyJSReference: PlotlyJs.OnCdn).Write("DocumentFavicon", Favicon);
    }

    public static int DefaultWidth { get; set; }

    public static int DefaultHeight { get; set; }

    public static Config DefaultConfig { get; set; }

    public static DisplayOptions DefaultDisplayOptions { get; set; }

    public static Template DefaultTemplate { get; set; }

    /// <summary>Back to the first values, but for the page's title, description and icon, which are then left out.</summary>
    public static void reset()
    {
        DefaultWidth = 600;
        DefaultHeight = 600;
        DefaultConfig = Config.init(Responsive: true);
        DefaultDisplayOptions = DisplayOptions.initCDNOnly();
        DefaultTemplate = ChartTemplates.plotly;
    }
}
