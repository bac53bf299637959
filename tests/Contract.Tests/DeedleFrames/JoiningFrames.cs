using Deedle;

namespace Contract.Tests.DeedleFrames;

public sealed class JoiningFrames
{
    private static readonly int[] LeftKeys = [5, 1, 9, 3];
    private static readonly int[] RightKeys = [3, 4, 5];

    public static TheoryData<JoinKind, bool, int[]> Kept => new()
    {
        { JoinKind.Inner, false, [5, 3] },
        { JoinKind.Inner, true, [3, 5] },
        { JoinKind.Left, false, [5, 1, 9, 3] },
        { JoinKind.Right, false, [3, 4, 5] },
        { JoinKind.Outer, false, [5, 1, 9, 3, 4] },
        { JoinKind.Outer, true, [1, 3, 4, 5, 9] },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void Each_kind_keeps_its_rows_in_order(JoinKind kind, bool sorted, int[] expected)
    {
        var left = Column("Left", sorted ? [.. LeftKeys.Order()] : LeftKeys);
        var right = Column("Right", RightKeys);
        var joined = left.Join(right, kind);
        Assert.Equal(expected, joined.RowKeys);
        Assert.Equal(["Left", "Right"], joined.ColumnKeys);
        Assert.All(joined.Rows.Observations, row =>
        {
            Assert.Equal(LeftKeys.Contains(row.Key) ? row.Key : null, row.Value.TryGetAs<int>("Left").AsNullable());
            Assert.Equal(RightKeys.Contains(row.Key) ? row.Key : null, row.Value.TryGetAs<int>("Right").AsNullable());
        });
    }

    [Fact]
    public void A_column_of_one_name_on_both_sides_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Column("V", LeftKeys).Join(Column("V", RightKeys)));

    [Fact]
    public void The_nearest_earlier_value_is_carried_to_rows_without_one()
    {
        var joined = Column("Left", [1, 4, 9]).Join(Column("Right", RightKeys), JoinKind.Left, Lookup.ExactOrSmaller);
        Assert.Equal([null, 4, 5], joined.GetColumn<int>("Right").GetAllValues().Select(value => value.AsNullable()));
    }

    [Fact]
    public void Neither_frame_is_changed()
    {
        var (left, right) = (Column("Left", LeftKeys), Column("Right", RightKeys));
        _ = left.Join(right);
        Assert.Equal(["Left"], left.ColumnKeys);
        Assert.Equal(LeftKeys, left.RowKeys);
        Assert.Equal(RightKeys, right.RowKeys);
    }

    [Fact]
    public void Columns_keep_their_types()
    {
        var text = Frame.FromColumns([KeyValue.Create("Text", new Series<int, string>([5], ["five"]))]);
        Assert.Equal([typeof(int), typeof(string)], Column("Left", LeftKeys).Join(text).ColumnTypes);
    }

    [Fact]
    public void A_hundred_thousand_rows_meet_their_partners_whatever_the_order()
    {
        int[] keys = [.. Enumerable.Range(0, 100_000)];
        var joined = Column("Left", keys).Join(Column("Right", [.. keys.Reverse()]), JoinKind.Inner);
        Assert.Equal(keys.Length, joined.RowCount);
        Assert.Equal(0, (joined["Left"] - joined["Right"]).Sum());
    }

    [Fact]
    public void Series_are_aligned_by_key_before_they_are_added()
    {
        var sum = new Series<string, double>(["x", "y"], [1, 2]) + new Series<string, double>(["y", "z"], [10, 20]);
        Assert.Equal(["x", "y", "z"], sum.Keys);
        Assert.Equal([KeyValue.Create("y", 12.0)], sum.Observations);
    }

    private static Frame<int, string> Column(string name, int[] keys) => Frame.FromColumns([KeyValue.Create(name, new Series<int, int>(keys, keys))]);
}
