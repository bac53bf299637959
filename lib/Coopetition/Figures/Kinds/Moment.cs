using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>A day that is marked on a time axis.</summary>
/// <param name="Label">Empty where something else names it.</param>
internal readonly record struct Moment(DateOnly Date, string Label)
{
    /// <summary>A dotted line each, with labels above the panel that are kept apart; days outside it are left out.</summary>
    public static void Draw(Canvas canvas, Panel panel, IEnumerable<Moment> moments)
    {
        var marks = moments.Where(mark => panel.Holds(mark.Date.DayNumber)).OrderBy(mark => mark.Date).ToList();
        var ink = new Ink(canvas.Theme.Quiet, canvas.Size.Small);
        foreach (var across in marks.Select(mark => panel.Across(mark.Date.DayNumber)))
        {
            canvas.Rule(across, panel.Box.Top - 3, across, panel.Box.Bottom, canvas.Theme.Zero, 1, "dot", "above");
        }

        marks.RemoveAll(mark => mark.Label.Length == 0);
        var middles = Spread.Apart([.. marks.Select(mark => panel.Across(mark.Date.DayNumber))], [.. marks.Select(mark => ink.Width(mark.Label) + 10)], 0, canvas.Body.Width);
        foreach (var (mark, middle) in marks.Zip(middles))
        {
            canvas.Text(middle, panel.Box.Top - 4, mark.Label, ink, "center", "bottom");
        }
    }
}
