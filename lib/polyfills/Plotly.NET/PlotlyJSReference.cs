namespace Plotly.NET;

/// <summary>Where a page takes plotly.js from.</summary>
public abstract class PlotlyJSReference
{
    private PlotlyJSReference()
    {
    }

    /// <summary>The whole library stands in the page, which then needs no network.</summary>
    public static PlotlyJSReference Full { get; } = new Embedded();

    /// <summary>The page is put into another one that has loaded the library.</summary>
    public static PlotlyJSReference NoReference { get; } = new Absent();

    public static PlotlyJSReference NewCDN(string item) => new CDN(item);

    /// <summary>Through require.js; the address has no <c>.js</c> at its end.</summary>
    public static PlotlyJSReference NewRequire(string item) => new Require(item);

    public class CDN : PlotlyJSReference
    {
        internal CDN(string item) => Item = item;

        public string Item { get; }
    }

    public class Require : PlotlyJSReference
    {
        internal Require(string item) => Item = item;

        public string Item { get; }
    }

    private sealed class Embedded : PlotlyJSReference;

    private sealed class Absent : PlotlyJSReference;
}
