using Deedle;

namespace Contract.Tests.DeedleFrames;

public sealed class FindingByKey
{
    private static readonly Quarter[] Quarters = [new(2023, 4), new(2024, 1), new(2024, 3)];

    private static readonly Series<Quarter, double> Revenue = new(Quarters, [1, 2, 4]);

    [Fact]
    public void A_key_that_is_not_there_is_named() =>
        Assert.Contains("2030Q1", Assert.Throws<KeyNotFoundException>(() => Revenue[new Quarter(2030, 1)]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_without_a_value_is_named()
    {
        var missing = Assert.Throws<MissingValueException>(() => new Series<Quarter, double>(Quarters, [1, double.NaN, 3])[new Quarter(2024, 1)]);
        Assert.Contains("2024Q1", missing.Message, StringComparison.Ordinal);
        Assert.Equal(new Quarter(2024, 1), missing.Key);
    }

    [Fact]
    public void A_column_that_is_not_there_is_named()
    {
        var frame = Frame.FromColumns([KeyValue.Create("Revenue", Revenue)]);
        Assert.Contains("Profit", Assert.Throws<ArgumentException>(() => frame.GetColumn<double>("Profit")).Message, StringComparison.Ordinal);
        Assert.Contains("Profit", Assert.Throws<ArgumentException>(() => frame["Profit"]).Message, StringComparison.Ordinal);
        Assert.Contains("Profit", Assert.Throws<ArgumentException>(() => frame.IndexRows<string>("Profit")).Message, StringComparison.Ordinal);
        Assert.Contains("Profit", Assert.Throws<ArgumentException>(() => frame.DropColumn("Profit")).Message, StringComparison.Ordinal);
        Assert.Contains("Profit", Assert.Throws<KeyNotFoundException>(() => frame.Rows[new Quarter(2024, 1)].GetAs<double>("Profit")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_there_twice_is_refused_and_named()
    {
        Assert.Contains("Acme", Assert.Throws<ArgumentException>(() => new Series<string, int>(["Acme", "Birch", "Acme"], [1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.Contains("Acme", Assert.Throws<ArgumentException>(() => Frame.FromRecords([new { Name = "Acme" }, new { Name = "Acme" }]).IndexRows<string>("Name")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_type_s_own_order_sorts_and_finds_neighbours()
    {
        var shuffled = Revenue.Reversed;
        Assert.False(shuffled.IsOrdered);
        Assert.Equal(Quarters, shuffled.SortByKey().Keys);
        Assert.Equal(2, Revenue.Get(new Quarter(2024, 2), Lookup.ExactOrSmaller));
        Assert.Equal(4, Revenue.Get(new Quarter(2024, 2), Lookup.ExactOrGreater));
        Assert.Throws<InvalidOperationException>(() => shuffled.Get(new Quarter(2024, 2), Lookup.ExactOrSmaller));
    }

    [Fact]
    public void Neighbours_are_counted_by_position_not_by_calendar() =>
        Assert.Equal([1.0, 2.0], Revenue.Diff(1).Values);

    [Fact]
    public void A_missing_key_leaves_its_row_out_of_the_index()
    {
        var frame = Frame.FromRecords([new { Name = "Acme", Users = 1 }, new { Name = (string)null!, Users = 2 }]).IndexRows<string>("Name");
        Assert.Equal(["Acme"], frame.RowKeys);
    }

    [Fact]
    public void Rows_by_absent_keys_are_missing_and_columns_by_absent_names_are_left_out()
    {
        var frame = Frame.FromColumns([KeyValue.Create("Revenue", Revenue)]);
        Assert.Equal([false, true], frame.Rows[[new Quarter(2030, 1), new Quarter(2024, 1)]].Rows.Values.Select(row => row.TryGetAs<double>("Revenue").HasValue));
        Assert.Equal(["Revenue"], frame.Columns[["Profit", "Revenue"]].ColumnKeys);
    }
}
