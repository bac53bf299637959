using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Drawing;

/// <summary>One figure in one size and one theme, while it is drawn.</summary>
/// <remarks>
/// Everything is placed in pixels of the body, the part between title and footer. The size is known, so that
/// labels can be kept apart before a browser is there, and the same data give the same bytes.
/// </remarks>
internal sealed class Canvas(FigureSize size, Theme theme, Furniture furniture, double leastBody = 0, double mostBody = double.PositiveInfinity)
{
    private readonly List<GenericChart> traces = [];
    private readonly List<object> annotations = [];
    private readonly List<object> shapes = [];
    private readonly Dictionary<string, object> axes = [];

    public FigureSize Size { get; } = size;

    public Theme Theme { get; } = theme;

    /// <summary>Where a chart kind draws.</summary>
    public Box Body { get; } = new(0, 0, size.Width - (2 * size.Margin), Math.Max(leastBody, Math.Min(mostBody, size.Height - furniture.TitleHeight - furniture.FooterHeight)));

    /// <summary>What the body leaves free of the size, above the footer; a page, which takes the footer away, takes it too.</summary>
    public int Spare => (int)Math.Max(0, Math.Floor(Size.Height - furniture.TitleHeight - Body.Height - furniture.FooterHeight));

    public Panel Panel(Box box, Axis horizontal, Axis vertical)
    {
        var panel = new Panel(this, (axes.Count / 2) + 1, box, horizontal, vertical);
        axes[$"xaxis{panel.Suffix}"] = panel.Horizontal();
        axes[$"yaxis{panel.Suffix}"] = panel.Vertical();
        return panel;
    }

    /// <summary>A trace, drawn behind those added later.</summary>
    public void Add(GenericChart trace) => traces.Add(trace);

    /// <summary>Text whose anchor lies at a point of the body.</summary>
    /// <param name="across">left, center or right: which part of the text lies at the point.</param>
    /// <param name="along">top, middle or bottom.</param>
    public void Text(double left, double top, string text, Ink ink, string across = "left", string along = "middle") =>
        Encoded(left, top, ink.Write(text), ink, across, along);

    /// <summary>The same with text that is encoded already and may hold tags.</summary>
    public void Encoded(double left, double top, string text, Ink ink, string across = "left", string along = "middle") => annotations.Add(new
    {
        text,
        x = Round(left / Body.Width),
        y = Round(1 - (top / Body.Height)),
        xref = "paper",
        yref = "paper",
        xanchor = across,
        yanchor = along,
        align = across,
        showarrow = false,
        borderpad = 0,
        bgcolor = ink.Ground,
        font = new { size = ink.Size, color = ink.Colour },
    });

    /// <summary>A straight line between two points of the body.</summary>
    public void Rule(double left, double top, double right, double bottom, string colour, double width = 1, string dash = "solid", string layer = "below") => shapes.Add(new
    {
        type = "line",
        xref = "paper",
        yref = "paper",
        x0 = Round(left / Body.Width),
        y0 = Round(1 - (top / Body.Height)),
        x1 = Round(right / Body.Width),
        y1 = Round(1 - (bottom / Body.Height)),
        line = new { color = colour, width, dash },
        layer,
    });

    /// <summary>A filled part of the body, without an outline.</summary>
    public void Area(Box box, string colour) => shapes.Add(new
    {
        type = "rect",
        xref = "paper",
        yref = "paper",
        x0 = Round(box.Left / Body.Width),
        y0 = Round(1 - (box.Bottom / Body.Height)),
        x1 = Round(box.Right / Body.Width),
        y1 = Round(1 - (box.Top / Body.Height)),
        fillcolor = colour,
        line = new { width = 0 },
        layer = "below",
    });

    public GenericChart ToChart()
    {
        var layout = new Layout();
        layout.SetProperty("width", Size.Width);
        layout.SetProperty("height", (int)Math.Ceiling(Body.Height + furniture.TitleHeight + Spare + furniture.FooterHeight));
        layout.SetProperty("margin", new { l = Size.Margin, r = Size.Margin, t = furniture.TitleHeight, b = Spare + furniture.FooterHeight, pad = 0, autoexpand = false });
        layout.SetProperty("paper_bgcolor", Theme.Paper);
        layout.SetProperty("plot_bgcolor", Theme.Paper);
        layout.SetProperty("font", new { family = Lettering.Typeface, size = Size.Small, color = Theme.Ink });
        layout.SetProperty("showlegend", false);
        layout.SetProperty("hovermode", "closest");
        layout.SetProperty("hoverlabel", new { align = "left", bgcolor = Theme.Paper, bordercolor = Theme.Quiet, font = new { family = Lettering.Typeface, size = 13, color = Theme.Ink } });
        layout.SetProperty("barmode", "overlay");
        layout.SetProperty("dragmode", false);
        layout.SetProperty("meta", new { titleHeight = furniture.TitleHeight, footerHeight = Spare + furniture.FooterHeight });
        foreach (var (name, axis) in axes)
        {
            layout.SetProperty(name, axis);
        }

        layout.SetProperty("shapes", shapes.ToArray());
        layout.SetProperty("annotations", annotations.Concat(furniture.Annotations(this)).ToArray());

        var config = new Config();
        config.SetProperty("displayModeBar", false);
        config.SetProperty("responsive", false);
        return GenericChart.setConfig(config, GenericChart.addLayout(layout, traces.Count == 0 ? Chart.Invisible() : Chart.Combine(traces)));
    }

    private static double Round(double share) => Math.Round(share, 5);
}
