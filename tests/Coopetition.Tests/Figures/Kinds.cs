namespace Coopetition.Tests.Figures;

/// <summary>A figure of every kind, and of every kind one without data.</summary>
internal static class Kinds
{
    private static readonly Measure Acme = Given.Measure(Given.Acme, "Users", "mn people", 10, null, 12, 15);
    private static readonly Measure Birch = Given.Measure(Given.Birch, "Users", "mn people", Status.Unverified, 9, 8, 7, -6);
    private static readonly Measure Empty = Given.Measure(Given.Birch, "Losses", "RMB mn", (double?)null);

    public static IEnumerable<Figure> All =>
    [
        Figure.Lines("lines", "Lines", Acme, Birch).WithThenAndNow(Given.Quarter(0), Given.Quarter(2)).WithMark(new(2023, 8, 1), "Opened"),
        Figure.Lines("lines-of-nothing", "Nothing"),
        Figure.Lines("lines-of-gaps", "Gaps only", Empty),
        Figure.Dumbbell("dumbbell", "Dumbbells", Given.Quarter(0), Given.Quarter(3), Acme, Birch, Empty),
        Figure.Dumbbell("dumbbell-of-gaps", "Gaps only", Given.Quarter(0), Given.Quarter(3), Empty),
        Figure.Ranking("ranking", "Ranks", Given.Quarter(3), Acme, Birch),
        Figure.Bars("bars-of-nothing", "Nothing", "Users", "mn people"),
    ];
}
