namespace Coopetition.Tests.Claims;

public sealed class FlippingVerdicts : IDisposable
{
    private const double Hair = 1e-6;

    private readonly StoryData data = new();

    public static TheoryData<string> WithNumbers => [.. StoryData.LedgerAsItIs.Claims.Where(tested => tested.FlipPoint.Number is not null).Select(tested => tested.Id)];

    public static TheoryData<string> WithDays => [.. StoryData.LedgerAsItIs.Claims.Where(tested => tested.FlipPoint.Day is not null).Select(tested => tested.Id)];

    [Fact]
    public void Every_claim_that_figures_decide_has_a_number_at_which_it_flips() => Assert.All(
        StoryData.LedgerAsItIs.Claims.Where(tested => tested.Verdict != Verdict.CannotBeTested
            && tested.Kind is ClaimKind.Value or ClaimKind.Growth or ClaimKind.Change or ClaimKind.Gap),
        tested => Assert.NotNull(tested.FlipPoint.Number));

    [Theory]
    [MemberData(nameof(WithNumbers))]
    public void Just_beyond_the_flip_point_the_verdict_is_another_and_just_before_it_is_not(string id)
    {
        var before = StoryData.LedgerAsItIs[id];
        var flip = before.FlipPoint;
        var (row, edge) = (flip.Row!.Value, flip.Number!.Value);
        var value = double.Parse(data.Cell(row, "value"), System.Globalization.CultureInfo.InvariantCulture);
        var hair = Hair * Math.Abs(value) * (edge == value ? Direction(flip) : Math.Sign(edge - value));

        data.Set(row, ("value", StoryData.Number(edge + hair)));
        Assert.Equal(flip.Becomes, data.Test()[id].Verdict);

        if (edge != value)
        {
            data.Set(row, ("value", StoryData.Number(edge - hair)));
            Assert.Equal(before.Verdict, data.Test()[id].Verdict);
        }
    }

    [Theory]
    [MemberData(nameof(WithDays))]
    public void On_the_day_of_the_flip_the_verdict_is_another_and_a_day_nearer_it_is_not(string id)
    {
        var before = StoryData.LedgerAsItIs[id];
        var flip = before.FlipPoint;
        var (row, day) = (flip.Row!.Value, flip.Day!.Value);
        var column = row.File == "events.csv" ? "date" : "since";

        data.Set(row, (column, StoryData.Day(day)), ("precision", "day"));
        Assert.Equal(flip.Becomes, data.Test()[id].Verdict);

        data.Set(row, (column, StoryData.Day(day.AddDays(-Math.Sign(flip.Move!.Value)))));
        Assert.Equal(before.Verdict, data.Test()[id].Verdict);
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(1.01)]
    public void No_figure_of_the_latest_quarter_moved_by_less_than_its_flip_point_changes_a_verdict(double factor)
    {
        var rows = StoryData.AsItIs.Observations.Where(row => row.Period == Period.Parse("2024Q2") && row.Value is not null).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            data.Set(row.Place, ("value", StoryData.Number(row.Value!.Value * factor)));
            var changed = StoryData.Changes(data.Test()).Keys.Select(id => StoryData.LedgerAsItIs[id]);
            data.Set(row.Place, ("value", StoryData.Number(row.Value.Value)));

            Assert.All(changed, tested => Assert.InRange(Math.Abs(tested.FlipPoint.Move!.Value), 0, 0.01));
        });
    }

    public void Dispose() => data.Dispose();

    /// <summary>Of a claim at the very edge, the sentence says on which side it flips.</summary>
    private static int Direction(FlipPoint flip) => flip.Text.Contains(" any higher ", StringComparison.Ordinal) ? 1 : -1;
}
