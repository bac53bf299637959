using Deedle;

namespace Contract.Tests.DeedleFrames;

public sealed class MissingValues
{
    private static readonly Series<int, double> Gappy = new([1, 2, 3, 4], [double.NaN, 2, double.NaN, 4]);

    [Fact]
    public void Null_and_NaN_are_missing_and_empty_text_and_infinity_are_not()
    {
        Assert.Equal(1, new Series<int, string?>([1, 2], ["", null]).ValueCount);
        Assert.Equal(1, new Series<int, double>([1, 2], [double.PositiveInfinity, double.NaN]).ValueCount);
        Assert.Equal(1, new Series<int, int?>([1, 2], [0, null]).ValueCount);
    }

    [Fact]
    public void A_missing_value_has_its_key_and_no_observation()
    {
        Assert.Equal(4, Gappy.KeyCount);
        Assert.Equal([2, 4], Gappy.Observations.Select(observation => observation.Key));
        Assert.False(Gappy.TryGet(1).HasValue);
        Assert.False(Gappy.TryGet(9).HasValue);
    }

    [Fact]
    public void Statistics_pass_over_it_and_of_nothing_they_are_NaN()
    {
        Assert.Equal((6, 3, 2, 4), (Gappy.Sum(), Gappy.Mean(), Gappy.Min(), Gappy.Max()));
        Assert.True(double.IsNaN(Gappy.Where(observation => observation.Value > 9).Sum()));
    }

    [Fact]
    public void Arithmetic_hands_it_on()
    {
        Assert.Equal([2, 4], (Gappy + new Series<int, double>([1, 2, 3, 4], [1, 1, 1, 1])).Observations.Select(observation => observation.Key));
        Assert.Equal([4.0, 8.0], (2 * Gappy).Values);
    }

    [Fact]
    public void Division_of_nothing_by_nothing_makes_one() => Assert.Equal(0, (new Series<int, double>([1], [0]) / 0).ValueCount);

    [Fact]
    public void Filling_takes_a_neighbour_where_there_is_one()
    {
        Assert.Equal([2.0, 2.0, 4.0], Gappy.FillMissing(Direction.Forward).Values);
        Assert.Equal([2.0, 2.0, 4.0, 4.0], Gappy.FillMissing(Direction.Backward).Values);
        Assert.Equal([0.0, 2.0, 0.0, 4.0], Gappy.FillMissing(0.0).Values);
        Assert.Equal(2, Gappy.ValueCount);
    }

    [Fact]
    public void A_row_gives_a_fallback_for_an_empty_cell_and_not_for_an_absent_column()
    {
        var row = Frame.FromRecords([new { Users = (int?)null }]).Rows[0];
        Assert.Equal(-1, row.GetAs("Users", -1));
        Assert.Throws<KeyNotFoundException>(() => row.GetAs("Profit", -1));
    }

    [Fact]
    public void Sorting_puts_it_first() => Assert.Equal([1, 3, 2, 4], Gappy.Sort().Keys);

    [Fact]
    public void A_row_with_one_is_sparse_and_a_row_of_nothing_else_is_empty()
    {
        var frame = Frame.FromRecords([new { A = 1.0, B = 2.0 }, new { A = double.NaN, B = 3.0 }, new { A = double.NaN, B = double.NaN }]);
        Assert.Equal([0], frame.DropSparseRows().RowKeys);
        Assert.Equal([0, 1], frame.DropEmptyRows().RowKeys);
        Assert.Empty(frame.DropSparseColumns().ColumnKeys);
    }

    [Fact]
    public void A_column_of_nothing_else_keeps_its_type_when_rows_are_chosen()
    {
        var frame = Frame.FromRecords([new { A = double.NaN, K = 1 }, new { A = 2.0, K = 2 }]);
        Assert.Equal([typeof(double), typeof(int)], frame.Where(row => row.Key == 0).ColumnTypes);
    }
}
