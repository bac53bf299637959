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
        Figure.Steps("steps", "Steps", Acme, Birch).WithThenAndNow(Given.Quarter(0), Given.Quarter(3)),
        Figure.SmallMultiples("facets", "Facets", new("One", Acme), new("Two", Birch), new("None", Empty)).WithMark(new(2023, 8, 1), "Opened"),
        Figure.SmallMultiples("facets-of-nothing", "Nothing"),
        Figure.SmallMultiples("facets-of-gaps", "Gaps only", new Facet("None", Empty)),
        Figure.Slope("slope", "Slopes", Given.Quarter(0), Given.Quarter(3), Acme, Birch),
        Figure.Slope("slope-of-gaps", "Gaps only", Given.Quarter(0), Given.Quarter(3), Empty),
        Figure.Contributions("contributions", "Parts", "Growth", "pp", new BarGroup("Acme", [new("Games", 3) { Company = Given.Acme }, new("Ads", -5), new("Rest", null)], new("All", -2))),
        Figure.Contributions("contributions-of-nothing", "Nothing", "Growth", "pp"),
        Figure.Coverage("coverage", "Coverage", Acme, Birch, Empty),
        Figure.Coverage("coverage-of-nothing", "Nothing"),
        Figure.Estimates("estimates", "Estimates", "Users", "mn people", new Estimate("Acme", 600, 700, Given.Quarter(1)) { Company = Given.Acme, Sources = [Given.Report] }, new Estimate("Birch", 500, null, Period.Day(new(2022, 3, 1)))),
        Figure.Estimates("estimates-of-nothing", "Nothing", "Users", "mn people"),
        Figure.Channels("channels", "Channels", new(2021, 1, 1), new(2024, 12, 31), Given.Channel("Payment", (new(2020, 1, 1), Openness.Closed), (new(2022, 1, 1), Openness.Withdrawn))).WithThenAndNow(Given.Quarter(0), Given.Quarter(3)),
        Figure.Channels("channels-of-nothing", "Nothing", new(2021, 1, 1), new(2024, 12, 31)),
        Figure.Channels("channels-of-no-time", "No time", new(2024, 1, 1), new(2021, 12, 31), Given.Channel("Payment", (new(2020, 1, 1), Openness.Closed))),
        Figure.Timeline("timeline", "Timeline", Given.Acme, Given.Birch, Given.Event("Opened", "acme", new(2021, 9, 17)), Given.Event("Shut", "birch", new(2013, 8, 1))).WithMark(new(2021, 1, 1), "Then"),
        Figure.Timeline("timeline-of-nothing", "Nothing", Given.Acme, Given.Birch),
    ];
}
