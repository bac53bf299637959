namespace Coopetition.Drawing;

/// <summary>What stands around a chart: the finding and what is measured above it, sources, date and notes below.</summary>
internal sealed class Furniture
{
    private const double TitleGap = 4;
    private readonly FigureSize size;
    private readonly string title;
    private readonly string subtitle;
    private readonly string footer;

    public Furniture(FigureSize size, string finding, string subtitle, string footer)
    {
        this.size = size;
        var width = size.Width - (2 * size.Margin);
        title = Lettering.Balance(finding, width, size.Title, bold: true);
        this.subtitle = Lettering.Wrap(subtitle, width, size.Type);
        this.footer = string.Join('\n', footer.Split('\n').Select(line => Lettering.Wrap(line, width, size.Small)));
        TitleHeight = (int)Math.Ceiling(size.Margin + TitleSpace + SubtitleSpace + size.Margin);
        FooterHeight = (int)Math.Ceiling((size.Margin * 1.5) + Space(this.footer, size.Small));
    }

    public int TitleHeight { get; }

    public int FooterHeight { get; }

    private double TitleSpace => Space(title, size.Title);

    private double SubtitleSpace => Space(subtitle, size.Type);

    public IEnumerable<object> Annotations(Canvas canvas)
    {
        yield return Annotation("title", $"<b>{Lettering.Encode(title)}</b>", 1, size.Margin - TitleHeight, size.Title, canvas.Theme.Ink);
        if (subtitle.Length > 0)
        {
            yield return Annotation("subtitle", Lettering.Encode(subtitle), 1, size.Margin + TitleSpace + TitleGap - TitleHeight, size.Type, canvas.Theme.Quiet);
        }

        if (footer.Length > 0)
        {
            yield return Annotation("footer", Lettering.Encode(footer), 0, canvas.Spare + (size.Margin * 0.75), size.Small, canvas.Theme.Quiet);
        }
    }

    private static double Space(string text, double size) => text.Length == 0 ? 0 : Lettering.Height(text, size);

    private static object Annotation(string name, string text, int edge, double below, double size, string colour) => new
    {
        name,
        text,
        x = 0,
        y = edge,
        xref = "paper",
        yref = "paper",
        xanchor = "left",
        yanchor = "top",
        align = "left",
        yshift = Math.Round(-below, 1),
        showarrow = false,
        borderpad = 0,
        font = new { size, color = colour },
    };
}
