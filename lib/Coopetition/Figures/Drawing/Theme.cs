using System.Globalization;

namespace Coopetition.Drawing;

/// <summary>The colours of paper and ink: one theme for light pages, one for dark.</summary>
/// <remarks>Colour carries the company and nothing else; all other things are greys.</remarks>
internal sealed record Theme(string Name, string Paper, string Ink, string Quiet, string Grid, string Zero, string Context, bool IsDark)
{
    private const double LeastContrast = 4.5;
    private const double ThenShare = 0.42;

    public static Theme Light { get; } = new("light", "#ffffff", "#1b1b1b", "#5c6166", "#e4e4e4", "#6b6f73", "#8b9095", false);

    public static Theme Dark { get; } = new("dark", "#16181b", "#f0f0ee", "#a9aeb4", "#34383d", "#8d9298", "#868b91", true);

    public static IReadOnlyList<Theme> All { get; } = [Light, Dark];

    /// <summary>The paper, through which lines still show: behind labels.</summary>
    public string Veil => IsDark ? "rgba(22,24,27,0.7)" : "rgba(255,255,255,0.7)";

    /// <summary>The company's colour, or the context's grey where there is none or it is not one.</summary>
    public string Colour(Company? company)
    {
        var colour = IsDark ? company?.ColourDark : company?.Colour;
        return company is not null && IsColour(colour) ? colour! : Context;
    }

    /// <summary>The light tint of a colour: the same thing, then.</summary>
    public string Then(string colour) => Mix(colour, Paper, ThenShare);

    /// <summary>A colour on the way to the paper's: 1 is the colour, 0 the paper.</summary>
    public string Fade(string colour, double share) => Mix(colour, Paper, share);

    /// <summary>The nearest shade of a colour that can be read as text on the paper.</summary>
    public string Text(string colour)
    {
        for (var share = 1.0; share > 0; share -= 0.05)
        {
            var shade = Mix(colour, Ink, share);
            if (Contrast(shade, Paper) >= LeastContrast)
            {
                return shade;
            }
        }

        return Ink;
    }

    /// <summary>Black or white, whichever can be read on a fill.</summary>
    public static string On(string fill) => Contrast(fill, "#ffffff") >= Contrast(fill, "#111111") ? "#ffffff" : "#111111";

    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static bool IsColour(string? text) => text is { Length: 7 } && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    private static double Luminance(string colour)
    {
        var (red, green, blue) = Channels(colour);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));

        static double Linear(int channel)
        {
            var share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    private static string Mix(string colour, string other, double share)
    {
        var (a, b) = (Channels(colour), Channels(other));
        return string.Create(CultureInfo.InvariantCulture, $"#{Part(a.Red, b.Red):x2}{Part(a.Green, b.Green):x2}{Part(a.Blue, b.Blue):x2}");

        int Part(int one, int two) => (int)Math.Round((one * share) + (two * (1 - share)));
    }

    private static (int Red, int Green, int Blue) Channels(string colour) => (Channel(colour, 1), Channel(colour, 3), Channel(colour, 5));

    private static int Channel(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
