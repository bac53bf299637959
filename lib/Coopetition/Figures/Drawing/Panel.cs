using System.Globalization;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Drawing;

/// <summary>A pair of axes in a box of the body, and what is drawn on it.</summary>
internal sealed class Panel(Canvas canvas, int number, Box box, Axis horizontal, Axis vertical)
{
    public Box Box { get; } = box;

    /// <summary>How plotly.js counts axes: the first has no number.</summary>
    public string Suffix { get; } = number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture);

    private Theme Theme => canvas.Theme;

    /// <summary>In pixels of the body.</summary>
    public double Across(double position) => Box.Left + (horizontal.Share(position) * Box.Width);

    /// <summary>In pixels of the body, downwards.</summary>
    public double Down(double position) => Box.Bottom - (vertical.Share(position) * Box.Height);

    public bool Holds(double position) => position >= horizontal.From && position <= horizontal.To;

    /// <summary>The lines that values are read along; plotly.js leaves out those at an axis' ends.</summary>
    public void Grid()
    {
        foreach (var tick in vertical.Grid ? vertical.Ticks : [])
        {
            canvas.Rule(Box.Left, Down(tick.Position), Box.Right, Down(tick.Position), tick.Position == 0 ? Theme.Zero : Theme.Grid);
        }

        foreach (var tick in horizontal.Grid ? horizontal.Ticks : [])
        {
            canvas.Rule(Across(tick.Position), Box.Top, Across(tick.Position), Box.Bottom, tick.Position == 0 ? Theme.Zero : Theme.Grid);
        }
    }

    /// <summary>A line through points; straight, or in steps that hold until the next point.</summary>
    public void Line(IEnumerable<(double X, double Y)> points, string colour, double width = 2.5, string dash = "solid", bool steps = false)
    {
        var trace = Scatter(points, StyleParam.Mode.Lines);
        trace.SetProperty("line", new { color = colour, width, dash, shape = steps ? "hv" : "linear" });
        trace.SetProperty("hoverinfo", "skip");
    }

    /// <summary>Marks, each with the text that a pointer on it shows (encoded); without an outline colour they are full.</summary>
    public void Marks(IReadOnlyList<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return;
        }

        var trace = Scatter(marks.Select(mark => (mark.X, mark.Y)), StyleParam.Mode.Markers);
        trace.SetProperty("marker", new
        {
            size = OnceIfSame(marks.Select(mark => mark.Size)),
            symbol = OnceIfSame(marks.Select(mark => mark.Symbol)),
            color = marks.Select(mark => mark.Hollow ? Theme.Paper : mark.Colour).ToArray(),
            line = new { color = OnceIfSame(marks.Select(mark => mark.Colour)), width = 2 },
            opacity = 1,
        });
        trace.SetProperty("hovertext", marks.Select(mark => mark.Hover).ToArray());
        trace.SetProperty("hoverinfo", OnceIfSame(marks.Select(mark => mark.Hover.Length > 0 ? "text" : "skip")));
    }

    /// <summary>Single characters in the middle of cells, each in its own colour.</summary>
    public void Letters(IReadOnlyList<(double X, double Y, string Letter, string Colour)> letters, double size)
    {
        var trace = Scatter(letters.Select(letter => (letter.X, letter.Y)), StyleParam.Mode.Text);
        trace.SetProperty("text", letters.Select(letter => Lettering.Encode(letter.Letter)).ToArray());
        trace.SetProperty("textfont", new { size, color = letters.Select(letter => letter.Colour).ToArray() });
        trace.SetProperty("textposition", "middle center");
        trace.SetProperty("hoverinfo", "skip");
    }

    /// <summary>Lying bars, each from a start to an end on the horizontal axis.</summary>
    public void Bars(IReadOnlyList<Stripe> stripes)
    {
        if (stripes.Count == 0)
        {
            return;
        }

        var chart = Chart.Bar<double, double, string>(
            stripes.Select(stripe => (stripe.To - stripe.From) * LengthOfUnit).ToArray(),
            Keys: stripes.Select(stripe => stripe.Row).ToArray(),
            ShowLegend: false,
            UseDefaults: false);
        var trace = chart.GetTraces()[0];
        trace.SetProperty("base", stripes.Select(stripe => horizontal.Write(stripe.From)).ToArray());
        trace.SetProperty("width", OnceIfSame(stripes.Select(stripe => stripe.Breadth)));
        trace.SetProperty("marker", new
        {
            color = stripes.Select(stripe => stripe.Fill).ToArray(),
            line = new { color = OnceIfSame(stripes.Select(stripe => stripe.Outline)), width = OnceIfSame(stripes.Select(stripe => stripe.OutlineWidth)) },
            pattern = new
            {
                shape = OnceIfSame(stripes.Select(stripe => stripe.Pattern)),
                fgcolor = OnceIfSame(stripes.Select(stripe => stripe.PatternColour)),
                fillmode = "overlay",
                size = 6,
                solidity = 0.25,
            },
        });
        trace.SetProperty("hovertext", stripes.Select(stripe => stripe.Hover).ToArray());
        trace.SetProperty("hoverinfo", stripes.Any(stripe => stripe.Hover.Length > 0) ? "text" : "skip");
        trace.SetProperty("textposition", "none");
        Place(chart);
    }

    public Dictionary<string, object> Horizontal() => Describe(horizontal, [Box.Left / canvas.Body.Width, Box.Right / canvas.Body.Width], "y");

    public Dictionary<string, object> Vertical() => Describe(vertical, [1 - (Box.Bottom / canvas.Body.Height), 1 - (Box.Top / canvas.Body.Height)], "x");

    /// <summary>A bar's length on an axis of dates is in milliseconds.</summary>
    private double LengthOfUnit => horizontal.IsTime ? 86_400_000 : 1;

    private Trace Scatter(IEnumerable<(double X, double Y)> points, StyleParam.Mode mode)
    {
        var all = points.ToList();
        var values = all.Select(point => point.Y).ToArray();
        var chart = horizontal.IsTime
            ? Chart.Scatter<string, double, string>(all.Select(point => (string)horizontal.Write(point.X)).ToArray(), values, mode, ShowLegend: false, UseDefaults: false)
            : Chart.Scatter<double, double, string>(all.Select(point => point.X).ToArray(), values, mode, ShowLegend: false, UseDefaults: false);
        Place(chart);
        var trace = chart.GetTraces()[0];
        trace.SetProperty("cliponaxis", false);
        return trace;
    }

    /// <summary>One value for all marks where they share it: figures are written six times.</summary>
    private static object OnceIfSame<T>(IEnumerable<T> values)
        where T : notnull
    {
        var all = values.ToArray();
        return all.Distinct().Count() == 1 ? all[0] : all;
    }

    private void Place(GenericChart chart)
    {
        var trace = chart.GetTraces()[0];
        trace.SetProperty("xaxis", $"x{Suffix}");
        trace.SetProperty("yaxis", $"y{Suffix}");
        canvas.Add(chart);
    }

    private Dictionary<string, object> Describe(Axis axis, double[] domain, string anchor) => new()
    {
        ["type"] = axis.IsTime ? "date" : "linear",
        ["range"] = new object[] { axis.Write(axis.From), axis.Write(axis.To) },
        ["domain"] = domain.Select(share => Math.Round(Math.Clamp(share, 0, 1), 5)).ToArray(),
        ["anchor"] = $"{anchor}{Suffix}",
        ["tickmode"] = "array",
        ["tickvals"] = axis.Ticks.Select(tick => axis.Write(tick.Position)).ToArray(),
        ["ticktext"] = axis.Ticks.Select(tick => Lettering.Encode(tick.Label)).ToArray(),
        ["showticklabels"] = axis.Ticks.Count > 0,
        ["tickfont"] = new { size = canvas.Size.Small, color = Theme.Quiet },
        ["tickangle"] = 0,
        ["ticks"] = axis.IsTime ? "outside" : "",
        ["ticklen"] = 4,
        ["tickcolor"] = Theme.Zero,
        ["showgrid"] = false,
        ["zeroline"] = false,
        ["showline"] = false,
        ["fixedrange"] = true,
        ["automargin"] = false,
    };
}
