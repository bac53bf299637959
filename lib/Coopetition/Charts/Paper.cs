using System.Globalization;

namespace Coopetition;

/// <summary>The colours of paper and ink: colour carries the company and nothing else, all other things are greys.</summary>
/// <remarks>Charts are made for light paper; whoever draws them on dark paper swaps the colours by <see cref="DarkColours"/>.</remarks>
internal sealed record Paper(string Ground, string Ink, string Quiet, string Grid, string Zero, string Context)
{
    private const double LeastContrast = 4.5;

    /// <summary>How much of a company's colour is left where the same thing is shown then, in part, or beside others of its own.</summary>
    private static readonly double[] Shares = [1, 0.72, 0.52, 0.42, 0.25];

    private static readonly double[] Greys = [0.04, 0.12, 0.22, 0.34, 0.74];

    public static Paper Light { get; } = new("#ffffff", "#1b1b1b", "#5c6166", "#e4e4e4", "#6b6f73", "#8b9095");

    public static Paper Dark { get; } = new("#16181b", "#f0f0ee", "#a9aeb4", "#34383d", "#8d9298", "#868b91");

    /// <summary>What is shut.</summary>
    public string Shut => Mix(Context, Ground, 0.25);

    /// <summary>The light tint of a colour: the same thing, then.</summary>
    public string Then(string colour) => Mix(colour, Ground, Shares[3]);

    /// <summary>The palest tint of a colour.</summary>
    public string Pale(string colour) => Mix(colour, Ground, Shares[4]);

    /// <summary>Of what is known more surely the deeper grey, from 0 for nothing to 4.</summary>
    public string Grey(int depth) => Mix(Ink, Ground, Greys[depth]);

    /// <summary>For one of several lines that share a colour, counted from 0.</summary>
    public string Shade(string colour, int index) => Mix(colour, Ground, Shares[index % 3]);

    /// <summary>The nearest shade of a colour that can be read as text on the paper.</summary>
    public string Text(string colour)
    {
        for (var share = 1.0; share > 0; share -= 0.05)
        {
            var shade = Mix(colour, Ink, share);
            if (Contrast(shade, Ground) >= LeastContrast)
            {
                return shade;
            }
        }

        return Ink;
    }

    /// <summary>White or black, whichever can be read on a fill.</summary>
    public static string On(string fill) => Contrast(fill, "#ffffff") >= Contrast(fill, "#111111") ? "#ffffff" : "#111111";

    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>For each colour that a chart of some companies may have, the one on dark paper.</summary>
    public static IReadOnlyDictionary<string, string> DarkColours(IReadOnlyList<Company> companies)
    {
        var colours = new Dictionary<string, string>
        {
            [Light.Ink] = Dark.Ink, [Light.Quiet] = Dark.Quiet, [Light.Grid] = Dark.Grid, [Light.Zero] = Dark.Zero, [Light.Context] = Dark.Context, [Light.Shut] = Dark.Shut,
        };
        for (var depth = 0; depth < Greys.Length; depth++)
        {
            colours.TryAdd(Light.Grey(depth), Dark.Grey(depth));
        }

        foreach (var (light, dark) in from company in companies from share in Shares select (Mix(company.Colour, Light.Ground, share), Mix(company.ColourDark, Dark.Ground, share)))
        {
            colours.TryAdd(light, dark);
            colours.TryAdd(Light.Text(light), Dark.Text(dark));
        }

        foreach (var company in companies)
        {
            colours.TryAdd(On(company.Colour), On(company.ColourDark));
        }

        return colours;
    }

    private static double Luminance(string colour)
    {
        var (red, green, blue) = Parts(colour);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));

        static double Linear(int part)
        {
            var share = part / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    private static string Mix(string colour, string other, double share)
    {
        var (a, b) = (Parts(colour), Parts(other));
        return string.Create(CultureInfo.InvariantCulture, $"#{Part(a.Red, b.Red):x2}{Part(a.Green, b.Green):x2}{Part(a.Blue, b.Blue):x2}");

        int Part(int one, int two) => (int)Math.Round((one * share) + (two * (1 - share)));
    }

    private static (int Red, int Green, int Blue) Parts(string colour) => (Part(colour, 1), Part(colour, 3), Part(colour, 5));

    private static int Part(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
